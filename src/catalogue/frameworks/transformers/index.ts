// Hugging Face transformers, 4 and 5.

import type { Framework } from "../../framework.ts";
import { entries } from "./entries.ts";
import { sites } from "./sites.ts";
import { traps } from "./traps.ts";

export const transformers: Framework<"transformers"> = {
  id: "transformers",
  title: "transformers",
  releases: ["4.57.6", "5.18.0"],
  backends: [],
  distributions: ["transformers"],
  modules: {
    transformers: ["transformers.configuration_utils"],
    "transformers.activations.ACT2FN": [
      "transformers.ACT2FN",
      "...activations.ACT2FN",
      "..activations.ACT2FN",
    ],
    "transformers.activations.ACT2CLS": ["transformers.ACT2CLS", "...activations.ACT2CLS"],
    "transformers.activations.get_activation": [
      "transformers.get_activation",
      "...activations.get_activation",
    ],
  },
  flattens: "transformers.models",
  inside: "transformers",
  sites,
  constructors: { from_pretrained: "keywords", from_dict: "dictionary" },
  traps,
  tells: [],
  checksNames: ["key", "activation_string"],
  entries,
};
