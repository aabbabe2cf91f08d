// Where a formula in float32 arithmetic keeps next to nothing of its real value, and what would keep it.
import type { Expr } from "../../expr/expr.ts";
import { print } from "../../expr/print.ts";
import { evaluator } from "../arithmetic/evaluate.ts";
import { fromOrdinal32, ordinal32 } from "../floats/float32.ts";
import type { Parameters } from "../program/parameters.ts";
import { exactEvaluator } from "../reference/exact.ts";
import { keepingDigits } from "./keepingDigits.ts";

export interface LostDigits {
  /** The input with the largest error that was met among round numbers, where the result is not 0. */
  readonly worst?: DigitLoss;
  /** The first input, seen from there, at which the result is 0 and should not be. */
  readonly zero?: Pick<DigitLoss, "x" | "real">;
  /** A formula of the same real value that keeps its digits; absent where no law gives one. */
  readonly keeps?: string;
}

export interface DigitLoss {
  readonly x: number;
  /** What float32 gives, and the real value. */
  readonly got: number;
  readonly real: number;
  /** The size of the error as a part of the real value. */
  readonly share: number;
}

/** Undefined where every round input keeps two digits at least. Functions round correctly here, as good libraries nearly do. */
export function lostDigits(formula: Expr, parameters: Parameters): LostDigits | undefined {
  const lost = lossesOf(formula, parameters);
  const { worst, zero } = lost;
  if (worst === undefined && zero === undefined) return undefined;
  const other = keepingDigits(formula);
  if (other === formula) return lost;
  const left = lossesOf(other, parameters);
  const isKept = left.worst === undefined && left.zero === undefined;
  return isKept ? { ...lost, keeps: print(other) } : lost;
}

function lossesOf(formula: Expr, parameters: Parameters): Pick<LostDigits, "worst" | "zero"> {
  const single = evaluator(formula, "f32", parameters);
  const double = evaluator(formula, "f64", parameters);
  const suspects = inputs.filter((x) => isOff(single(x), double(x)));
  if (suspects.length === 0) return {};
  const exact = exactEvaluator(formula, "f32", parameters);
  const lossAt = (x: number): DigitLoss => {
    const [got, wanted] = [single(x), exact(x)];
    const real = wanted.kind === "value" ? wanted.value : NaN;
    return { x, got, real, share: Math.abs(got - real) / Math.abs(real) };
  };
  const losses = suspects.map(lossAt).filter((one) => isLoss(one));
  const [worst] = losses
    .filter(({ got }) => got !== 0)
    .toSorted((a, b) => b.share - a.share || Math.abs(a.x) - Math.abs(b.x));
  const zero = firstZero(losses, lossAt);
  return { ...(worst && { worst }), ...(zero && { zero: { x: zero.x, real: zero.real } }) };
}

/** From the zero that lies farthest into the usual inputs, as far in as float32 goes. */
function firstZero(
  losses: readonly DigitLoss[],
  lossAt: (x: number) => DigitLoss,
): DigitLoss | undefined {
  const zeros = losses.filter(({ got }) => got === 0);
  const [seen] = zeros.toSorted((a, b) => fromOne(a.x) - fromOne(b.x));
  if (seen === undefined) return undefined;
  let [zero, other] = [ordinal32(seen.x), ordinal32(Math.sign(seen.x))];
  while (Math.abs(zero - other) > 1) {
    const middle = Math.trunc((zero + other) / 2);
    if (isLoss(lossAt(fromOrdinal32(middle))) && lossAt(fromOrdinal32(middle)).got === 0)
      zero = middle;
    else other = middle;
  }
  return lossAt(fromOrdinal32(zero));
}

const fromOne = (x: number): number => Math.abs(Math.log(Math.abs(x)));

/** Nothing below the smallest normal number, nor an overflow: those are stated elsewhere. */
const isLoss = ({ got, real, share }: DigitLoss): boolean =>
  Number.isFinite(got) && Number.isFinite(real) && Math.abs(real) > negligible && share > lostError;

const isOff = (single: number, double: number): boolean =>
  Number.isFinite(single) &&
  Number.isFinite(double) &&
  (double === 0 ? single !== 0 : Math.abs(single - double) > lostError * Math.abs(double) * 0.5);

/** Round numbers: quarters up to 32, and one digit at each power of ten. */
const inputs: readonly number[] = [
  ...Array.from({ length: 128 }, (_, i) => (i + 1) / 4),
  ...Array.from({ length: 12 }, (_, i) => 10 ** (i - 9)).flatMap((power) =>
    [1, 2, 5].map((digit) => Math.fround(digit * power)),
  ),
].flatMap((x) => [x, -x]);

/** An error of a hundredth keeps two digits of seven. */
const lostError = 1e-2;
const negligible = 1e-30;
