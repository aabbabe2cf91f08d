// Where a formula bends or jumps, with its values and slopes on both sides.

import { order, type Rational } from "../../algebra/rational.ts";
import { limitAt, type Branch } from "../line/ends.ts";
import { toDouble } from "../line/inDoubles.ts";
import { fact, type KnownFact } from "./fact.ts";
import { slopeOf, type AnalysedFormula } from "./subject.ts";
import { elementAt } from "../../required.ts";

export interface Kink {
  readonly x: number;
  /** A pole has no finite value on at least one side. */
  readonly kind: "kink" | "jump" | "pole";
  /** NaN where the formula has no value. */
  readonly value: number;
  readonly values: Sides;
  readonly slopes: Sides;
}

/** What a quantity tends to from the left and from the right; NaN where it has no limit. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

/** Places where two pieces meet without bend or jump are left out. */
export function kinksOf({ pieces, all, valueAt }: AnalysedFormula): KnownFact<readonly Kink[]> {
  const kinks = pieces.slice(1).flatMap((right, i) => {
    const left = elementAt(pieces, i);
    const place = right.span.low;
    return place === undefined || left.span.high === undefined || order(left.span.high, place) !== 0
      ? []
      : meeting(place, [left, right], valueAt(place));
  });
  return fact(kinks, all);
}

function meeting(
  place: Rational,
  [left, right]: readonly [Branch, Branch],
  here: number,
): readonly Kink[] {
  const values = { left: limitAt(left, 1).value, right: limitAt(right, -1).value };
  const slopes = {
    left: limitAt(slopeOf(left), 1).value,
    right: limitAt(slopeOf(right), -1).value,
  };
  const kind = kindOf(here, values, slopes);
  return kind === "smooth" ? [] : [{ x: toDouble(place), kind, value: here, values, slopes }];
}

function kindOf(here: number, values: Sides, slopes: Sides): Kink["kind"] | "smooth" {
  if (!Number.isFinite(values.left) || !Number.isFinite(values.right)) return "pole";
  if (values.left !== values.right || (here === here && here !== values.left)) return "jump";
  return slopes.left === slopes.right && Number.isFinite(slopes.left) ? "smooth" : "kink";
}
