// Where a formula bends or jumps, with its values and slopes on both sides.

import type { Rational } from "../../algebra/rational.ts";
import { fact, type Found } from "./fact.ts";
import type { Piece } from "./pieces.ts";
import { valueAt } from "./sides.ts";
import { double, type Subject } from "./subject.ts";

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
export function kinksOf(subject: Subject): Found<readonly Kink[]> {
  const { pieces, all, whole } = subject;
  const kinks = pieces.slice(1).flatMap((right, i) => {
    const place = right.low;
    return place === undefined || pieces[i]!.high !== place
      ? []
      : meeting(place, [pieces[i]!, right], valueAt(whole, place));
  });
  return fact(kinks, all);
}

function meeting(
  place: Rational,
  [left, right]: readonly [Piece, Piece],
  here = NaN,
): readonly Kink[] {
  const values = { left: at(left, place), right: at(right, place) };
  const slopes = { left: slopeAt(left, place), right: slopeAt(right, place) };
  const kind = kindOf(here, values, slopes);
  return kind === "smooth" ? [] : [{ x: double(place), kind, value: here, values, slopes }];
}

function kindOf(here: number, values: Sides, slopes: Sides): Kink["kind"] | "smooth" {
  if (!Number.isFinite(values.left) || !Number.isFinite(values.right)) return "pole";
  if (values.left !== values.right || (here === here && here !== values.left)) return "jump";
  return slopes.left === slopes.right ? "smooth" : "kink";
}

const at = ({ branch }: Piece, place: Rational): number => valueAt(branch.real, place) ?? NaN;

const slopeAt = ({ branch }: Piece, place: Rational): number =>
  valueAt(branch.slope().real, place) ?? NaN;
