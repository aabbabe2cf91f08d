// MLX, Apple's framework: mlx.nn.

import type { Framework } from "../../framework.ts";
import { words } from "../../writing/brief.ts";
import { entries } from "./entries.ts";

export const mlx: Framework<"mlx"> = {
  id: "mlx",
  title: "MLX",
  releases: words(
    "0.0.3 0.0.5 0.0.7 0.0.9 0.1.0 0.4.0 0.5.0 0.10.0 0.11.0 0.14.0 0.15.0 0.16.1 0.16.2 0.20.0 0.25.0",
    "0.26.0 0.29.0 0.29.1 0.30.0 0.31.0 0.31.2 0.32.0 0.32.1",
  ),
  backends: [],
  distributions: ["mlx"],
  modules: { "mlx.nn": ["mlx.nn.layers", "mlx.nn.layers.activations"] },
  sites: [],
  tells: [],
  checksNames: [],
  entries,
};
