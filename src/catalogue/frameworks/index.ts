// The one list of frameworks. To add one, write its folder and add it here.

import type { EntryOf } from "../entryParts.ts";
import type { Framework } from "../framework.ts";
import { diffusers } from "./diffusers/index.ts";
import { jax } from "./jax/index.ts";
import { keras } from "./keras/index.ts";
import { lasagne } from "./lasagne/index.ts";
import { mlx } from "./mlx/index.ts";
import { onnx } from "./onnx/index.ts";
import { openClip } from "./openClip/index.ts";
import { paddle } from "./paddle/index.ts";
import { paper } from "./paper/index.ts";
import { puzzlelib } from "./puzzlelib/index.ts";
import { runtimes } from "./runtimes/index.ts";
import { sklearn } from "./sklearn/index.ts";
import { tensorflow } from "./tensorflow/index.ts";
import { tfjs } from "./tfjs/index.ts";
import { tfKeras } from "./tfKeras/index.ts";
import { theano } from "./theano/index.ts";
import { timm } from "./timm/index.ts";
import { tinygrad } from "./tinygrad/index.ts";
import { torch } from "./torch/index.ts";
import { transformers } from "./transformers/index.ts";

const all = {
  keras,
  "tf.keras": tfKeras,
  theano,
  puzzlelib,
  lasagne,
  torch,
  jax,
  tensorflow,
  onnx,
  tfjs,
  paddle,
  mlx,
  tinygrad,
  sklearn,
  transformers,
  timm,
  open_clip: openClip,
  diffusers,
  paper,
  runtimes,
};

type Id = keyof typeof all;

export const frameworks: { readonly [Each in Id]: Framework<Each> } = all;

/** Every entry of every framework. */
export const entries: readonly EntryOf<Id>[] = Object.values(all).flatMap(
  (framework): readonly EntryOf<Id>[] => framework.entries,
);
