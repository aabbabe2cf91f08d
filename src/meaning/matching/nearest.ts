// The known functions that a formula comes near to without being one of them.
import type { Choice } from "../../catalogue/request.ts";
import type { Op } from "../../expr/arity.ts";
import type { Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { glimpsedDifference } from "../../numeric/facts/difference.ts";
import type { Subject } from "../subject.ts";
import { forms, type FormScope, type CatalogueForm } from "./forms.ts";
import { areClose, farthest, inputs } from "./values.ts";
import { elementAt } from "../../required.ts";
import { perObject } from "../../memo.ts";

/** Known functions that are one, and how far they are from the formula. */
export interface NearMatch {
  readonly choices: readonly Choice[];
  readonly subject: Subject;
  readonly apart: number;
  readonly at: readonly number[];
}

/** A formula with its defaults, and its values at the inputs. */
interface Valued extends Subject {
  readonly values: readonly number[];
}

/** None where it is far from all. */
export function nearestTo(
  own: Valued,
  same: readonly { readonly choice: Choice }[],
  among: FormScope,
): readonly NearMatch[] {
  const { values } = own;
  const those = new Set(same.map(({ choice }) => choice));
  if (isStraight(own.formula) || isNearIdentity(values)) return [];
  const nearby =
    (same.length > 0 ? nearerThan : nearestWithin) * (Math.max(...values) - Math.min(...values));
  return functions(forms(among))
    .map((forms) => forms.filter(({ members }) => !members.some((one) => those.has(one))))
    .filter((forms) => forms.length > 0)
    .map((forms) => ({ forms, distance: farthest(values, elementAt(forms, 0).values) }))
    .filter(
      ({ forms, distance }) =>
        distance <= nearby || isShifted(values, elementAt(forms, 0).values, distance),
    )
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, maxNearest)
    .flatMap(({ forms }) => nearTo(own, forms))
    .toSorted((a, b) => a.apart - b.apart);
}

/** Empty if the distance is too large to be near, or so small that it may be a rounding error. */
function nearTo(own: Subject, forms: readonly CatalogueForm[]): readonly NearMatch[] {
  const { formula, parameters } = elementAt(forms, 0);
  const subject = { formula, parameters };
  const sides = [own, subject].map((one) => ({ expr: one.formula, parameters: one.parameters }));
  const { value, at } = glimpsedDifference(elementAt(sides, 0), elementAt(sides, 1));
  if (!(value >= minDistance && value <= maxDistance)) return [];
  const choices = forms.flatMap(({ members }) => members);
  return [{ choices, subject, apart: value, at: at.map((x) => Number(x.toPrecision(6))) }];
}

/** The forms that are one function with their defaults. */
const functions = perObject(grouped);

function grouped(all: readonly CatalogueForm[]): readonly (readonly CatalogueForm[])[] {
  const groups: CatalogueForm[][] = [];
  for (const form of all) {
    const group = groups.find(([first]) => first && areClose(form.values, first.values));
    if (group) group.push(form);
    else groups.push([form]);
  }
  return groups;
}

/** Whether they are apart by the same everywhere, and by 1 at most. */
function isShifted(values: readonly number[], its: readonly number[], distance: number): boolean {
  const [first = NaN, ...others] = values.map((value, i) => value - elementAt(its, i));
  return distance <= 1 && others.every((one) => Math.abs(one - first) < 1e-5);
}

/** Whether a formula only rounds its input, or changes it a little: nothing near to it is reported. */
const isNearIdentity = (values: readonly number[]): boolean =>
  farthest(values, inputs) <= nearestWithin * (Math.max(...inputs) - Math.min(...inputs));

/** Whether a formula only keeps a value in range, and is straight otherwise: nothing is near to that. */
const isStraight = (formula: Expr): boolean =>
  fold<boolean>(formula, {
    num: () => true,
    name: () => true,
    call: (op, args) => straight.has(op) && args.every((one) => one),
  });

const straight: ReadonlySet<Op> = new Set<Op>([
  ...(["neg", "add", "sub", "clip", "minimum", "maximum", "fmin", "fmax"] as const),
]);

const minDistance = 1e-15;
/** The default bounds of ONNX's Clip are so far out that nobody reaches them. */
const maxDistance = 1000;
const nearestWithin = 0.05;
/** The same for a formula that is a known function: others are reported only if they could be mistaken for it. */
const nearerThan = 0.01;
const maxNearest = 3;
