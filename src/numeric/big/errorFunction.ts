// erf and erfc, enclosed at an exact argument.

import {
  add,
  bound,
  divide,
  multiply,
  negative,
  round,
  squareRoot,
  top,
  type Bound,
  type Rounding,
} from "./bound.ts";
import { pi } from "./constants.ts";
import { beside, exactly, fixed, type EnclosureFunction, type Enclosure } from "./enclosure.ts";
import { exp } from "./exponential.ts";
import { erfSeries } from "./fixed.ts";

/** erf x = 2 x / √π · exp(−x²) · Σ (2x²)ⁿ / (1 · 3 … (2n + 1)). */
export const erf: EnclosureFunction = (x, bits) => {
  if (x.m === 0n) return exactly(x);
  if (x.m < 0n) return mirrored(erf(negative(x), bits));
  if (x.infinite || squareInBits(x) > bits) return beside(bound(1n), "below", bits);
  return series(x, bits);
};

/** erfc x = 1 − erf x, to full relative precision where erf x is near 1. */
export const erfc: EnclosureFunction = (x, bits) => {
  if (x.infinite) return exactly(x.m > 0n ? bound(0n, 0n, true) : bound(2n, 0n, true));
  const lost = x.m > 0n ? squareInBits(x) : 0;
  if (lost > bits + 24) return tail(x, bits);
  const { low, high } = erf(x, bits + 8 + lost);
  return {
    low: add(bound(1n), negative(high), { bits, side: "down" }),
    high: add(bound(1n), negative(low), { bits, side: "up" }),
  };
};

function series(x: Bound, bits: number): Enclosure {
  const inner = bits + 12;
  const square = multiply(x, x, { bits: exact, side: "down" });
  const w = inner + 8;
  const sum = erfSeries(fixed(square, w), w);
  const slack = (sum >> BigInt(w - 4)) + 16n;
  const decay = exp(negative(square), inner);
  const end = (part: bigint, factor: Bound, toward: Rounding): Bound =>
    [factor, twoOverRootPi(toward), x].reduce(
      (product, next) => multiply(product, next, toward),
      round(bound(part, BigInt(-w), true), toward),
    );
  return {
    low: round(end(sum - slack, decay.low, { bits: inner, side: "down" }), { bits, side: "down" }),
    high: round(end(sum + slack, decay.high, { bits: inner, side: "up" }), { bits, side: "up" }),
  };
}

/** 2 / √π. */
function twoOverRootPi(toward: Rounding): Bound {
  const opposite: Rounding = { bits: toward.bits, side: toward.side === "down" ? "up" : "down" };
  const unit = pi(toward.bits + 4) + (toward.side === "down" ? 2n : -2n);
  return divide(
    bound(2n),
    squareRoot(bound(unit, BigInt(-toward.bits - 4), true), opposite),
    toward,
  );
}

/** erfc x = exp(−x²) / (x √π) · Σ (−1)ⁿ 1 · 3 … (2n − 1) / (2x²)ⁿ, off by less than the first term left out. */
function tail(x: Bound, bits: number): Enclosure {
  const inner = bits + 12;
  const square = multiply(x, x, { bits: exact, side: "down" });
  const { sum, slack } = asymptotic(square, inner);
  const decay = exp(negative(square), inner);
  const end = (part: bigint, factor: Bound, toward: Rounding): Bound => {
    const scaled = divide(multiply(factor, twoOverRootPi(toward), toward), x, toward);
    return multiply(scaled, round(bound(part, BigInt(-inner) - 1n, true), toward), toward);
  };
  return {
    low: round(end(sum - slack, decay.low, { bits: inner, side: "down" }), { bits, side: "down" }),
    high: round(end(sum + slack, decay.high, { bits: inner, side: "up" }), { bits, side: "up" }),
  };
}

/** Σ (−1)ⁿ 1 · 3 … (2n − 1) tⁿ with t = 1 / 2x², in units of 2^−w; for x² / log 2 > w its terms fall below one unit. */
function asymptotic(square: Bound, w: number): { readonly sum: bigint; readonly slack: bigint } {
  const t = fixed(divide(bound(1n, -1n), square, { bits: w, side: "down" }), w);
  let term = 1n << BigInt(w);
  let sum = term;
  let slack = 4n;
  for (let n = 1n; term !== 0n && term !== -1n; n += 2n) {
    term = -((term * t * n) >> BigInt(w));
    sum += term;
    slack += 4n;
  }
  return { sum, slack };
}

/** x² / log 2, rounded up: how many binary digits lie between 1 and erfc x. */
function squareInBits(x: Bound): number {
  if (top(x) > 20n) return Infinity;
  const size = Number(fixed(x, 20)) / 2 ** 20 + 2 ** -20;
  return Math.ceil(size * size * 1.4427) + 4;
}

const mirrored = ({ low, high }: Enclosure): Enclosure => ({
  low: negative(high),
  high: negative(low),
});

const exact = 1_000_000;
