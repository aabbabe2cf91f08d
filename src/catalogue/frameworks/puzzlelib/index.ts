// PuzzleLib.

import type { Framework } from "../../framework.ts";
import { entries } from "./entries.ts";
import { sites } from "./sites.ts";

export const puzzlelib: Framework<"puzzlelib"> = {
  id: "puzzlelib",
  title: "PuzzleLib",
  releases: ["1.0.0", "1.0.1", "1.0.2", "1.0.3"],
  backends: [{ versions: ">=0", names: ["puzzlelib-cuda", "puzzlelib-cpu"] }],
  distributions: ["PuzzleLib"],
  modules: {},
  sites,
  tells: [],
  checksNames: ["activation"],
  entries,
};
