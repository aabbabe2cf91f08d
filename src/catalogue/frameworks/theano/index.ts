// Theano, with which Keras and Lasagne compute, too.

import type { Framework } from "../../framework.ts";
import { words } from "../../writing/brief.ts";
import { entries } from "./entries.ts";

export const theano: Framework<"theano"> = {
  id: "theano",
  title: "Theano",
  releases: words("0.6.0 0.7.0 0.8.0 0.8.2 0.9.0 0.10.0b1 1.0.0 1.0.1 1.0.2 1.0.3 1.0.4 1.0.5"),
  backends: [{ versions: ">=0", names: ["theano-c", "theano-py"] }],
  ranOnPython2: ">=0",
  distributions: ["Theano"],
  modules: {
    "theano.tensor": ["theano.tensor.basic", "theano.tensor.elemwise", "theano.tensor.opt"],
    "theano.tensor.nnet": [
      "theano.tensor.nnet.nnet",
      "theano.tensor.nnet.sigm",
      "theano.tensor.nnet.basic",
    ],
  },
  sites: [],
  tells: [],
  checksNames: [],
  entries,
};
