// The section "Floating Point Accuracy" of the WGSL specification, as one rule for each operation.

import type { PartialTable } from "../../expr/table.ts";
import {
  hull,
  normal,
  point,
  rounded,
  spread,
  type Acceptance,
  type AcceptanceInterval,
} from "./acceptanceInterval.ts";

/** An operation without a rule is not one of WGSL's: its accuracy is not defined. */
export const rules: PartialTable<AcceptanceInterval, Acceptance> = {
  // Correctly rounded.
  add: ([u, v]) => rounded({ low: u.low + v.low, high: u.high + v.high }),
  sub: ([u, v]) => rounded({ low: u.low - v.high, high: u.high - v.low }),
  mul: ([u, v]) => product(u, v),
  div: ([u, v]) => quotient(u, v),
  // x ** n is written as products.
  pow: ([u, n]) => power(u, n.low),
  // Exact.
  neg: ([u]) => ({ low: -u.high, high: -u.low }),
  abs: ([u]) => magnitude(u),
  minimum: ([u, v]) => ({ low: Math.min(u.low, v.low), high: Math.min(u.high, v.high) }),
  maximum: ([u, v]) => ({ low: Math.max(u.low, v.low), high: Math.max(u.high, v.high) }),
  fmin: ([u, v]) => ({ low: Math.min(u.low, v.low), high: Math.min(u.high, v.high) }),
  fmax: ([u, v]) => ({ low: Math.max(u.low, v.low), high: Math.max(u.high, v.high) }),
  clip: ([u, low, high]) => ({
    low: Math.min(Math.max(u.low, low.low), high.low),
    high: Math.min(Math.max(u.high, low.high), high.high),
  }),
  sign: ([u]) => ({ low: Math.sign(u.low), high: Math.sign(u.high) }),
  floor: ([u]) => ({ low: Math.floor(u.low), high: Math.floor(u.high) }),
  where: ([condition, u, v]) => {
    if (condition.low > 0) return u;
    return condition.high === 0 ? v : hull([u.low, u.high, v.low, v.high]);
  },
  lt: ([u, v]) => claim(u.high < v.low, u.low < v.high),
  le: ([u, v]) => claim(u.high <= v.low, u.low <= v.high),
  gt: ([u, v]) => claim(u.low > v.high, u.high > v.low),
  ge: ([u, v]) => claim(u.low >= v.high, u.high >= v.low),
  eq: ([u, v]) => claim(isPoint(u) && isPoint(v) && u.low === v.low, overlap(u, v)),
  ne: ([u, v]) => claim(!overlap(u, v), !(isPoint(u) && isPoint(v) && u.low === v.low)),
  and: ([u, v]) => ({ low: Math.min(u.low, v.low), high: Math.min(u.high, v.high) }),
  or: ([u, v]) => ({ low: Math.max(u.low, v.low), high: Math.max(u.high, v.high) }),
  // exp: 3 + 2 |u| ULP.
  exp: ([u]) => spread({ low: Math.exp(u.low), high: Math.exp(u.high) }, 3 + 2 * size(u)),
  // log: 2 ** -21 absolute on [0.5, 2], 3 ULP elsewhere.
  log: ([u]) => {
    if (u.low <= 0) return undefined;
    const [low, high] = [Math.log(u.low), Math.log(u.high)];
    const absolute = u.high >= 0.5 && u.low <= 2 ? 2 ** -21 : 0;
    return join(spread({ low, high }, 3), rounded({ low: low - absolute, high: high + absolute }));
  },
  // sqrt inherits from 1 / inverseSqrt(u): 2 ULP, then a division.
  sqrt: ([u]) =>
    u.low < 0 ? undefined : spread({ low: Math.sqrt(u.low), high: Math.sqrt(u.high) }, 4.5),
  // sin, cos: 2 ** -11 absolute on [-pi, pi].
  sin: ([u]) => wave(u, Math.sin),
  cos: ([u]) => wave(u, Math.cos),
  // tanh: the worse of 1e-5 absolute and sinh(u) / cosh(u), which overflows beyond 88.
  tanh: ([u]) => {
    if (size(u) > 88) return undefined;
    const slack = Math.max(1e-5, (6 + 4 * size(u)) * 2 ** -23);
    return rounded({ low: Math.tanh(u.low) - slack, high: Math.tanh(u.high) + slack });
  },
};

const product = (u: AcceptanceInterval, v: AcceptanceInterval): Acceptance =>
  rounded(corners(u, v, (a, b) => a * b));

/** 2.5 ULP where the divisor's size lies within 2**-126 to 2**126. */
function quotient(u: AcceptanceInterval, v: AcceptanceInterval): Acceptance {
  if (v.low <= 0 && v.high >= 0) return undefined;
  const sizes = [Math.abs(v.low), Math.abs(v.high)];
  if (Math.min(...sizes) < normal || Math.max(...sizes) > 2 ** 126) return undefined;
  return spread(
    corners(u, v, (a, b) => a / b),
    2.5,
  );
}

function power(u: AcceptanceInterval, exponent: number): Acceptance {
  let result: Acceptance = u;
  for (let i = 1; i < Math.abs(exponent); i++) result = result && product(result, u);
  if (exponent === 0) return point(1);
  return exponent > 0 ? result : result && quotient(point(1), result);
}

function wave(u: AcceptanceInterval, f: (a: number) => number): Acceptance {
  if (u.low < -Math.PI || u.high > Math.PI || u.high - u.low > 1e-3) return undefined;
  const steepest = u.high - u.low;
  const [low, high] = [Math.min(f(u.low), f(u.high)), Math.max(f(u.low), f(u.high))];
  return rounded({ low: low - 2 ** -11 - steepest, high: high + 2 ** -11 + steepest });
}

const size = ({ low, high }: AcceptanceInterval): number => Math.max(Math.abs(low), Math.abs(high));

function magnitude({ low, high }: AcceptanceInterval): AcceptanceInterval {
  const sizes = [Math.abs(low), Math.abs(high)];
  return { low: low <= 0 && high >= 0 ? 0 : Math.min(...sizes), high: Math.max(...sizes) };
}

/** The hull of a function of two numbers that is monotone in each. */
function corners(
  u: AcceptanceInterval,
  v: AcceptanceInterval,
  f: (a: number, b: number) => number,
): AcceptanceInterval {
  const [a, b] = [f(u.low, v.low), f(u.low, v.high)];
  const [c, d] = [f(u.high, v.low), f(u.high, v.high)];
  return { low: Math.min(a, b, c, d), high: Math.max(a, b, c, d) };
}
const join = (a: Acceptance, b: Acceptance): Acceptance =>
  a && b && hull([a.low, a.high, b.low, b.high]);
const claim = (surely: boolean, possibly: boolean): AcceptanceInterval => ({
  low: surely ? 1 : 0,
  high: possibly ? 1 : 0,
});
const overlap = (u: AcceptanceInterval, v: AcceptanceInterval): boolean =>
  u.low <= v.high && v.low <= u.high;
const isPoint = ({ low, high }: AcceptanceInterval): boolean => low === high;
