// How far two formulas are apart, for people: what float32 would not tell apart is the same.
import { glimpsedDifference } from "../../numeric/facts/difference.ts";
import { subjectKey, type Subject } from "../formula/subject.ts";
import type { Apart } from "../hover/facts.ts";

/** The largest difference of the real values and where it is; "nowhere" below what float32 loses on the way. */
export function apart(a: Subject, b: Subject): Apart {
  const key = [a, b].map(subjectKey).sort().join("");
  const size = knownAparts.get(key) ?? measured(a, b);
  knownAparts.set(key, size);
  return size;
}

/** By both formulas and their values; `workedOut.ts` brings what was measured before. */
export const knownAparts = new Map<string, Apart>();

function measured(a: Subject, b: Subject): Apart {
  const { value, unbounded, at } = glimpsedDifference(sideOf(a), sideOf(b));
  if (unbounded) return { kind: "unbounded" };
  if (Number.isNaN(value)) return { kind: "unknown" };
  return value <= NOISE ? { kind: "nowhere" } : { kind: "most", value, at: at.map(short) };
}

/** As many digits as people are shown, so that ±x look alike. */
const short = (x: number): number => Number(x.toPrecision(6));

const sideOf = ({ formula, parameters }: Subject) => ({ expr: formula, parameters });

const NOISE = 2e-6;
