// What papers define, under the names that they give.

import type { Framework } from "../../framework.ts";
import { entries } from "./entries.ts";

export const paper: Framework<"paper"> = {
  id: "paper",
  title: "Paper",
  releases: ["0"],
  unreleased: true,
  backends: [],
  distributions: [],
  modules: {},
  sites: [],
  tells: [],
  checksNames: [],
  entries,
};
