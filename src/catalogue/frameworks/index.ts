// The one list of what the catalogue holds: every entry of every framework.

import type { Entry } from "../entry.ts";
import { jax } from "./jax.ts";
import { keras } from "./keras/keras.ts";
import { tfKeras } from "./keras/tfKeras.ts";
import { lasagne } from "./lasagne.ts";
import { onnx } from "./onnx.ts";
import { paper } from "./paper.ts";
import { puzzlelib } from "./puzzlelib.ts";
import { tensorflow } from "./tensorflow.ts";
import { tfjs } from "./tfjs.ts";
import { theano } from "./theano.ts";
import { torch } from "./torch.ts";

export const entries: readonly Entry[] = [
  ...keras,
  ...tfKeras,
  ...theano,
  ...puzzlelib,
  ...lasagne,
  ...torch,
  ...jax,
  ...tensorflow,
  ...onnx,
  ...tfjs,
  ...paper,
];
