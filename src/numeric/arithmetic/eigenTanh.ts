// tanh as Eigen computes it without fused multiply-adds, which is how TensorFlow's packages are built:
// (x³ p(x²) + x) / q(x²), in the type's own arithmetic throughout.
// Eigen/src/Core/arch/Default/GenericPacketMathFunctions.h: ptanh_float, ptanh_double

import { nearestFloat } from "../floats/nearestFloat.ts";
import type { Format } from "../floats/round.ts";

/** p and q from the highest power down, and the least input whose result is 1; 1 + x² p is above. */
export interface Terms {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly most: string;
}

/** Of ptanh_double, which XLA has taken over. */
export const doubleTerms: Terms = {
  above: [
    "2.6158007860482230e-23",
    "7.6534862268749319e-19",
    "3.1309488231386680e-15",
    "4.2303918148209176e-12",
    "2.4618379131293676e-09",
    "6.8644367682497074e-07",
    "9.3839087674268880e-05",
    "5.9809711724441161e-03",
    "1.5184719640284322e-01",
  ],
  below: [
    "6.463747022670968018e-21",
    "5.782506856739003571e-17",
    "1.293019623712687916e-13",
    "1.123643448069621992e-10",
    "4.492975677839633985e-08",
    "8.785185266237658698e-06",
    "8.295161192716231542e-04",
    "3.437448108450402717e-02",
    "4.851805297361760360e-01",
    "1",
  ],
  most: "17.714196154005176",
};

/** Every input gives the bits that TensorFlow 2.21 gives. */
export const eigenTanh: Readonly<Record<Format, (x: number) => number>> = {
  f32: tanhOf("f32", {
    above: ["1.394553628e-8", "2.102733560e-5", "3.520756727e-3", "1.340216100e-1"],
    below: ["8.015776984e-7", "3.326951409e-4", "2.597254514e-2", "4.673548340e-1", "1"],
    most: "7.90738964080810547",
  }),
  f64: tanhOf("f64", doubleTerms),
};

function tanhOf(format: Format, { above, below, most }: Terms): (x: number) => number {
  const round = format === "f32" ? Math.fround : (value: number): number => value;
  const numbers = (texts: readonly string[]): readonly number[] =>
    texts.map((text) => nearestFloat(text, format));
  const [p, q, end] = [numbers(above), numbers(below), nearestFloat(most, format)];
  return (x) => {
    const u = Math.min(Math.max(x, -end), end);
    const square = round(u * u);
    const horner = (coefficients: readonly number[]): number =>
      coefficients.reduce((sum, coefficient) => round(round(sum * square) + coefficient), 0);
    const rest = round(round(square * u) * horner(p));
    return round(round(rest + u) / horner(q));
  };
}
