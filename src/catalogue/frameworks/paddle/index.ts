// PaddlePaddle: paddle.nn since 2.0, and paddle.fluid before it.

import type { Framework } from "../../framework.ts";
import { words } from "../../writing/brief.ts";
import { entries } from "./entries.ts";
import { sites } from "./sites.ts";

export const paddle: Framework<"paddle"> = {
  id: "paddle",
  title: "PaddlePaddle",
  releases: words(
    "1.0.0 1.2.0 1.4.0 1.5.0 1.6.0 1.7.0 1.8.0 1.8.5 2.0.0 2.1.0 2.2.0 2.3.0 2.4.0 2.5.0 2.6.0 2.6.2",
    "3.0.0 3.1.0 3.2.0 3.3.0 3.3.1",
  ),
  backends: [],
  distributions: ["paddlepaddle", "paddlepaddle-gpu"],
  modules: {
    "paddle.nn": ["paddle.nn.layer", "paddle.nn.layer.activation"],
    "paddle.nn.functional": ["paddle.nn.functional.activation"],
    "paddle.fluid.layers": ["paddle.fluid.layers.nn", "paddle.fluid.layers.ops"],
  },
  sites,
  tells: [{ where: "imports", versions: "<2.6", patterns: [/^paddle\.fluid(?:\.|$)/] }],
  activationModules: [],
  checksNames: [],
  entries,
};
