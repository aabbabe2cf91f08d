// What inference engines mean by the words that frameworks use, for comparison only: no code of theirs is read.

import type { Framework } from "../../framework.ts";
import { engines } from "./engines.ts";
import { entries } from "./entries.ts";

export const runtimes: Framework<"runtimes"> = {
  id: "runtimes",
  title: "Inference engines",
  releases: ["0"],
  unreleased: true,
  engines,
  backends: [],
  distributions: [],
  modules: {},
  sites: [],
  tells: [],
  checksNames: [],
  entries,
};
