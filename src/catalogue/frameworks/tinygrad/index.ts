// tinygrad: the methods of its Tensor.

import type { Framework } from "../../framework.ts";
import { words } from "../../writing/brief.ts";
import { entries } from "./entries.ts";
import { returnsArrays } from "./returnsArrays.ts";

export const tinygrad: Framework<"tinygrad"> = {
  id: "tinygrad",
  title: "tinygrad",
  releases: words(
    "0.4.0 0.5.0 0.6.0 0.7.0 0.8.0 0.9.0 0.9.2 0.10.0 0.10.1 0.10.2 0.10.3 0.11.0 0.12.0 0.13.0",
  ),
  backends: [],
  distributions: ["tinygrad"],
  modules: { tinygrad: ["tinygrad.tensor"] },
  sites: [],
  tells: [],
  checksNames: [],
  arrays: "tinygrad.Tensor",
  returnsArrays,
  entries,
};
