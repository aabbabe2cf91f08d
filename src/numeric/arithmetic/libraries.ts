// tanh and the logistic function as libraries approximate them in float32: x p(x²) / q(x²) by Horner's
// scheme with fused multiply-adds, cut off where the result is 1. Elsewhere functions are correctly rounded.

import { nearestFloat } from "../floats/nearestFloat.ts";
import type { Format } from "../floats/round.ts";
import { fusedSingle } from "./fused.ts";
import type { Operations } from "./operations.ts";

export type LibraryId = "xla" | "onnxruntime";

type Approximated = Partial<Pick<Operations, "tanh" | "sigmoid">>;

/** p and q from the highest power down, and the input beyond which nothing changes. */
interface Approximation {
  readonly above: readonly number[];
  readonly below: readonly number[];
  readonly most: number;
}

/** u p(u²) / q(u²) with u = x within ± most. */
function quotient({ above, below, most }: Approximation): (x: number) => number {
  return (x) => {
    const u = Math.min(Math.max(x, -most), most);
    const square = Math.fround(u * u);
    const horner = (coefficients: readonly number[]): number =>
      coefficients.reduce((sum, coefficient) => fusedSingle(sum, square, coefficient), 0);
    return Math.fround(Math.fround(u * horner(above)) / horner(below));
  };
}

const singles = (...texts: readonly string[]): readonly number[] =>
  texts.map((text) => nearestFloat(text, "f32"));

// Eigen's ptanh_float, which XLA and onnxruntime have taken over.
const tanhTerms = {
  above: singles(
    "-2.76076847742355e-16",
    "2.00018790482477e-13",
    "-8.60467152213735e-11",
    "5.12229709037114e-08",
    "1.48572235717979e-05",
    "6.37261928875436e-04",
    "4.89352455891786e-03",
  ),
  below: singles(
    "1.19825839466702e-06",
    "1.18534705686654e-04",
    "2.26843463243900e-03",
    "4.89352518554385e-03",
  ),
};

// onnxruntime/core/mlas/lib/logistic.cpp
const logistic = quotient({
  above: singles(
    "4.37031012579801e-11",
    "1.15627324459942e-07",
    "6.08574864600143e-05",
    "8.51377133304701e-03",
    "2.48287947061529e-01",
  ),
  below: singles(
    "6.10247389755681e-13",
    "5.76102136993427e-09",
    "6.29106785017040e-06",
    "1.70198817374094e-03",
    "1.16817656904453e-01",
    "9.93151921023180e-01",
  ),
  most: 18,
});

// openxla/xla: xla/codegen/intrinsic/tanh.cc
const tanhOfXla = quotient({ ...tanhTerms, most: nearestFloat("7.99881172180175781", "f32") });
// onnxruntime/core/mlas/lib/tanh.cpp
const tanhOfRuntime = quotient({ ...tanhTerms, most: 9 });

const tiny = nearestFloat("0.0004", "f32");

export const libraries: Readonly<
  Record<LibraryId, Readonly<Partial<Record<Format, Approximated>>>>
> = {
  xla: { f32: { tanh: (x) => (Math.abs(x) < tiny ? x : tanhOfXla(x)) } },
  onnxruntime: {
    f32: {
      tanh: tanhOfRuntime,
      sigmoid: (x) => Math.min(Math.max(Math.fround(logistic(x) + 0.5), 0), 1),
    },
  },
};
