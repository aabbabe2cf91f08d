// The figures of a report, added up sample by sample.

import { toHex, type FloatFormat } from "../numeric/floats/hex.ts";
import type { Exact } from "../numeric/reference/exact.ts";
import type { Error32, Verdict } from "./judge.ts";
import type { Bin, Counted, Undecided, Worst } from "./report.ts";
import { elementAt } from "../required.ts";

/** The types that inputs and results are written in. */
export interface Formats {
  readonly x: FloatFormat;
  readonly y: FloatFormat;
}

/** Running figures; one lives as long as one verification. */
export interface Tally {
  readonly formats: Formats;
  count: number;
  passed: number;
  failed: number;
  undefined: number;
  flushed: number;
  signOfZero: number;
  /** Samples whose error enters the mean: it was measured, not equal by declaration, and no NaN came. */
  measured: number;
  sumUlp: number;
  maxUlp: number;
  maxDistance: number;
  readonly nan: Writable<Counted>;
  readonly infinite: Writable<Counted>;
  readonly reasons: Map<Undecided, number>;
  readonly bins: number[];
  worst: Worst[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export const emptyTally = (formats = singles): Tally => ({
  formats,
  count: 0,
  passed: 0,
  failed: 0,
  undefined: 0,
  flushed: 0,
  signOfZero: 0,
  measured: 0,
  sumUlp: 0,
  maxUlp: 0,
  maxDistance: 0,
  nan: { expected: 0, got: 0, wrong: 0 },
  infinite: { expected: 0, got: 0, wrong: 0 },
  reasons: new Map(),
  bins: edges.map(() => 0),
  worst: [],
});

/** Adds one judged sample. */
export function add(tally: Tally, x: number, got: number, want: Exact, verdict: Verdict): void {
  tally.count++;
  tally[verdict.kind]++;
  const value = want.kind === "value" ? want.value : NaN;
  countClass(
    tally.nan,
    Number.isNaN(value) && want.kind === "value",
    Number.isNaN(got),
    got,
    value,
  );
  countClass(tally.infinite, isInfinite(value), isInfinite(got), got, value);
  if (verdict.kind === "undefined") {
    tally.reasons.set(verdict.reason, (tally.reasons.get(verdict.reason) ?? 0) + 1);
    if (verdict.error !== undefined) measure(tally, x, got, value, verdict.error);
  } else if (verdict.kind === "passed" && verdict.declared !== undefined) {
    if (verdict.declared === "flushed") tally.flushed++;
    else tally.signOfZero++;
  } else measure(tally, x, got, value, verdict);
}

/** The histogram so far; the bins are those of the contract. */
export const histogram = ({ bins }: Tally): readonly Bin[] =>
  edges.map((upTo, i) => ({ upTo, count: elementAt(bins, i) }));

function measure(
  tally: Tally,
  x: number,
  got: number,
  want: number,
  { ulp, distance }: Error32,
): void {
  const bin = edges.findIndex((edge) => edge === null || ulp <= edge);
  tally.bins[bin] = elementAt(tally.bins, bin) + 1;
  if (!Number.isNaN(got)) {
    tally.measured++;
    tally.sumUlp += ulp;
  }
  tally.maxUlp = Math.max(tally.maxUlp, ulp);
  tally.maxDistance = Math.max(tally.maxDistance, distance);
  const last = tally.worst[MOST_WORST - 1];
  if (ulp > 0 && (last === undefined || ulp > last.ulp)) {
    tally.worst = [...tally.worst, worstOf({ x, got, want, ulp }, tally.formats)]
      .sort((a, b) => b.ulp - a.ulp)
      .slice(0, MOST_WORST);
  }
}

interface Off {
  readonly x: number;
  readonly got: number;
  readonly want: number;
  readonly ulp: number;
}

export const worstOf = ({ x, got, want, ulp }: Off, formats = singles): Worst => ({
  xBits: toHex(x, formats.x),
  gotBits: toHex(got, formats.y),
  wantBits: toHex(want, formats.y),
  ulp: thousandths(ulp),
});

/** Three decimals, as reports give errors. */
export const thousandths = (ulp: number): number => Math.round(ulp * 1000) / 1000;

// A class is wrong where it was expected and did not come, and where it came unasked.
function countClass(
  counted: Writable<Counted>,
  expected: boolean,
  came: boolean,
  got: number,
  want: number,
): void {
  if (expected) counted.expected++;
  const right = expected && came && (Number.isNaN(want) || got === want);
  if (right) counted.got++;
  else if (expected || (came && !Number.isNaN(want))) counted.wrong++;
}

const isInfinite = (value: number): boolean => Math.abs(value) === Infinity;

const singles: Formats = { x: "f32", y: "f32" };
const edges = [0, 0.5, 1, 2, 4, 16, 256, 65536, null] as const;
const MOST_WORST = 8;
