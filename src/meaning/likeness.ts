// Whether the texts of a family are true of a choice: other entries of the same name, and other parameters, are other functions.
import { familyOf } from "../catalogue/families/families.ts";
import type { Choice } from "../catalogue/request.ts";
import { parse } from "../expr/parse.ts";
import { evaluator } from "../numeric/arithmetic/evaluate.ts";
import { definitionOf } from "./evaluation.ts";
import { isBound, subjectOf } from "./subject.ts";

/** "same": the function that the texts speak of; "near": an approximation of it. */
export type Likeness = "same" | "near" | "other";

/** A family whose texts speak of no single function holds for all of its members. */
export function likenessOf(choice: Choice): Likeness {
  const wanted = familyOf(choice.entry.family)?.formula;
  if (wanted === undefined || choice.entry.over === "vector") return "same";
  const subject = subjectOf(choice, definitionOf(choice, "implemented"));
  if (!isBound(subject)) return "other";
  const [mine, its] = [
    evaluator(subject.formula, "f64", subject.parameters),
    evaluator(parse(wanted), "f64", {}),
  ];
  const apart = Math.max(...inputs.map((x) => gap(mine(x), its(x))));
  if (apart <= maxSame) return "same";
  return apart <= maxNear ? "near" : "other";
}

const gap = (a: number, b: number): number => {
  const size = Math.abs(a - b) / Math.max(1, Math.abs(b));
  return Number.isNaN(size) ? Infinity : size;
};

/** Between and far beyond the places where activations bend. */
const inputs: readonly number[] = Array.from({ length: 65 }, (_, i) => (i - 32) / 4 + 0.01).concat([
  -600, -100, -30, -12, 12, 30, 100, 600,
]);

/** More than float32 code loses on the way, and about what the tanh and the quick form of GELU are off. */
const maxSame = 1e-5;
const maxNear = 0.03;
