// The results of a unit, judged stretch by stretch.

import { float32Bits, float32FromBits } from "../../numeric/floats/float32.ts";
import { elementAt } from "../../required.ts";
import { errorOf } from "../judge.ts";
import { sampling } from "../sampling.ts";
import { addNotNumbers, addRight, keepWorst, type Tally } from "../tally.ts";
import { digestOf } from "./digest.ts";
import type { Judge, Judged, JudgedPlace } from "./judge.ts";
import { judgePolynomial } from "./judgePolynomial.ts";
import type { BitStretch } from "./stretches.ts";
import type { Unit } from "./units.ts";

/** Judges the results of a unit, given as float32 bit patterns in the order of the inputs. */
export function judgeUnit(judge: Judge, unit: Unit, results: Uint32Array): Judged {
  const samples = sampling(judge.check, judge.onSample);
  const values = new Float32Array(results.buffer, results.byteOffset, results.length);
  const place: JudgedPlace = { start: unit.from, results, values, judge, samples };
  judge.stretches(unit, (stretch) => judgeStretch(stretch, place));
  const first = Math.ceil(unit.from / specified) * specified;
  for (let bits = first; bits < unit.to; bits += specified) {
    const x = float32FromBits(bits);
    samples.specify(x, elementAt(values, bits - unit.from), samples.expectation(x));
  }
  return {
    tally: samples.tally,
    specification: samples.specification,
    digest: digestOf(unit.from, results),
  };
}

function judgeStretch(stretch: BitStretch, place: JudgedPlace): void {
  switch (stretch.kind) {
    case "not-a-number":
      return judgeNotNumbers(stretch, place);
    case "constant":
      return judgeConstant(stretch, place);
    case "polynomial":
      return judgePolynomial(stretch, place);
    case "single":
      return judgeSingles(stretch, place);
  }
}

function judgeNotNumbers({ from, to }: Unit, { start, results, samples }: JudgedPlace): void {
  let kept = 0;
  for (let i = from - start; i < to - start; i++)
    if ((elementAt(results, i) & 0x7fffffff) > 0x7f800000) kept++;
  addNotNumbers(samples.tally, to - from, kept);
}

type OfKind<K extends BitStretch["kind"]> = Extract<BitStretch, { readonly kind: K }>;

/** Nearly all results are the one bit pattern; their error is measured from the middle of the real values. */
function judgeConstant(stretch: OfKind<"constant">, place: JudgedPlace): void {
  const { from, to, want, low, high } = stretch;
  const { start, results, values, judge, samples } = place;
  const known = { kind: "value", value: want, low, high } as const;
  // How far a number is from an overflow depends on how far that is beyond the floats.
  const reference = Number.isFinite(want) ? () => known : judge.check.reference;
  // Signed patterns are small integers, which engines compare fastest.
  const patterns = new Int32Array(results.buffer, results.byteOffset, results.length);
  const part = patterns.subarray(from - start, to - start);
  const right = float32Bits(want) | 0;
  let count = to - from;
  for (let i = firstOther(part, right, 0); i < part.length; i = firstOther(part, right, i + 1)) {
    const x = float32FromBits(from + i);
    samples.judge(x, elementAt(values, from - start + i), reference(x));
    count--;
  }
  if (count === 0) return;
  if (!Number.isFinite(want)) countInfinite(samples.tally, count);
  const error = errorOf(want, known);
  addRight(samples.tally, {
    count,
    exact: error.ulp === 0 ? count : 0,
    sumUlp: count * error.ulp,
  });
  const x = float32FromBits(from);
  keepWorst(samples.tally, { x, got: want, want, ulp: error.ulp });
  judge.onSample?.(x, { kind: "passed", ...error });
}

/** A function of its own, so that the engine compiles the loop once. */
function firstOther(patterns: Int32Array, right: number, start: number): number {
  let i = start;
  while (i < patterns.length && patterns[i] === right) i++;
  return i;
}

function countInfinite({ infinite }: Tally, count: number): void {
  infinite.expected += count;
  infinite.got += count;
}

function judgeSingles({ from, to }: Unit, { start, values, judge, samples }: JudgedPlace): void {
  for (let bits = from; bits < to; bits++) {
    const x = float32FromBits(bits);
    samples.judge(x, elementAt(values, bits - start), judge.check.reference(x));
  }
}

/** WGSL's verdict is computed at every input whose bit pattern is a multiple of this prime. */
const specified = 8191;
