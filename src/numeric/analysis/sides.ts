// The values of a formula at the ends of its pieces: from either side, and at the place itself.

import type { Rational } from "../../algebra/rational.ts";
import { limit } from "../real/limit.ts";
import type { RealEvaluator } from "../real/realEvaluator.ts";
import { byDigits } from "../real/ziv.ts";
import type { Smooth } from "./smooth.ts";

/** The double nearest to the value at a place; undefined where there is none. */
export function valueAt(real: RealEvaluator, x: Rational): number | undefined {
  const result = byDigits((bits) => real(x, bits), "f64");
  return result.kind === "value" ? result.value : undefined;
}

/** What a branch tends to at +∞ (1) or −∞ (−1); undefined where it has no limit. */
export function tailOf(branch: Smooth, sign: 1 | -1): number | undefined {
  const { polynomial } = branch;
  if (polynomial !== undefined) return polynomialTail(polynomial, sign);
  const result = limit(branch.real, sign > 0 ? 1n : -1n, "f64");
  return result.kind === "value" ? result.value : undefined;
}

function polynomialTail(polynomial: readonly Rational[], sign: 1 | -1): number {
  const degree = polynomial.length - 1;
  const leading = polynomial[degree];
  if (leading === undefined) return 0;
  if (degree === 0) return valueAt(() => ({ tag: "exact", value: leading }), leading)!;
  const upward = leading.n > 0n === (sign > 0 || degree % 2 === 0);
  return upward ? Infinity : -Infinity;
}
