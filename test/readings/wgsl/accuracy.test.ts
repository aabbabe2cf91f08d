import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { derivative } from "../../../src/expr/derivative.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { parse } from "../../../src/expr/parse.ts";
import { simplify } from "../../../src/expr/simplify.ts";
import { compilerMessages } from "../../../src/gpu/pipeline.ts";
import { runKernel } from "../../../src/gpu/runKernel.ts";
import { exactEvaluator, type Exact } from "../../../src/numeric/reference/exact.ts";
import { spacing32 } from "../../../src/numeric/floats/float32.ts";
import { sweep } from "../../../src/numeric/floats/sampling.ts";
import { kernelFor } from "../../../src/readings/wgsl/kernel.ts";
import { onDevice } from "../../gpu/device.ts";

// Issue bounds in ULP: 1 for these values, 2 for gelu, mish, erf and squareplus; 4 for slopes.
const within1 = [
  "exp(x)",
  "1 / (1 + exp(-x))",
  "(exp(x) - exp(-x)) / (exp(x) + exp(-x))",
  "where(x > 0, x, a * (exp(x) - 1))",
  "1.0507009873554805 * where(x > 0, x, 1.6732632423543772 * (exp(x) - 1))",
  "log(1 + exp(x))",
  "log(1 / (1 + exp(-x)))",
  "x / (1 + exp(-x))",
  "x / (1 + abs(x))",
  "clip(0.2 * x + 0.5, 0, 1)",
  "x * clip(x + 3, 0, 6) / 6",
  "0.5 * (1 + a) * x + 0.5 * (1 - a) * abs(x)",
  "x - tanh(x)",
  "log(cosh(x))",
  "sin(x)",
];
const within2 = [
  "0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x**3)))",
  "0.5 * x * (1 + erf(x / sqrt(2)))",
  "x * tanh(log1p(exp(x)))",
  "erf(x)",
  "erfc(x)",
  "x * erfc(-x / sqrt(2)) / 2",
  "(x + sqrt(x**2 + 4)) / 2",
];

const parameters = { a: "0.3" };
const kinks = [0, 1, -1, 2.5, -2.5, 3, -3];
const inputs = sweep(kinks).filter((_, i, all) => i % 199 === 0 || i > all.length - 40);
const slope = (formula: string): Expr => simplify(derivative(parse(formula)));

describe("kernels", () =>
  onDevice((device) => {
    for (const form of ["documented", "stable"] as const) {
      it(`compile without a warning when ${form}`, async () => {
        for (const expr of [...within1, ...within2].flatMap((text) => [parse(text), slope(text)])) {
          const { wgsl } = kernelFor(expr, { form, parameters });
          assert.deepEqual(await compilerMessages(device, wgsl), [], wgsl);
        }
      });
    }
  }));

describe("the stable kernel's error", () =>
  onDevice((device) => {
    /** The largest error in ULP; where the real value is no finite float32, the result is it. */
    async function largest(expr: Expr): Promise<number> {
      const kernel = kernelFor(expr, { form: "stable", parameters });
      const results = numbers(await runKernel(device, { kernel, inputs }));
      const exact = exactEvaluator(expr, "f32", parameters);
      const errors = numbers(inputs).map((x, i) => errorOf(results[i]!, exact(x), x));
      return Math.max(...errors);
    }

    for (const formula of within1) {
      it(`is at most 1 ULP for ${formula}`, async () =>
        assert.ok((await largest(parse(formula))) <= 1));
    }
    for (const formula of within2) {
      it(`is at most 2 ULP for ${formula}`, async () =>
        assert.ok((await largest(parse(formula))) <= 2));
    }
    for (const formula of [...within1, ...within2]) {
      it(`is at most 4 ULP for the slope of ${formula}`, async () =>
        assert.ok((await largest(slope(formula))) <= 4));
    }
  }));

const numbers = (bits: Uint32Array): number[] => [...new Float32Array(bits.slice().buffer)];

function errorOf(result: number, exact: Exact, x: number): number {
  if (exact.kind === "undefined") return 0;
  const { value, low, high } = exact;
  if (Number.isFinite(value) && Number.isFinite(result)) {
    return Math.abs(result - (low + high) / 2) / spacing32((low + high) / 2);
  }
  assert.equal(result, value, `at ${x}`);
  return 0;
}
