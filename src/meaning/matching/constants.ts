// Literals that represent constants of mathematics.
import { call, callOf, name, num, numberOf, type Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";

/** The formula with every literal that is the float64 of √2, 1/√2, √(2/π), √(8/π), 1/6 or log 2 as that constant. */
export const withConstants = (formula: Expr): Expr =>
  fold<Expr>(formula, {
    num: (text, node) =>
      text.length < minCharacters ? node : (constants.get(numberOf({ text })) ?? node),
    name: (_, node) => node,
    call: (op, args, node) =>
      args.every((arg, i) => arg === node.args[i]) ? node : callOf(op, args),
  });

const constants: ReadonlyMap<number, Expr> = new Map<number, Expr>([
  [Math.SQRT2, call("sqrt", num("2"))],
  [Math.SQRT1_2, call("div", num("1"), call("sqrt", num("2")))],
  // What Python prints for 1 / math.sqrt(2) is one float64 lower.
  [1 / Math.SQRT2, call("div", num("1"), call("sqrt", num("2")))],
  [Math.sqrt(2 / Math.PI), call("sqrt", call("div", num("2"), name("pi")))],
  [2 * Math.sqrt(2 / Math.PI), call("sqrt", call("div", num("8"), name("pi")))],
  [1 / 6, call("div", num("1"), num("6"))],
  [Math.LN2, call("log", num("2"))],
]);

/** Fewer characters do not tell a float64. */
const minCharacters = 15;
