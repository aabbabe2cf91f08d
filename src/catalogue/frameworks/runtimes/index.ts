// What inference engines mean by the words that frameworks use, for comparison only: no code of theirs is read.

import { unreleased } from "../../writing/unreleased.ts";
import { engines } from "./engines.ts";
import { entries } from "./entries.ts";

export const runtimes = unreleased({
  id: "runtimes",
  title: "Inference engines",
  engines,
  entries,
});
