// Hugging Face diffusers.

import type { Framework } from "../../framework.ts";
import { words } from "../../writing/brief.ts";
import { entries } from "./entries.ts";
import { sites } from "./sites.ts";

export const diffusers: Framework<"diffusers"> = {
  id: "diffusers",
  title: "diffusers",
  releases: words(
    "0.6.0 0.7.2 0.10.0 0.12.0 0.17.0 0.20.0 0.25.0 0.29.0 0.30.0 0.31.0 0.32.0 0.33.0 0.34.0 0.35.0 0.36.0 0.37.0 0.38.0 0.39.0 0.40.0",
  ),
  backends: [],
  distributions: ["diffusers"],
  modules: {},
  flattens: "diffusers.models",
  inside: "diffusers",
  sites,
  tells: [],
  checksNames: [],
  entries,
};
