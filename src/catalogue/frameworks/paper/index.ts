// What papers define, under the names that they give.

import { unreleased } from "../../writing/unreleased.ts";
import { entries } from "./entries.ts";

export const paper = unreleased({
  id: "paper",
  title: "Paper",
  entries,
});
