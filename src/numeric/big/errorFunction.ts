// erf and erfc, enclosed at an exact argument.

import type { Bound, Toward } from "./bound.ts";
import { add, bound, divide, multiply, negative, round, squareRoot, top } from "./bound.ts";
import { pi } from "./constants.ts";
import type { Enclosing, Enclosure } from "./enclosure.ts";
import { beside, exactly, fixed } from "./enclosure.ts";
import { exp } from "./exponential.ts";
import { erfSeries } from "./fixed.ts";

/** erf x = 2 x / √π · exp(−x²) · Σ (2x²)ⁿ / (1 · 3 … (2n + 1)). */
export const erf: Enclosing = (x, bits) => {
  if (x.m === 0n) return exactly(x);
  if (x.m < 0n) return mirrored(erf(negative(x), bits));
  if (x.infinite || squareInBits(x) > bits) return beside(bound(1n), "below", bits);
  return series(x, bits);
};

/** erfc x = 1 − erf x, to full relative precision where erf x is near 1. */
export const erfc: Enclosing = (x, bits) => {
  if (x.infinite || (x.m > 0n && squareInBits(x) > LONG)) return tail(x, bits);
  const { low, high } = erf(x, bits + 8 + (x.m > 0n ? squareInBits(x) : 0));
  return {
    low: add(bound(1n), negative(high), { bits, side: "down" }),
    high: add(bound(1n), negative(low), { bits, side: "up" }),
  };
};

function series(x: Bound, bits: number): Enclosure {
  const inner = bits + 12;
  const square = multiply(x, x, { bits: EXACT, side: "down" });
  const w = inner + 8;
  const sum = erfSeries(fixed(square, w), w);
  const slack = (sum >> BigInt(w - 4)) + 16n;
  const decay = exp(negative(square), inner);
  const end = (part: bigint, factor: Bound, toward: Toward): Bound =>
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
function twoOverRootPi(toward: Toward): Bound {
  const opposite: Toward = { bits: toward.bits, side: toward.side === "down" ? "up" : "down" };
  const unit = pi(toward.bits + 4) + (toward.side === "down" ? 2n : -2n);
  return divide(
    bound(2n),
    squareRoot(bound(unit, BigInt(-toward.bits - 4), true), opposite),
    toward,
  );
}

/** exp(−x²) / (x √π) (1 − 1 / 2x²) < erfc x < exp(−x²) / (x √π), for large x. */
function tail(x: Bound, bits: number): Enclosure {
  if (x.infinite) return exactly(x.m > 0n ? bound(0n, 0n, true) : bound(2n, 0n, true));
  const square = multiply(x, x, { bits: EXACT, side: "down" });
  const decay = exp(negative(square), bits);
  const low: Toward = { bits, side: "down" };
  const high: Toward = { bits, side: "up" };
  return {
    low: divide(multiply(decay.low, bound(1n, -2n), low), x, low),
    high: divide(multiply(decay.high, bound(3n, -2n), high), x, high),
  };
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

const EXACT = 1_000_000;
const LONG = 8_000;
