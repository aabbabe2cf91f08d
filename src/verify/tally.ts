// The figures of a report, added up sample by sample.

import { toHex, type FloatFormat } from "../numeric/floats/hex.ts";
import type { Error32, SampledResult, Verdict } from "./judge.ts";
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
export function add(tally: Tally, sample: SampledResult, verdict: Verdict): void {
  const { x, got, want } = sample;
  tally.count++;
  tally[verdict.kind]++;
  countClass(tally.nan, isNan, sample);
  countClass(tally.infinite, isInfinite, sample);
  const off = { x, got, want: want.kind === "value" ? want.value : NaN };
  if (verdict.kind === "undefined") {
    tally.reasons.set(verdict.reason, (tally.reasons.get(verdict.reason) ?? 0) + 1);
    if (verdict.error !== undefined) measure(tally, off, verdict.error);
  } else if (verdict.kind === "passed" && verdict.declared !== undefined) {
    if (verdict.declared === "flushed") tally.flushed++;
    else tally.signOfZero++;
  } else measure(tally, off, verdict);
}

/** Correctly rounded results, added all at once. */
export interface RightResults {
  readonly count: number;
  /** How many of them have no error at all. */
  readonly exact: number;
  /** In units in the last place. */
  readonly sumUlp: number;
}

/** Adds results that are correctly rounded, so off by half a unit at most. */
export function addRight(tally: Tally, { count, exact, sumUlp }: RightResults): void {
  tally.count += count;
  tally.passed += count;
  tally.measured += count;
  tally.sumUlp += sumUlp;
  tally.bins[0] = elementAt(tally.bins, 0) + exact;
  tally.bins[1] = elementAt(tally.bins, 1) + count - exact;
}

/** Inputs that are no numbers, of which so many gave NaN as they shall. */
export function addNotNumbers(tally: Tally, count: number, kept: number): void {
  const reason = "the reference is NaN";
  tally.count += count;
  tally.undefined += count;
  tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + count);
  tally.nan.expected += count;
  tally.nan.got += kept;
  tally.nan.wrong += count - kept;
}

/** The histogram so far; the bins are those of the contract. */
export const histogram = ({ bins }: Tally): readonly Bin[] =>
  edges.map((upTo, i) => ({ upTo, count: elementAt(bins, i) }));

function measure(tally: Tally, off: Omit<Off, "ulp">, { ulp, distance }: Error32): void {
  const bin = edges.findIndex((edge) => edge === null || ulp <= edge);
  tally.bins[bin] = elementAt(tally.bins, bin) + 1;
  if (!isNan(off.got)) {
    tally.measured++;
    tally.sumUlp += ulp;
  }
  tally.maxDistance = Math.max(tally.maxDistance, distance);
  keepWorst(tally, { ...off, ulp });
}

/** Keeps an error if it is among the largest. */
export function keepWorst(tally: Tally, off: Off): void {
  tally.maxUlp = Math.max(tally.maxUlp, off.ulp);
  if (off.ulp > minWorst(tally)) {
    tally.worst = [...tally.worst, worstOf(off, tally.formats)]
      .sort((a, b) => b.ulp - a.ulp)
      .slice(0, maxWorst);
  }
}

/** An error is among the largest if it is above this. */
export const minWorst = ({ worst }: Tally): number => worst[maxWorst - 1]?.ulp ?? 0;

interface Off {
  readonly x: number;
  readonly got: number;
  readonly want: number;
  readonly ulp: number;
}

/** An error as reports give it: bit patterns in hexadecimal, the error in thousandths of a unit. */
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
  isInClass: (value: number) => boolean,
  { got, want }: SampledResult,
): void {
  const isKnown = want.kind === "value";
  const expected = isKnown && isInClass(want.value);
  const came = isInClass(got);
  if (expected) counted.expected++;
  const right = expected && came && (isNan(got) || got === want.value);
  if (right) counted.got++;
  else if (expected || (came && isKnown && !isNan(want.value))) counted.wrong++;
}

const isNan = (value: number): boolean => Number.isNaN(value);
const isInfinite = (value: number): boolean => Math.abs(value) === Infinity;

const singles: Formats = { x: "f32", y: "f32" };
const edges = [0, 0.5, 1, 2, 4, 16, 256, 65536, null] as const;
/** How many of the largest errors are kept. */
export const maxWorst = 8;
