import { decimalOf, decimalText } from "../expr/decimal.ts";
import type { Expr } from "../expr/expr.ts";
import { fold } from "../expr/fold.ts";
import { apply, type Args, type Table } from "../expr/table.ts";

import { latexName } from "./latexName.ts";
import {
  or,
  and,
  comparePrecedence,
  add,
  multiply,
  powerPrecedence,
  atom,
  piece,
  parenthesised,
  asNumber,
  bracketed,
  type LatexPiece,
} from "./latexPiece.ts";

/** The formula as LaTeX for MathJax and Temml, in mathematical notation rather than in NumPy's. */
export function toLatex(expr: Expr): string {
  return fold<LatexPiece>(expr, {
    num: (text) => number(text),
    name: (name) => piece(latexName(name), atom),
    call: (op, args) => apply(typeset, { op, args }),
  }).text;
}

type Pair = readonly [LatexPiece, LatexPiece];

// 1.5e-7  is  1.5 · 10 ** -7
function number(text: string): LatexPiece {
  const [digits = "", exponent] = decimalText(decimalOf(text)).split("e");
  if (exponent === undefined) return piece(digits, atom);
  const power = `10^{${Number(exponent) + digits.length - 1}}`;
  if (digits === "1") return piece(power, powerPrecedence);
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
  return piece(`${digits.charAt(0)}${fraction} \\cdot ${power}`, multiply);
}

const sum =
  (sign: "+" | "-") =>
  ([u, v]: Pair): LatexPiece => {
    const right = v.text.startsWith("-") ? parenthesised(v.text) : bracketed(v, add + 1);
    return piece(`${bracketed(u, add)} ${sign} ${right}`, add);
  };

/** x x x is x³. A number and a power stay as they are. */
const repeated = ([u, v]: Pair): LatexPiece | undefined => {
  const [one, other] = [u, v].map((part) => part.repeats ?? { factor: part, times: 1 });
  if (one === undefined || other === undefined || one.factor.text !== other.factor.text)
    return undefined;
  const { factor } = one;
  const isPlain = factor.kind === "number" && (factor.binds === atom || factor.binds === add);
  if (!isPlain || startsWithDigit.test(factor.text)) return undefined;
  const times = one.times + other.times;
  return { ...power([factor, piece(String(times), atom)]), repeats: { factor, times } };
};

const startsWithDigit = /^[\d]/;

/** Factors are juxtaposed where that cannot be misread, with x after a parameter. */
const product = ([u, v]: Pair): LatexPiece =>
  repeated([u, v]) ??
  (u.text === "x" && greekLetter.test(v.text) ? beside([v, u]) : beside([u, v]));

const greekLetter = /^\\[a-z]+$/;

const beside = ([u, v]: Pair): LatexPiece => {
  const left = bracketed(u, multiply);
  const right = v.kind === "cases" ? v.text : bracketed(v, multiply + 1);
  const apart = /^[\d]|^10\^|^\\begin/.test(right) || (/\d$/.test(left) && /^\d/.test(right));
  const isWord = endsInWord.test(left) || right.startsWith("\\mathrm");
  const between = apart ? " \\cdot " : isWord ? " \\, " : " ";
  return piece(`${left}${between}${right}`, multiply);
};

/** A name of several letters, which would run into its neighbour. */
const endsInWord = /\\mathrm\{[^{}]*\}(?:\^\{[^{}]*\})?$/;

const fraction = ([u, v]: Pair): LatexPiece =>
  piece(`\\frac{${asNumber(u).text}}{${asNumber(v).text}}`, powerPrecedence);

/** A power of tanh and its like is written as mathematicians do: tanh²(u). */
const power = ([u, n]: Pair): LatexPiece => {
  const named =
    /^(\\(?:tanh|sinh|cosh|sin|cos|ln|sigma|operatorname\{\w+\}))(\\left\(.*\\right\))$/;
  const [, name, argument] = u.binds === atom ? (named.exec(u.text) ?? []) : [];
  const exponent = `^{${asNumber(n).text}}`;
  if (name !== undefined && argument !== undefined && n.text === "2") {
    return piece(`${name}${exponent}${argument}`, powerPrecedence);
  }
  return piece(`${bracketed(u, atom)}${exponent}`, powerPrecedence);
};

const applied =
  (name: string) =>
  (args: readonly LatexPiece[]): LatexPiece =>
    piece(`${name}${parenthesised(args.map((arg) => asNumber(arg).text).join(", "))}`, atom);

const between =
  (left: string, right: string) =>
  ([u]: readonly [LatexPiece]): LatexPiece =>
    piece(`${left}${asNumber(u).text}${right}`, atom);

const compare =
  (sign: string, opposite: string) =>
  ([u, v]: Pair): LatexPiece => {
    const [a, b] = [bracketed(u, add), bracketed(v, add)];
    const turned = `${a} ${opposite} ${b}`;
    return {
      ...piece(`${a} ${sign} ${b}`, comparePrecedence),
      kind: "condition",
      opposite: turned,
    };
  };

const logic =
  (sign: string, binds: number) =>
  ([u, v]: Pair): LatexPiece => ({
    ...piece(`${bracketed(u, binds)} ${sign} ${bracketed(v, binds)}`, binds),
    kind: "condition",
  });

/**
 * A choice inside the last row of another becomes further rows of it. A long condition is not written again as its
 * opposite: in a choice within a condition within a choice, each of them would double the text.
 */
const cases = ([condition, u, v]: Args<"where", LatexPiece>): LatexPiece => {
  const first = [asNumber(u).text, condition.text] as const;
  const last = [asNumber(v).text, shortOpposite(condition) ?? "\\text{otherwise}"] as const;
  const rows = v.kind === "cases" ? [first, ...withoutOpposite(v.rows)] : [first, last];
  const text = rows.map(([value, where]) => `${value} & ${where}`).join(" \\\\ ");
  return { ...piece(`\\begin{cases} ${text} \\end{cases}`, add), kind: "cases", rows };
};

const shortOpposite = ({ opposite }: LatexPiece): string | undefined =>
  opposite !== undefined && opposite.length <= maxOpposite ? opposite : undefined;

/** Characters of LaTeX. The conditions of the catalogue are shorter. */
const maxOpposite = 200;

/** After an earlier row, the last one holds in what is left, not wherever its own condition does. */
const withoutOpposite = (rows: LatexPiece["rows"]): LatexPiece["rows"] =>
  rows.map(([value, where], i) => [value, i === rows.length - 1 ? "\\text{otherwise}" : where]);

const typeset: Table<LatexPiece, LatexPiece> = {
  neg: ([u]) => piece(`-${bracketed(u, multiply)}`, multiply),
  add: sum("+"),
  sub: sum("-"),
  mul: product,
  div: fraction,
  pow: power,
  lt: compare("<", "\\ge"),
  le: compare("\\le", ">"),
  gt: compare(">", "\\le"),
  ge: compare("\\ge", "<"),
  eq: compare("=", "\\ne"),
  ne: compare("\\ne", "="),
  and: logic("\\land", and),
  or: logic("\\lor", or),
  where: cases,
  minimum: applied("\\min"),
  maximum: applied("\\max"),
  fmin: applied("\\operatorname{fmin}"),
  fmax: applied("\\operatorname{fmax}"),
  clip: applied("\\operatorname{clip}"),
  abs: between("\\left|", "\\right|"),
  sign: applied("\\operatorname{sgn}"),
  floor: between("\\left\\lfloor ", " \\right\\rfloor"),
  isnan: (args) => ({ ...applied("\\operatorname{isnan}")(args), kind: "condition" }),
  exp: ([u]) => piece(`e^{${asNumber(u).text}}`, powerPrecedence),
  expm1: ([u]) => piece(`e^{${asNumber(u).text}} - 1`, add),
  log: applied("\\ln"),
  log1p: ([u]) => piece(`\\ln${parenthesised(`1 + ${bracketed(u, add + 1)}`)}`, atom),
  sqrt: between("\\sqrt{", "}"),
  sin: applied("\\sin"),
  cos: applied("\\cos"),
  sinh: applied("\\sinh"),
  cosh: applied("\\cosh"),
  tanh: applied("\\tanh"),
  sigmoid: applied("\\sigma"),
  softplus: ([u]) => piece(`\\ln${parenthesised(`1 + e^{${asNumber(u).text}}`)}`, atom),
  erf: applied("\\operatorname{erf}"),
  erfc: applied("\\operatorname{erfc}"),
  sum: applied("\\sum"),
  amax: applied("\\max"),
  sort: applied("\\operatorname{sort}"),
  cumsum: applied("\\operatorname{cumsum}"),
  arange: applied("\\operatorname{arange}"),
  split: applied("\\operatorname{split}"),
  every: applied("\\operatorname{every}"),
};
