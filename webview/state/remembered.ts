import type { Expr } from "../../src/expr/expr.ts";
import { WorkerTimeout } from "../worker/watchdog.ts";

/**
 * Computes once for each tree and key, and keeps the newest answer of each tree. A failure is retried;
 * what was not answered in time is not, because it would keep the worker busy as long again.
 */
export function remembered<T>(): (expr: Expr, key: string, ask: () => Promise<T>) => Promise<T> {
  const answers = new WeakMap<Expr, { readonly key: string; readonly answer: Promise<T> }>();
  return (expr, key, ask) => {
    const known = answers.get(expr);
    if (known?.key === key) return known.answer;
    const answer = ask();
    answers.set(expr, { key, answer });
    answer.catch((error: unknown) => {
      if (!(error instanceof WorkerTimeout) && answers.get(expr)?.answer === answer)
        answers.delete(expr);
    });
    return answer;
  };
}
