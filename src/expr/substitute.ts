import { callOf, type Expr } from "./expr.ts";
import { fold } from "./fold.ts";

/** The tree with every name that has a replacement replaced; what does not change is shared. */
export function substitute(expr: Expr, replacements: Readonly<Record<string, Expr>>): Expr {
  return fold<Expr>(expr, {
    num: (_, node) => node,
    name: (id, node) => (Object.hasOwn(replacements, id) ? (replacements[id] ?? node) : node),
    call: (op, args, node) =>
      args.every((arg, i) => arg === node.args[i]) ? node : callOf(op, args),
  });
}

/** The names that a formula uses, each once. */
export function namesIn(expr: Expr): readonly string[] {
  const names = new Set<string>();
  fold<void>(expr, { num: () => {}, name: (id) => void names.add(id), call: () => {} });
  return [...names];
}
