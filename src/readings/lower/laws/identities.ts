import * as q from "../coefficient.ts";
import type { Algebra, AtomOp, Factor, Sum } from "../sum.ts";

/** A function written as the sum of something simple and another function. */
export interface Identity {
  readonly part: Sum;
  readonly other: Sum;
}

/** The ways to split a factor that may cancel the factor next to it. */
export function identities({ atom, power }: Factor, algebra: Algebra): readonly Identity[] {
  if (atom.tag !== "call") return [];
  const table = power === 1 ? functions : power === 2 ? squares : {};
  const [u] = atom.args;
  return (u && table[atom.op]?.(u, toolsOf(algebra))) ?? [];
}

/** The shorthand of the table below. */
function toolsOf({ number, scale, call, pow }: Algebra) {
  const times = (n: number, u: Sum) => scale(u, q.whole(n));
  return {
    number: (n: number) => number(q.whole(n)),
    half: (u: Sum) => scale(u, q.halfCoefficient),
    minus: (u: Sum) => times(-1, u),
    times,
    call,
    square: (u: Sum) => pow(u, 2),
  };
}

type Split = (u: Sum, tools: ReturnType<typeof toolsOf>) => readonly Identity[];

const functions: Partial<Readonly<Record<AtomOp, Split>>> = {
  // e ** u = 1 + expm1(u)
  exp: (u, { number, call }) => [{ part: number(1), other: call("expm1", u) }],
  // expm1(u) = -1 + e ** u
  expm1: (u, { number, call }) => [{ part: number(-1), other: call("exp", u) }],
  // tanh(u) = 1 - 2 sigmoid(-2u) = -1 + 2 sigmoid(2u) = u - tanhGap(u)
  tanh: (u, { number, times, minus, call }) => [
    { part: number(1), other: times(-2, call("sigmoid", times(-2, u))) },
    { part: number(-1), other: times(2, call("sigmoid", times(2, u))) },
    { part: u, other: minus(call("tanhGap", u)) },
  ],
  // sech(u) ** 2 = 1 - tanh(u) ** 2
  sech2: (u, { number, minus, square, call }) => [
    { part: number(1), other: minus(square(call("tanh", u))) },
  ],
  // |u| = -u + 2 u [u > 0] = u - 2 u [u <= 0]
  abs: (u, { number, minus, times, call }) => {
    const positive = call("positive", u);
    return [
      { part: minus(u), other: call("where", positive, times(2, u), number(0)) },
      { part: u, other: call("where", positive, number(0), times(-2, u)) },
    ];
  },
  // sigmoid(u) = 1 - sigmoid(-u) = (1 + tanh(u / 2)) / 2
  sigmoid: (u, { number, minus, half, call }) => [
    { part: number(1), other: minus(call("sigmoid", minus(u))) },
    { part: half(number(1)), other: half(call("tanh", half(u))) },
  ],
  // softplus(u) = u + softplus(-u)
  softplus: (u, { minus, call }) => [{ part: u, other: call("softplus", minus(u)) }],
  // erf(u) = 1 - erfc(u) = -1 + erfc(-u)
  erf: (u, { number, minus, call }) => [
    { part: number(1), other: minus(call("erfc", u)) },
    { part: number(-1), other: call("erfc", minus(u)) },
  ],
  // erfc(u) = 1 - erf(u) = 2 - erfc(-u)
  erfc: (u, { number, minus, call }) => [
    { part: number(1), other: minus(call("erf", u)) },
    { part: number(2), other: minus(call("erfc", minus(u))) },
  ],
  // cos(u) = 1 - 2 sin(u / 2) ** 2
  cos: (u, { number, half, times, square, call }) => [
    { part: number(1), other: times(-2, square(call("sin", half(u)))) },
  ],
  // cosh(u) = 1 + 2 sinh(u / 2) ** 2
  cosh: (u, { number, half, times, square, call }) => [
    { part: number(1), other: times(2, square(call("sinh", half(u)))) },
  ],
};

const squares: Partial<Readonly<Record<AtomOp, Split>>> = {
  // tanh(u) ** 2 = 1 - sech(u) ** 2
  tanh: (u, { number, minus, call }) => [{ part: number(1), other: minus(call("sech2", u)) }],
};
