// Stretches of inputs on which a formula has one manner: rising, bent upward, flat, saturated.

import { call, num } from "../../expr/expr.ts";
import { order, type Rational } from "../../algebra/rational.ts";
import { fact, type Found } from "./fact.ts";
import { within, type Piece } from "./pieces.ts";
import { valueAt } from "./sides.ts";
import { smooth, type Smooth } from "./smooth.ts";
import { regionOf, type Region, type Subject } from "./subject.ts";
import { zerosOf, type Stretch } from "./zeros.ts";

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
export function flatOf({ pieces, all, whole }: Subject): Found<readonly Flat[]> {
  const flat = pieces.filter(isConstant).map((piece) => ({ piece, value: middleValue(piece) }));
  const joined: Flat[] = [];
  for (const { piece, value } of flat) {
    const region = regionOf(piece);
    const before = joined[joined.length - 1];
    const meets = before?.high === region.low && before.value === value;
    if (meets && piece.low !== undefined && valueAt(whole, piece.low) === value)
      joined.push({ ...joined.pop()!, high: region.high });
    else joined.push({ ...region, value });
  }
  return fact(joined, all);
}

/** From each turning point to the next; a jump, too, begins a new stretch. */
export function monotoneOf(
  subject: Subject,
  breaks: readonly number[],
): Found<readonly Monotone[]> {
  const parts = bySign(subject, (branch) => branch.slope());
  const named = parts.value.map(({ region, sign }) => ({
    ...region,
    direction:
      sign > 0 ? ("rising" as const) : sign < 0 ? ("falling" as const) : ("constant" as const),
  }));
  return { ...parts, value: joinedBy(named, breaks, (a, b) => a.direction === b.direction) };
}

/** Between kinks and points of inflection. */
export function convexityOf(
  subject: Subject,
  breaks: readonly number[],
): Found<readonly Convexity[]> {
  const parts = bySign(subject, (branch) => branch.slope().slope());
  const named = parts.value.map(({ region, sign }) => ({
    ...region,
    bend: sign > 0 ? ("convex" as const) : sign < 0 ? ("concave" as const) : ("straight" as const),
  }));
  return { ...parts, value: joinedBy(named, breaks, (a, b) => a.bend === b.bend) };
}

/** Where the slope is below the bound in size, flat stretches included; turning points are too narrow to count. */
export function saturatedOf({ pieces, all }: Subject, bound: string): Found<readonly Region[]> {
  const found = pieces.map((piece) => saturatedParts(piece, bound));
  const regions = found.flatMap(({ value }) => value);
  const proved = found.every(({ kind }) => kind === "proved");
  const wide = joinedBy(regions, [], () => true).filter(({ low, high }) => high - low > 0.1);
  return fact(wide, all && proved);
}

function saturatedParts(piece: Piece, bound: string): Found<readonly Region[]> {
  const slope = piece.branch.slope();
  const limit = Number(bound);
  const edges = (["sub", "add"] as const).map((op) =>
    zerosOf(smooth(call(op, slope.expr, num(bound))), piece),
  );
  const cuts = edges.flatMap(({ at }) => at).sort(order);
  const value = cut(piece, cuts)
    .filter((part) => Math.abs(valueAt(slope.real, within(part)) ?? NaN) < limit)
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

/** The pieces cut where some quantity of the branch is zero, with its sign in each part. */
function bySign(
  { pieces, all }: Subject,
  quantity: (branch: Smooth) => Smooth,
): Found<readonly Part[]> {
  const found = pieces.map((piece) => {
    const of = quantity(piece.branch);
    const { at, all: complete } = zerosOf(of, piece);
    const parts = cut(piece, at).map((part) => ({
      region: regionOf(part),
      sign: signIn(of, part),
    }));
    return fact(parts, complete);
  });
  const parts = found.flatMap(({ value }) => value);
  return fact(parts, all && found.every(({ kind }) => kind === "proved"));
}

const signIn = (of: Smooth, part: Stretch): -1 | 0 | 1 => of.signAtFraction(within(part)) ?? 0;

function cut({ low, high }: Stretch, places: readonly Rational[]): readonly Stretch[] {
  const edges = [low, ...places, high];
  return edges.slice(1).map((to, i) => ({
    ...(edges[i] === undefined ? {} : { low: edges[i] }),
    ...(to === undefined ? {} : { high: to }),
  }));
}

/** Neighbours of one manner made one, except where they are kept apart. */
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
    if (joins) joined.push({ ...region, low: joined.pop()!.low });
    else joined.push(region);
  }
  return joined;
}

const isConstant = ({ branch }: Piece): boolean =>
  branch.constant || (branch.polynomial !== undefined && branch.polynomial.length < 2);

const middleValue = (piece: Piece): number => valueAt(piece.branch.real, within(piece)) ?? NaN;
