// Lasagne, which computes with Theano.

import type { Framework } from "../../framework.ts";
import { entries } from "./entries.ts";
import { sites } from "./sites.ts";

export const lasagne: Framework<"lasagne"> = {
  id: "lasagne",
  title: "Lasagne",
  releases: ["0.1", "0.2.dev1"],
  backends: [{ versions: ">=0", names: ["theano-c", "theano-py"] }],
  ranOnPython2: ">=0",
  distributions: ["Lasagne"],
  modules: {},
  sites,
  tells: [],
  activationModules: [{ module: "lasagne.nonlinearities", only: true }],
  checksNames: [],
  entries,
};
