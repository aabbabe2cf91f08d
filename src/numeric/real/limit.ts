// The limit of a formula at ±∞, read off its real values far out.

import {
  add,
  bound,
  compare,
  multiply,
  negative,
  subtract,
  top,
  type Bound,
  type Rounding,
} from "../big/bound.ts";
import { elementAt, exactly } from "../../required.ts";
import type { Enclosure } from "../big/enclosure.ts";
import { rational, type Rational } from "../../algebra/rational.ts";
import type { Format } from "../floats/round.ts";
import { isKnown } from "./choice.ts";
import { atTie, decided, inDoubles } from "./decide.ts";
import { between, ends } from "./real.ts";
import type { RealEvaluator } from "./realEvaluator.ts";
import type { Exact } from "./ziv.ts";

/**
 * The limit at +∞ (sign 1) or −∞ (sign −1), correctly rounded; undefined if there is no limit.
 * The formula is followed by certified values to |x| ≈ 2²⁰⁰, and to 2⁴⁸⁶ where that does not tell.
 * Values that settle to 30 digits have a limit there; values that grow from each probe to the next
 * have ±∞; others have none. A formula that changes its ways farther out would be misread.
 */
export function limit(evaluate: RealEvaluator, sign: 1n | -1n, format: Format): Exact {
  const near = follow(evaluate, sign, {
    probes: probesAt(40, 60, 90, 135, 200),
    bits: 600,
    format,
  });
  if (near.kind === "value") return near;
  return follow(evaluate, sign, {
    probes: probesAt(64, 96, 144, 216, 324, 486),
    bits: 2600,
    format,
  });
}

interface Course {
  readonly probes: readonly Rational[];
  readonly bits: number;
  readonly format: Format;
}

function follow(evaluate: RealEvaluator, sign: 1n | -1n, { probes, bits, format }: Course): Exact {
  const values: Enclosure[] = [];
  for (const probe of probes) {
    const real = evaluate({ n: sign * probe.n, d: probe.d }, bits);
    if (real.tag === "undefined") return { kind: "undefined", reason: real.reason };
    if (!isKnown(real)) return none;
    values.push(ends(real, bits));
  }
  if (settles(values)) return settled(values, format);
  return grows(values) ? infinite(values) : none;
}

/** Points far out, neither integers nor powers of two, so that steps and waves show themselves. */
const probesAt = (...exponents: readonly number[]): readonly Rational[] =>
  exponents.map((exponent, i) => {
    const d = BigInt(3 + 4 * i);
    return rational((1n << BigInt(exponent)) * (d + BigInt(i)) + 1n, d);
  });

const downward: Rounding = { bits: 128, side: "down" };
const upward: Rounding = { bits: 128, side: "up" };

/** The last steps between probes are small, and smaller than the ones before or zero. */
function settles(values: readonly Enclosure[]): boolean {
  const [a, b, c] = exactly(3, values.slice(-3));
  const smallest = bound(1n, -100n);
  return (
    compare(apart(b, c), smallest) < 0 &&
    compare(apart(a, b), smallest) < 0 &&
    compare(apart(b, c), add(apart(a, b), bound(1n, -1000n), upward)) <= 0
  );
}

/** The largest distance between points of two enclosures. */
function apart(a: Enclosure, b: Enclosure): Bound {
  const [up, down] = [subtract(b.high, a.low, upward), subtract(a.high, b.low, upward)];
  return compare(up, down) > 0 ? up : down;
}

/** The limit is no farther from the last value than that is from the one before; a tie is taken as one. */
function settled(values: readonly Enclosure[], format: Format): Exact {
  const [before, last] = exactly(2, values.slice(-2));
  const margin = apart(before, last);
  const real = between({
    low: subtract(last.low, margin, downward),
    high: add(last.high, margin, upward),
  });
  const value = decided(real, format) ?? atTie(real, format);
  return { kind: "value", value, ...inDoubles(real) };
}

/** All on one side of zero, each a fifth larger than the one before or beyond all bounds. */
function grows(values: readonly Enclosure[]): boolean {
  const upper = elementAt(values, 0).low.m > 0n;
  const sizes = values.map(({ low, high }) => (upper ? low : negative(high)));
  return sizes.every((size, i) => {
    if (size.m <= 0n) return false;
    const before = sizes[i - 1];
    if (before === undefined || size.infinite || top(size) > enormous) return true;
    return compare(size, multiply(before, bound(19n, -4n), upward)) > 0;
  });
}

function infinite(values: readonly Enclosure[]): Exact {
  const value = elementAt(values, 0).low.m > 0n ? Infinity : -Infinity;
  return { kind: "value", value, low: value, high: value };
}

const enormous = 1n << 60n;

const none: Exact = { kind: "undefined", reason: "no limit at infinity" };
