// Stretches of inputs on which a formula behaves in one way: rising, bent upward, flat, saturated.

import { cutAt, pointIn } from "../../algebra/span.ts";
import { call, num } from "../../expr/expr.ts";
import type { Branch } from "../line/ends.ts";
import type { Smooth } from "../line/smooth.ts";
import { zerosOf } from "../line/zeros.ts";
import { fact, type KnownFact } from "./fact.ts";
import { branchOf, regionOf, type Region, type AnalysedFormula } from "./subject.ts";

export interface Flat extends Region {
  readonly value: number;
}

export interface Monotone extends Region {
  readonly direction: "rising" | "falling" | "constant";
}

export interface Convexity extends Region {
  readonly bend: "convex" | "concave" | "straight";
}

/** Where the slope is exactly 0. */
export function flatOf({ pieces, all, valueAt }: AnalysedFormula): KnownFact<readonly Flat[]> {
  const flat = pieces.filter((piece) => piece.function.isConstant);
  const joined: Flat[] = [];
  for (const { span, function: f } of flat) {
    const [region, value] = [regionOf(span), f.valueAt(pointIn(span))];
    const before = joined[joined.length - 1];
    const meets = before?.high === region.low && before.value === value;
    if (meets && span.low !== undefined && valueAt(span.low) === value)
      joined[joined.length - 1] = { ...before, high: region.high };
    else joined.push({ ...region, value });
  }
  return fact(joined, all);
}

/** From each turning point to the next; a jump, too, begins a new stretch. */
export function monotoneOf(
  subject: AnalysedFormula,
  breaks: readonly number[],
): KnownFact<readonly Monotone[]> {
  const parts = bySign(subject, (f) => f.slope());
  const named = parts.value.map(({ region, sign }) => ({
    ...region,
    direction:
      sign > 0 ? ("rising" as const) : sign < 0 ? ("falling" as const) : ("constant" as const),
  }));
  return { ...parts, value: joinedBy(named, breaks, (a, b) => a.direction === b.direction) };
}

/** Between kinks and points of inflection. */
export function convexityOf(
  subject: AnalysedFormula,
  breaks: readonly number[],
): KnownFact<readonly Convexity[]> {
  const parts = bySign(subject, (f) => f.slope().slope());
  const named = parts.value.map(({ region, sign }) => ({
    ...region,
    bend: sign > 0 ? ("convex" as const) : sign < 0 ? ("concave" as const) : ("straight" as const),
  }));
  return { ...parts, value: joinedBy(named, breaks, (a, b) => a.bend === b.bend) };
}

/** Where the slope is below the bound in size, flat stretches included; turning points are too narrow to count. */
export function saturatedOf(
  { pieces, all }: AnalysedFormula,
  bound: string,
): KnownFact<readonly Region[]> {
  const found = pieces.map((piece) => saturatedParts(piece, bound));
  const regions = found.flatMap(({ value }) => value);
  const proved = found.every(({ kind }) => kind === "proved");
  const wide = joinedBy(regions, [], () => true).filter(({ low, high }) => high - low > 0.1);
  return fact(wide, all && proved);
}

function saturatedParts(
  { span, function: f }: Branch,
  bound: string,
): KnownFact<readonly Region[]> {
  const slope = f.slope();
  const edges = (["sub", "add"] as const).map((op) =>
    zerosOf(branchOf(call(op, slope.expr, num(bound)), span).function, span),
  );
  const value = cutAt(
    span,
    edges.flatMap(({ at }) => at),
  )
    .filter((part) => Math.abs(slope.valueAt(pointIn(part))) < Number(bound))
    .map(regionOf);
  return fact(
    value,
    edges.every(({ all }) => all),
  );
}

interface Part {
  readonly region: Region;
  readonly sign: -1 | 0 | 1;
}

/** The pieces cut where a function made of theirs is zero, with its sign in each part. */
function bySign(
  { pieces, all }: AnalysedFormula,
  of: (f: Smooth) => Smooth,
): KnownFact<readonly Part[]> {
  const found = pieces.map(({ span, function: f }) => {
    const { at, all: complete } = zerosOf(of(f), span);
    const parts = cutAt(span, at).map((part) => ({
      region: regionOf(part),
      sign: of(f).signAtFraction(pointIn(part)) ?? 0,
    }));
    return fact(parts, complete);
  });
  const parts = found.flatMap(({ value }) => value);
  return fact(parts, all && found.every(({ kind }) => kind === "proved"));
}

/** Neighbours that are alike are joined, except at the breaks. */
function joinedBy<T extends Region>(
  regions: readonly T[],
  breaks: readonly number[],
  alike: (a: T, b: T) => boolean,
): readonly T[] {
  const joined: T[] = [];
  for (const region of regions) {
    const before = joined[joined.length - 1];
    const joins =
      before?.high === region.low && alike(before, region) && !breaks.includes(region.low);
    if (joins) joined[joined.length - 1] = { ...region, low: before.low };
    else joined.push(region);
  }
  return joined;
}
