// tanh and the logistic function as libraries approximate them: x p(x²) / q(x²) by Horner's scheme, cut
// off where the result is 1. Elsewhere functions are correctly rounded.

import { nearestFloat } from "../floats/nearestFloat.ts";
import type { Format } from "../floats/round.ts";
import { doubleTerms, eigenTanh, type Terms } from "./eigenTanh.ts";
import { fusedDouble, fusedSingle } from "./fused.ts";
import type { Operations } from "./operations.ts";
import { roundedFunction } from "./rounded.ts";

export type LibraryId = "xla" | "onnxruntime" | "eigen" | "sleef";

type Approximated = Partial<Pick<Operations, "tanh" | "sigmoid">>;

/** p and q from the highest power down, and the input beyond which nothing changes. */
interface Approximation {
  readonly above: readonly number[];
  readonly below: readonly number[];
  readonly most: number;
}

/** u p(u²) / q(u²) in float32 with fused multiply-adds and u = x within ± most. */
function quotient({ above, below, most }: Approximation): (x: number) => number {
  return (x) => {
    const u = Math.min(Math.max(x, -most), most);
    const square = Math.fround(u * u);
    const horner = (coefficients: readonly number[]): number =>
      coefficients.reduce((sum, coefficient) => fusedSingle(sum, square, coefficient), 0);
    return Math.fround(Math.fround(u * horner(above)) / horner(below));
  };
}

/** The same in float64: u (1 + u² p(u²)) / q(u²). */
function doubleQuotient({ above, below, most }: Terms): (x: number) => number {
  const numbers = (texts: readonly string[]): readonly number[] => texts.map(Number);
  const [p, q, end] = [numbers([...above, "1"]), numbers(below), Number(most)];
  return (x) => {
    const u = Math.min(Math.max(x, -end), end);
    const horner = (coefficients: readonly number[]): number =>
      coefficients.reduce((sum, coefficient) => fusedDouble(sum, u * u, coefficient), 0);
    return (u * horner(p)) / horner(q);
  };
}

/** sleefsimdsp.c and sleefsimddp.c, xtanhf and xtanh: 1 beyond an input, before it rounds to 1. */
function tanhOfSleef(format: Format, most: number): (x: number) => number {
  const tanh = roundedFunction("tanh", format);
  return (x) => (Math.abs(x) > most ? Math.sign(x) : tanh(x));
}

const singles = (...texts: readonly string[]): readonly number[] =>
  texts.map((text) => nearestFloat(text, "f32"));

// Eigen's ptanh_float until 2024, which XLA and onnxruntime have taken over.
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

// The same file: from 20 on the result is the sign.
const doubleTanhOfXla = doubleQuotient(doubleTerms);

const tiny = nearestFloat("0.0004", "f32");

export const libraries: Readonly<
  Record<LibraryId, Readonly<Partial<Record<Format, Approximated>>>>
> = {
  xla: {
    f32: { tanh: (x) => (Math.abs(x) < tiny ? x : tanhOfXla(x)) },
    f64: { tanh: (x) => (Math.abs(x) < 20 ? doubleTanhOfXla(x) : Math.sign(x)) },
  },
  sleef: {
    f32: { tanh: tanhOfSleef("f32", nearestFloat("8.664339742", "f32")) },
    f64: { tanh: tanhOfSleef("f64", 18.714973875) },
  },
  eigen: { f32: { tanh: eigenTanh.f32 }, f64: { tanh: eigenTanh.f64 } },
  onnxruntime: {
    f32: {
      tanh: tanhOfRuntime,
      sigmoid: (x) => Math.min(Math.max(Math.fround(logistic(x) + 0.5), 0), 1),
    },
  },
};
