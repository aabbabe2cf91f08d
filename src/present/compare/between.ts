import type { Definition } from "../../catalogue/entryParts.ts";
import type { Choice } from "../../catalogue/request.ts";
import { inNumbers } from "../formula/inSymbols.ts";
import { isBound, subjectOf } from "../formula/subject.ts";
import type { Apart } from "../hover/facts.ts";
import { apart } from "./apart.ts";

/** How far two definitions are apart. Vector activations are compared by what is written; a parameter without a value leaves it unknown. */
export function between(a: Choice, mine: Definition, b: Choice, theirs: Definition): Apart {
  if (a.entry.over === "vector" || b.entry.over === "vector") {
    const same = inNumbers(mine, a.parameters) === inNumbers(theirs, b.parameters);
    return { kind: same ? "nowhere" : "unknown" };
  }
  const [left, right] = [subjectOf(a, mine), subjectOf(b, theirs)];
  return isBound(left) && isBound(right) ? apart(left, right) : { kind: "unknown" };
}
