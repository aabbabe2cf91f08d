// The same real value without the subtraction in which float32 loses digits.
import { call, callOf, num, operands, type Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { tidy } from "../../expr/simplify.ts";

/** The formula itself where no law applies. */
export function keepingDigits(formula: Expr): Expr {
  const kept = new Set<Expr>();
  const rewritten = fold<Expr>(formula, {
    num: (_, node) => node,
    name: (_, node) => node,
    call(op, args) {
      const plain = callOf(op, args);
      const other = lawFor(plain);
      if (other !== undefined) kept.add(other);
      return other ?? plain;
    },
  });
  return kept.size > 0 ? tidy(rewritten) : formula;
}

function lawFor(expr: Expr): Expr | undefined {
  const sum = operands(expr, "add");
  if (sum) return onePlus(sum[0], sum[1]) ?? onePlus(sum[1], sum[0]);
  const difference = operands(expr, "sub");
  if (difference) return minus(...difference);
  // log(1 + u) = log1p(u)
  const [inside] = operands(expr, "log") ?? [];
  const terms = inside && operands(inside, "add");
  const term = terms?.find((_, i) => isOne(terms[1 - i]));
  return term && call("log1p", term);
}

function onePlus(one: Expr, other: Expr): Expr | undefined {
  if (!isOne(one)) return undefined;
  // 1 + erf(u) = erfc(-u)
  const [u] = operands(other, "erf") ?? [];
  if (u) return call("erfc", call("neg", u));
  // 1 + tanh(u) = 2 sigmoid(2 u)
  const [v] = operands(other, "tanh") ?? [];
  return v && twice(call("sigmoid", twice(v)));
}

function minus(from: Expr, other: Expr): Expr | undefined {
  // exp(u) - 1 = expm1(u)
  const [power] = operands(from, "exp") ?? [];
  if (power && isOne(other)) return call("expm1", power);
  if (!isOne(from)) return undefined;
  // 1 - erf(u) = erfc(u)
  const [u] = operands(other, "erf") ?? [];
  if (u) return call("erfc", u);
  // 1 - sigmoid(u) = sigmoid(-u)
  const [w] = operands(other, "sigmoid") ?? [];
  return w && call("sigmoid", call("neg", w));
}

const twice = (expr: Expr): Expr => call("mul", num("2"), expr);
const isOne = (expr: Expr | undefined): boolean => expr?.tag === "num" && Number(expr.text) === 1;
