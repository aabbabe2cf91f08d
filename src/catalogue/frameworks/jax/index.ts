// JAX, and Flax, whose functions are in the releases of JAX that it asks for.

import type { Framework } from "../../framework.ts";
import { words } from "../../writing/brief.ts";
import { entries } from "./entries.ts";
import { sites } from "./sites.ts";

export const jax: Framework<"jax"> = {
  id: "jax",
  title: "JAX",
  releases: words(
    "0.2.0 0.2.1 0.2.6 0.2.8 0.2.13 0.2.21 0.3.0 0.3.15 0.3.17 0.4.0 0.4.6 0.4.19 0.4.21 0.4.26 0.4.27",
    "0.4.34 0.4.35 0.5.0 0.6.0 0.7.0 0.7.1 0.8.0 0.9.0 0.10.0 0.10.2 0.11.0 0.12.0",
  ),
  readUpTo: "0.11.0",
  backends: [],
  distributions: ["jax"],
  modules: {
    "jax.nn": ["jax.nn.functions", "jax._src.nn.functions", "jax.experimental.stax.nn"],
    "flax.linen": ["flax.nn", "flax.linen.activation", "flax.linen.linear"],
  },
  sites,
  tells: [],
  activationModules: [{ module: "jax.nn" }],
  checksNames: [],
  positional: [
    {
      names: words(
        "celu elu gelu glu hard_sigmoid hard_silu hard_swish hard_tanh leaky_relu log_sigmoid",
        "mish relu relu6 selu sigmoid silu soft_sign softplus squareplus swish",
      ).map((name) => `jax.nn.${name}`),
      others: 1,
      keywords: ["x"],
    },
  ],
  entries,
};
