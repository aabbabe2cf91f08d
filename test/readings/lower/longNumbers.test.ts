import assert from "node:assert/strict";
import { describe, it } from "node:test";

import {
  bitLength,
  over,
  plus,
  rational,
  times,
  type Rational,
} from "../../../src/algebra/rational.ts";
import { parse } from "../../../src/expr/parse.ts";
import { kernelFor } from "../../../src/readings/wgsl/kernel.ts";
import { atomsIn } from "../../../src/readings/lower/atoms.ts";
import { lower } from "../../../src/readings/lower/lower.ts";
import type { Atom, Sum, Term } from "../../../src/readings/lower/sum.ts";

const half = rational(1n, 2n);

/** A number with an ending of its own, so that nothing cancels. */
const digits = (i: number, count: number) => `${i + 1}${"3".repeat(count)}${2 * i + 1}`;

const formulas: Readonly<Record<string, string>> = {
  "a power of a power": "(((2 * x + 1) ** 40) ** 40) ** 3",
  "a power of a product": "(((3 * x) ** 40) ** 40) ** 3",
  "a huge number's power": "x * (1e400 ** -40)",
  "factors of many digits": `x${Array.from({ length: 30 }, (_, i) => ` * ${digits(i, 300)}`).join("")}`,
  "quotients of many digits": `x${Array.from({ length: 30 }, (_, i) => ` / ${digits(i, 300)}`).join("")}`,
  "sums of many digits": `x${Array.from({ length: 30 }, (_, i) => ` + x / ${digits(i, 300)}`).join("")}`,
  "numbers far apart": "x + 1e400 + 1e-400 + 1e400 * 1e400 * 1e400 * x + 1e-400 * 1e-400 * 1e-400",
  "a literal of many digits": `x * ${digits(1, 4000)} + ${digits(2, 4000)}`,
};

describe("numbers of many digits in a kernel", () => {
  for (const [name, formula] of Object.entries(formulas)) {
    it(`keep their value: ${name}`, () =>
      assert.ok(same(valueOf(lower(parse(formula), {})), exactly(formula))));
    it(`are not multiplied out: ${name}`, () => {
      const written = Math.max(...(formula.match(/\d{50,}/g) ?? []).map((one) => one.length));
      assert.ok(longest(lower(parse(formula), {})) <= Math.max(2001, written));
    });
  }

  it("cost a formula no more than short ones", () => {
    const before = process.cpuUsage();
    for (const formula of [
      "x * 1e400 ** -400",
      `${"(".repeat(120)}x${" * 2) ** 400".repeat(120)}`,
      `x${" * (1e400 + 1)".repeat(400)}`,
      `x${" * (1e400 * x + 1e-400) ** 400".repeat(100)}`,
    ])
      assert.match(kernelFor(parse(formula), { form: "stable", parameters: {} }).wgsl, /return/);
    assert.ok(process.cpuUsage(before).user < 2_000_000);
  });
});

/** The longest part of a coefficient, in decimal digits. */
function longest(sum: Sum): number {
  const groups = atomsIn(sum).flatMap((atom) => (atom.tag === "group" ? [atom.sum] : []));
  const all = [sum, ...groups].flatMap(({ constant, terms }) => [
    constant,
    ...terms.map(({ coefficient }) => coefficient),
  ]);
  return Math.max(...all.map(({ n, d }) => Math.max(bitLength(n), bitLength(d)) * Math.log10(2)));
}

/** The value at one half of a formula of + - * / and powers. */
const exactly = (formula: string): Rational => {
  const read = (expr: ReturnType<typeof parse>): Rational => {
    if (expr.tag === "name") return half;
    if (expr.tag === "num") return decimal(expr.text);
    const [u, v] = expr.args.map((arg) => () => read(arg));
    switch (expr.op) {
      case "neg":
        return times(rational(-1n), u!());
      case "add":
        return plus(u!(), v!());
      case "mul":
        return times(u!(), v!());
      case "div":
        return over(u!(), v!());
      case "pow":
        return power(u!(), Number(v!().n));
      default:
        throw new Error(`${expr.op} is not expected here.`);
    }
  };
  return read(parse(formula));
};

function decimal(text: string): Rational {
  const [digits, exponent = "0"] = text.split("e");
  const power = 10n ** BigInt(Math.abs(Number(exponent)));
  return Number(exponent) < 0
    ? rational(BigInt(digits!), power)
    : rational(BigInt(digits!) * power);
}

const valueOf = ({ constant, terms }: Sum): Rational =>
  terms.map(valueOfTerm).reduce(plus, constant);

const valueOfTerm = ({ coefficient, factors }: Term): Rational =>
  factors.map(({ atom, power: n }) => power(valueOfAtom(atom), n)).reduce(times, coefficient);

function valueOfAtom(atom: Atom): Rational {
  if (atom.tag === "x") return half;
  if (atom.tag === "group") return valueOf(atom.sum);
  throw new Error("No other atoms are expected here.");
}

function power({ n, d }: Rational, by: number): Rational {
  const size = BigInt(Math.abs(by));
  return by < 0
    ? over(rational(1n), { n: n ** size, d: d ** size })
    : { n: n ** size, d: d ** size };
}

const same = (a: Rational, b: Rational): boolean => a.n * b.d === b.n * a.d;
