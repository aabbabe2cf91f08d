import type { Rational } from "../../algebra/rational.ts";
import { atomsIn } from "../lower/atoms.ts";
import * as q from "../lower/coefficient.ts";
import { pi, withNumbers } from "../lower/constants.ts";
import {
  isPolynomial,
  maxInputExponent,
  polynomialArgument,
  type OneSignedPolynomial,
} from "../lower/polynomial.ts";
import { shortCalls } from "../lower/short.ts";
import {
  isCondition,
  type Atom,
  type AtomCall,
  type Factor,
  type Sum,
  type Term,
} from "../lower/sum.ts";
import { onlyFactor, onlyTerm } from "../lower/terms.ts";
import { withWholeNumbers } from "../lower/wholeNumbers.ts";
import { functionName, joints, signs } from "./functionName.ts";
import { pairRow, placeOf, wideRow, type LiteralRow } from "./literalRow.ts";

/** A lowered formula as WGSL that calls our own library, and the numbers it reads by row. */
export interface StableFunction {
  /** `fn activation(x: Wide) -> Wide` */
  readonly wgsl: string;
  readonly literals: readonly LiteralRow[];
}

export function stableFunction(sum: Sum): StableFunction {
  const writer = new Writer(shortCalls(sum));
  // Polynomials are written where they are used, as a call may take them in a form of its own.
  for (const atom of atomsIn(sum)) if (!isPolynomial(atom)) writer.atom(atom);
  const result = writer.sum(sum);
  const body = [...writer.lines, `return ${result};`].map((line) => `  ${line}\n`).join("");
  return { wgsl: `fn activation(x: Wide) -> Wide {\n${body}}\n`, literals: writer.literals };
}

/** Writes one line for each operation; what was written once is named from then on. */
class Writer {
  readonly lines: string[] = [];
  readonly literals: LiteralRow[] = [];
  readonly #names = new Map<string, string>();
  readonly #atoms = new Map<Atom, string>();
  readonly #short: ReadonlySet<Atom>;

  /** The calls in `short` are written with the functions of fewer digits. */
  constructor(short: ReadonlySet<Atom>) {
    this.#short = short;
  }

  /** The name of a value, which gets a line of its own unless an equal one has. */
  #named(expression: string): string {
    const known = this.#names.get(expression);
    if (known !== undefined) return known;
    const name = `v${this.lines.length + 1}`;
    this.lines.push(`let ${name} = ${expression};`);
    this.#names.set(expression, name);
    return name;
  }

  #number(value: Rational): string {
    if (q.isZero(value)) return "Wide(0.0, 0.0, SMALLEST)";
    const exponent = q.powerOf2(value);
    if (exponent !== undefined) return `Wide(${value.n < 0n ? "-1.0" : "1.0"}, 0.0, ${exponent})`;
    return this.#literal("literal", wideRow(value));
  }

  #literal(reading: "literal" | "pairLiteral", row: LiteralRow): string {
    return this.#named(`${reading}(${placeOf(row, this.literals)})`);
  }

  /** By Horner's rule. */
  #polynomial({ isOdd, coefficients }: OneSignedPolynomial): string {
    const x = this.#named(`shortInput(x, ${maxInputExponent})`);
    const literals = coefficients.map((value) => this.#literal("pairLiteral", pairRow(value)));
    const value = literals.reduceRight((p, c) =>
      this.#named(`pairStep(${p}, ${this.#named(`exactSquare(${x})`)}, ${c})`),
    );
    const odd = isOdd ? this.#named(`pairMul(${value}, Pair(${x}, 0.0))`) : value;
    return this.#named(`wideNear(${odd}, 0)`);
  }

  /** c u, without a multiplication where c is ±2 ** n. */
  #scaled(u: string, c: Rational): string {
    const exponent = q.powerOf2(c);
    if (exponent === undefined) return this.#named(`wideMul(${this.#number(c)}, ${u})`);
    const scaled = exponent === 0 ? u : this.#named(`wideScale(${u}, ${exponent})`);
    return c.n < 0n ? this.#named(`wideNeg(${scaled})`) : scaled;
  }

  sum(sum: Sum): string {
    const { numerator, denominator } = withWholeNumbers(sum);
    const value = this.#plainSum(numerator);
    return q.isOne(denominator)
      ? value
      : this.#scaled(value, q.divided(q.oneCoefficient, denominator));
  }

  #plainSum({ constant, terms }: Sum): string {
    const start = q.isZero(constant) && terms.length > 0 ? [] : [this.#number(constant)];
    return [...start, ...terms.map((term) => this.#term(term))].reduce((u, v) =>
      this.#named(`wideAdd(${u}, ${v})`),
    );
  }

  #term({ coefficient, factors }: Term): string {
    const conditions = factors.filter(({ atom }) => isClaim(atom));
    const others = factors.filter(({ atom }) => !isClaim(atom));
    const value = this.#product(coefficient, others);
    return conditions.reduce(
      (u, { atom }) =>
        this.#named(`wideWhere(${this.atom(atom)}, ${u}, ${this.#number(q.zeroCoefficient)})`),
      value,
    );
  }

  #product(by: Rational, all: readonly Factor[]): string {
    const { coefficient, factors } = withNumbers(by, all);
    const above = factors.filter(({ power }) => power > 0).map((factor) => this.#power(factor));
    const below = factors.filter(({ power }) => power < 0).map((factor) => this.#power(factor));
    const times = (u: string, v: string) => this.#named(`wideMul(${u}, ${v})`);
    const top = above.length > 0 ? above.reduce(times) : this.#number(coefficient);
    const value = below.length > 0 ? this.#named(`wideDiv(${top}, ${below.reduce(times)})`) : top;
    return above.length > 0 ? this.#scaled(value, coefficient) : value;
  }

  /** u ** |n| by squaring. */
  #power({ atom, power }: Factor): string {
    let square = this.atom(atom);
    let result = "";
    for (let n = Math.abs(power); n > 0; n = Math.floor(n / 2)) {
      if (n % 2 === 1) result = result ? this.#named(`wideMul(${result}, ${square})`) : square;
      if (n > 1) square = this.#named(`wideMul(${square}, ${square})`);
    }
    return result;
  }

  /** The name of an atom; those that it is made of have theirs before. */
  atom(atom: Atom): string {
    const known = this.#atoms.get(atom);
    if (known !== undefined) return known;
    const name = this.#newAtom(atom);
    this.#atoms.set(atom, name);
    return name;
  }

  #newAtom(atom: Atom): string {
    switch (atom.tag) {
      case "x":
        return "x";
      case "pi":
        return this.#number(pi);
      case "group":
        return this.sum(atom.sum);
      case "call":
        return this.#call(atom);
    }
  }

  #call(atom: AtomCall): string {
    switch (atom.op) {
      case "where": {
        const [condition, u, v] = atom.args;
        const sides = [u, v].map((side) => this.sum(side)).join(", ");
        return this.#named(`wideWhere(${this.#condition(condition)}, ${sides})`);
      }
      case "and":
      case "or":
        return this.#named(atom.args.map((arg) => this.#condition(arg)).join(joints[atom.op]));
      case "positive":
      case "nonNegative":
      case "zero":
      case "nonZero": {
        const { numerator } = withWholeNumbers(...atom.args);
        return this.#named(`${this.#plainSum(numerator)}${signs[atom.op]}`);
      }
      default: {
        const isShort = this.#short.has(atom);
        const polynomial = isShort ? polynomialArgument(atom) : undefined;
        const args = polynomial
          ? this.#polynomial(polynomial)
          : atom.args.map((arg) => this.sum(arg)).join(", ");
        return this.#named(`${functionName(atom.op, isShort ? "short" : "wide")}(${args})`);
      }
    }
  }

  /** A sum as true or false: a number is true unless it is zero. */
  #condition(sum: Sum): string {
    const factor = onlyFactor(onlyTerm(sum));
    if (factor && isClaim(factor.atom)) return this.atom(factor.atom);
    return this.#named(`${this.sum(sum)}.hi != 0.0`);
  }
}

const isClaim = (atom: Atom): boolean => atom.tag === "call" && isCondition(atom.op);
