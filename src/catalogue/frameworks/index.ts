// The one list of what the catalogue holds: every entry of every framework.

import type { Entry } from "../entry.ts";
import { jax } from "./jax/entries.ts";
import { keras } from "./keras/entries.ts";
import { tfKeras } from "./tfKeras/entries.ts";
import { lasagne } from "./lasagne/entries.ts";
import { onnx } from "./onnx/entries.ts";
import { paper } from "./paper/entries.ts";
import { puzzlelib } from "./puzzlelib/entries.ts";
import { tensorflow } from "./tensorflow/entries.ts";
import { tfjs } from "./tfjs/entries.ts";
import { theano } from "./theano/entries.ts";
import { torch } from "./torch/entries.ts";

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
