// What code computes that has its definition written out: `lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)`.
import assert from "node:assert/strict";
import type { Choice } from "../../src/catalogue/request.ts";
import { parse } from "../../src/expr/parse.ts";
import { evaluationOf } from "../../src/meaning/evaluation.ts";
import { evaluator } from "../../src/numeric/arithmetic/evaluate.ts";

/** The first lambda of the code as a function, or undefined if there is none. */
export function writtenOut(code: string): ((x: number) => number) | undefined {
  const [, written] = code.split("lambda x: ");
  if (written === undefined) return undefined;
  const text = firstExpression(written).replaceAll(/(?:tf\.)?keras\.ops\./g, "");
  return evaluator(parse(text), "f64", {});
}

/** The text before the bracket, brace or comma that does not belong to it. */
function firstExpression(text: string): string {
  let depth = 0;
  for (const [index, character] of [...text].entries()) {
    if (depth === 0 && /[),}\n]/.test(character)) return text.slice(0, index);
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
  }
  return text;
}

export function assertSame(
  before: Choice,
  now: Choice | ((x: number) => number),
  code: string,
): void {
  const options = { of: "implemented", arithmetic: "f64", format: "f64" } as const;
  const was = evaluationOf(before, options).value;
  const is = typeof now === "function" ? now : evaluationOf(now, options).value;
  for (let step = -100; step <= 100; step++) {
    const x = step / 16;
    const [one, other] = [was(x), is(x)];
    const scale = Math.max(1, Math.abs(one));
    assert.ok(Math.abs(one - other) <= 1e-6 * scale, `${code} at ${x}: ${one}, then ${other}`);
  }
}
