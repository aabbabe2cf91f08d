// tanh, sigmoid, softplus, sinh and cosh by the exponentials they are made of.

import { add, bound, divide, negative, opened, top, type Bound, type Rounding } from "./bound.ts";
import { beside, exactly, type EnclosureFunction } from "./enclosure.ts";
import { exp, expm1, log1p } from "./exponential.ts";

/** tanh x = E / (E + 2) with E = exp 2x − 1; nearer to 0 than x. */
export const tanh: EnclosureFunction = (x, bits) => {
  if (x.m === 0n) return exactly(x);
  if (!x.infinite && 2n * top(x) < -BigInt(bits)) return beside(x, towardZero(x), bits);
  const { low, high } = expm1({ ...x, e: x.e + 1n }, bits + 6);
  return {
    low: oneLess(low, bound(2n), { bits, side: "down" }),
    high: oneLess(high, bound(2n), { bits, side: "up" }),
  };
};

/** sigmoid x = 1 / (1 + exp −x). */
export const sigmoid: EnclosureFunction = (x, bits) => {
  const { low, high } = exp(negative(x), bits + 4);
  return {
    low: reciprocal(add(high, one, up(bits + 4)), down(bits)),
    high: reciprocal(add(low, one, down(bits + 4)), up(bits)),
  };
};

/** softplus x = log(1 + exp x) = x + softplus −x. */
export const softplus: EnclosureFunction = (x, bits) => {
  const negativeSide = x.m < 0n;
  const { low, high } = exp(negativeSide ? x : negative(x), bits + 6);
  const small = { low: log1p(low, bits + 4).low, high: log1p(high, bits + 4).high };
  if (negativeSide) return small;
  return { low: add(x, small.low, down(bits)), high: add(x, small.high, up(bits)) };
};

/** sinh x = (E + E / (E + 1)) / 2 with E = exp |x| − 1, with the sign of x. */
export const sinh: EnclosureFunction = (x, bits) => {
  if (x.m === 0n) return exactly(x);
  if (x.m < 0n) {
    const { low, high } = sinh(negative(x), bits);
    return { low: negative(high), high: negative(low) };
  }
  const { low, high } = expm1(x, bits + 6);
  return { low: half(sinhOf(low, down(bits))), high: half(sinhOf(high, up(bits))) };
};

/** cosh x = (e + 1 / e) / 2 with e = exp |x|. */
export const cosh: EnclosureFunction = (x, bits) => {
  if (x.m === 0n) return exactly(one);
  const { low, high } = exp(x.m < 0n ? negative(x) : x, bits + 6);
  return { low: half(coshOf(low, down(bits))), high: half(coshOf(high, up(bits))) };
};

export const towardZero = (x: Bound): "above" | "below" => (x.m < 0n ? "above" : "below");

/** E / (E + c) for E > −c, rising in E. */
function oneLess(e: Bound, c: Bound, toward: Rounding): Bound {
  if (e.infinite) return opened(one);
  const side = e.m < 0n ? toward.side : opposite(toward.side);
  return divide(e, add(e, c, { bits: toward.bits + 4, side }), toward);
}

const sinhOf = (e: Bound, toward: Rounding): Bound => add(e, oneLess(e, one, toward), toward);

const coshOf = (e: Bound, toward: Rounding): Bound => add(e, reciprocal(e, toward), toward);

const reciprocal = (a: Bound, toward: Rounding): Bound => divide(one, a, toward);

const half = (a: Bound): Bound => (a.infinite ? a : { ...a, e: a.e - 1n });

const opposite = (side: Rounding["side"]): Rounding["side"] => (side === "down" ? "up" : "down");

const down = (bits: number): Rounding => ({ bits, side: "down" });

const up = (bits: number): Rounding => ({ bits, side: "up" });

const one = bound(1n);
