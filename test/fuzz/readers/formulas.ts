// A formula that a person types, and everything that the page and the command line make of it.
import { parse } from "../../../src/expr/parse.ts";
import { derivative } from "../../../src/expr/derivative.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { FormulaError } from "../../../src/expr/formulaError.ts";
import { actsOverAxis } from "../../../src/expr/overAxis.ts";
import { print } from "../../../src/expr/print.ts";
import { simplify } from "../../../src/expr/simplify.ts";
import { namesIn } from "../../../src/expr/substitute.ts";
import { writtenSize } from "../../../src/expr/writtenSize.ts";
import { evaluator } from "../../../src/numeric/arithmetic/evaluate.ts";
import { exactEvaluator } from "../../../src/numeric/reference/exact.ts";
import { dialects, type DialectId } from "../../../src/readings/dialects.ts";
import { toLatex } from "../../../src/readings/latex.ts";
import { toPython } from "../../../src/readings/python.ts";
import { kernelFor } from "../../../src/readings/wgsl/kernel.ts";
import { rewritten } from "../../../webview/state/handwritten.ts";
import { maxOwnSize, ownChoice } from "../../../webview/state/ownFormula.ts";
import type { Random } from "../random.ts";
import { claim, type FuzzedReader } from "../reader.ts";
import { mutated, piecewise } from "../texts.ts";

/** What comes before a formula is drawn: it is read, printed, differentiated and typeset. */
export const formulas: FuzzedReader = {
  name: "formulas: reading, printing, slopes, LaTeX, Python",
  share: 100_000,
  reading: (random) => {
    const text = formulaText(random);
    return () => {
      const own = ownChoice(
        { text, name: "f", letters: {} },
        { unknownName: (name) => name, tooLong: String },
      );
      const expr = own.kind === "read" ? parsed(rewritten(text).text) : undefined;
      if (expr === undefined) return;
      claim(print(parse(print(expr))) === print(expr), "A formula is printed as another.");
      toLatex(expr);
      for (const id of libraries) toPython(expr, id);
      if (!actsOverAxis(expr)) toLatex(simplify(derivative(expr)));
    };
  },
};

/** What a worker does with it: kernels, and values in each arithmetic. */
export const computing: FuzzedReader = {
  name: "formulas: kernels and values",
  share: 50_000,
  reading: (random) => {
    const [text, x] = [formulaText(random), random.pick(inputs)];
    return () => {
      const expr = parsed(text);
      if (expr === undefined || writtenSize(expr) > maxOwnSize || actsOverAxis(expr)) return;
      if (namesIn(expr).some((name) => name !== "x" && name !== "pi")) return;
      kernelFor(expr, { form: "stable", parameters: {} });
      kernelFor(expr, { form: "documented", parameters: {} });
      evaluator(expr, "f32", {})(x);
      const value = evaluator(expr, "f64", {})(x);
      const exact = exactEvaluator(expr, "f64", {})(x);
      claim(exact.kind !== "value" || typeof value === "number", "A value is no number.");
    };
  },
};

function parsed(text: string): Expr | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

const formulaText = (random: Random): string => {
  if (random.chance(0.2)) return piecewise(random, pieces, 20);
  const text = formula(random, 4);
  return random.chance(0.2) ? mutated(random, text, pieces) : text;
};

/** Most of these can be read. */
function formula(random: Random, depth: number): string {
  if (depth === 0 || random.chance(0.15)) return random.pick(leaves);
  const inner = (): string => formula(random, depth - 1);
  const kind = random.below(8);
  if (kind < 3) return `${inner()} ${random.pick(infixes)} ${inner()}`;
  if (kind === 3) return `(${inner()})`;
  if (kind === 4) return `-${inner()}`;
  if (kind === 5) return `${random.pick(unary)}(${inner()})`;
  if (kind === 6) return `${random.pick(binary)}(${inner()}, ${inner()})`;
  return random.chance(0.5)
    ? `where(${inner()} ${random.pick(comparisons)} ${inner()}, ${inner()}, ${inner()})`
    : `(${inner()} if ${inner()} ${random.pick(comparisons)} ${inner()} else ${inner()})`;
}

const libraries = Object.keys(dialects) as readonly DialectId[];
const inputs = [0, -0, 1, -1, 0.5, 1e-40, 88.8, -745.2, 3.4e38, 1.7e308, Infinity, -Infinity, NaN];
const leaves = [
  ...["x", "x", "x", "x", "pi", "0", "1", "2", "0.5", "3", "-1", "1e400", "1e-400", "1e308", "0.1"],
  ...["99999999999999999999999999", "1e5000", "0.333333333333333333333333333333333333", "1_0", "y"],
];
const infixes = ["+", "-", "*", "/", "**", "*", "+"];
const comparisons = ["<", "<=", ">", ">=", "=="];
const unary = [
  ...["exp", "log", "tanh", "sigmoid", "softplus", "abs", "sign", "sqrt", "erf", "np.exp", "relu"],
  ...["log1p", "expm1", "sin", "cos", "atan", "floor", "round", "K.tanh", "softmax", "sum", "silu"],
];
const binary = ["maximum", "minimum", "pow", "np.maximum", "clip", "sum"];
const pieces = [
  ...leaves,
  ...infixes,
  ...comparisons,
  ...["(", ")", "((((", ",", " if ", " else ", "exp(", "where(", "**", "9**9**9", "&", "|", "~"],
  ...["=", "[", "]", "lambda", "not ", ".", "..", "__proto__(", "constructor", "math.pi", "−", "×"],
];
