// Functions of one real: exact where the value is a fraction by a law, else by the kernel at both ends.

import { rational, type Rational } from "../../algebra/rational.ts";
import {
  add,
  bound,
  compare,
  integerRoot,
  squareRoot,
  subtract,
  type Bound,
} from "../big/bound.ts";
import { pi } from "../big/constants.ts";
import type { EnclosureFunction, Enclosure } from "../big/enclosure.ts";
import { erf, erfc } from "../big/errorFunction.ts";
import { exp, expm1, log, log1p } from "../big/exponential.ts";
import { cosh, sigmoid, sinh, softplus, tanh } from "../big/hyperbolic.ts";
import { cos, sin } from "../big/trigonometric.ts";
import { magnitude } from "./arithmetic.ts";
import {
  between,
  ends,
  innerHigh,
  innerLow,
  undefinedFor,
  unknown,
  type Known,
  type Real,
} from "./real.ts";

export type RealFunction = (x: Known, bits: number) => Real;

/** The functions of one argument. */
export const realFunctions = {
  exp: rising(exp, at(0n, 1n)),
  expm1: rising(expm1, at(0n, 0n)),
  log: onDomain("logarithm", 0n, rising(log, at(1n, 0n))),
  log1p: onDomain("logarithm", -1n, rising(log1p, at(0n, 0n))),
  sqrt: onDomain("square root", 0n, rising(root, rationalRoot)),
  tanh: rising(tanh, at(0n, 0n)),
  sigmoid: rising(sigmoid, at(0n, 1n, 2n)),
  softplus: rising(softplus, nowhere),
  sinh: rising(sinh, at(0n, 0n)),
  cosh: (x: Known, bits: number) => rising(cosh, at(0n, 1n))(magnitude(x), bits),
  erf: rising(erf, at(0n, 0n)),
  erfc: falling(erfc, at(0n, 1n)),
  sin: waving(sin, cos, at(0n, 0n)),
  cos: waving(cos, sin, at(0n, 1n)),
} satisfies Readonly<Record<string, RealFunction>>;

export type FunctionName = keyof typeof realFunctions;

export function enclosePi(bits: number): Known {
  const unit = pi(bits);
  const e = BigInt(-bits);
  return between({ low: bound(unit - 2n, e, true), high: bound(unit + 2n, e, true) });
}

/** The exact value of a function at a fraction, where a law gives one. */
type Law = (x: Rational) => Rational | undefined;

function rising(enclosing: EnclosureFunction, law: Law): RealFunction {
  return (x, bits) => exactBy(law, x) ?? between(overEnds(enclosing, ends(x, bits + 8), bits));
}

function falling(enclosing: EnclosureFunction, law: Law): RealFunction {
  return (x, bits) => {
    const exact = exactBy(law, x);
    if (exact !== undefined) return exact;
    const { low, high } = ends(x, bits + 8);
    return between(overEnds(enclosing, { low: high, high: low }, bits));
  };
}

/**
 * A wave is monotone between two ends less than 2 apart if its slope has one sign at both; around a crest
 * it changes by no more than its argument does.
 */
function waving(wave: EnclosureFunction, slope: EnclosureFunction, law: Law): RealFunction {
  return (x, bits) => {
    const exact = exactBy(law, x);
    if (exact !== undefined) return exact;
    const { low, high } = ends(x, bits + 8);
    const width = subtract(high, low, { bits: 64, side: "up" });
    if (compare(width, bound(1n)) >= 0) return between({ low: bound(-1n), high: bound(1n) });
    const [first, last] = [wave(low, bits), wave(high, bits)];
    const slopes = [slope(low, 64), slope(high, 64)];
    const steady = slopes.every((end) => end.low.m > 0n) || slopes.every((end) => end.high.m < 0n);
    if (width.m !== 0n && !steady)
      return between({
        low: innerLow(bound(-1n), subtract(first.low, width, { bits, side: "down" })),
        high: innerHigh(bound(1n), add(first.high, width, { bits, side: "up" })),
      });
    return between(
      compare(first.low, last.low) <= 0
        ? { low: first.low, high: last.high }
        : { low: last.low, high: first.high },
    );
  };
}

/** An open end of the argument opens the end of the result: all these functions are strictly monotone. */
function overEnds(enclosing: EnclosureFunction, { low, high }: Enclosure, bits: number): Enclosure {
  return {
    low: openedBy(low, enclosing(low, bits).low),
    high: openedBy(high, enclosing(high, bits).high),
  };
}

const openedBy = (argument: Bound, result: Bound): Bound =>
  argument.open && !result.open ? { ...result, open: true } : result;

/** Refuses arguments below a limit; a logarithm also refuses the limit itself. */
function onDomain(
  name: "logarithm" | "square root",
  limit: 0n | -1n,
  inner: RealFunction,
): RealFunction {
  const includesLimit = name === "square root";
  return (x, bits) => {
    const { low, high } = ends(x, bits);
    const end = bound(limit);
    const [below, above] = [compare(high, end), compare(low, end)];
    if (below < 0 || (below === 0 && high.open))
      return undefinedFor(`${name} of a number below ${limit}`);
    if (above > 0 || (above === 0 && (includesLimit || low.open))) return inner(x, bits);
    return below === 0 && above === 0 ? undefinedFor(`${name} of ${limit}`) : unknown;
  };
}

function root(x: Bound, bits: number): Enclosure {
  return { low: squareRoot(x, { bits, side: "down" }), high: squareRoot(x, { bits, side: "up" }) };
}

/** √(n/d) = √(n d) / d, a fraction when n d is a square. */
function rationalRoot({ n, d }: Rational): Rational | undefined {
  const square = n * d;
  const side = integerRoot(square);
  return side * side === square ? rational(side, d) : undefined;
}

function at(argument: bigint, numerator: bigint, denominator = 1n): Law {
  const value = rational(numerator, denominator);
  return ({ n, d }) => (n === argument * d ? value : undefined);
}

function nowhere(): undefined {
  return undefined;
}

function exactBy(law: Law, x: Known): Known | undefined {
  const value = x.tag === "exact" ? law(x.value) : undefined;
  return value && { tag: "exact", value };
}
