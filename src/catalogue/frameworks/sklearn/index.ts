// scikit-learn, of which only the multi-layer perceptron has activations.

import type { Framework } from "../../framework.ts";
import { words } from "../../writing/brief.ts";
import { entries } from "./entries.ts";

export const sklearn: Framework<"sklearn"> = {
  id: "sklearn",
  title: "scikit-learn",
  releases: words("0.18 0.19 0.20 0.21 0.22 0.23 0.24 1.0 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9.1"),
  backends: [],
  distributions: ["scikit-learn"],
  modules: {},
  sites: [],
  tells: [],
  checksNames: [],
  entries,
};
