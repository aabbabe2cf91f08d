import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../../src/expr/parse.ts";
import { float32FromBits, spacing32 } from "../../../src/numeric/floats/float32.ts";
import { mulberry32 } from "../../../src/numeric/floats/mulberry32.ts";
import { exactEvaluator } from "../../../src/numeric/reference/exact.ts";
import { acceptance } from "../../../src/verify/specification/acceptance.ts";
import { upperBound } from "../../../src/verify/specification/upperBound.ts";

const parameters = { a: 0.2, quarter: 0.25 };
/** NaN where there is none. */
function boundOf(text: string): number {
  const steps = upperBound(parse(text), parameters);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value?.ulp ?? NaN;
  }
}

/** The largest error that WGSL allows at some inputs, one by one. */
function seen(text: string): number {
  const allowed = acceptance(parse(text), parameters);
  const reference = exactEvaluator(parse(text), "f32", parameters);
  const random = mulberry32(1);
  let most = 0;
  for (let i = 0; i < 20_000; i++) {
    const x = float32FromBits(Math.floor(random() * 2 ** 32));
    const [range, real] = [allowed(x), reference(x)];
    if (!range || real.kind === "undefined" || !(Math.abs(real.low) >= 2 ** -125)) continue;
    if (Math.abs(x) < 2 ** -126) continue;
    const off = Math.max(real.high - range.low, range.high - real.low);
    most = Math.max(most, off / spacing32(real.low));
  }
  return most;
}

describe("the upper bound of a documented kernel", () => {
  it("is nothing where every operation is exact", () => {
    for (const text of [
      "maximum(x, 0)",
      "clip(x, -1, 1)",
      "minimum(maximum(x, 0), 6)",
      "where(x > 0, x, quarter * x)",
      "where(x > 0, 1, 0)",
    ])
      assert.equal(boundOf(text), 0, text);
  });
  it("is a few units where digits are rounded, not lost", () => {
    const leaky = boundOf("where(x > 0, x, a * x)");
    assert.ok(leaky > 2 && leaky < 4, String(leaky));
    const swish = boundOf("x * minimum(maximum(x + 3, 0), 6) / 6");
    assert.ok(swish > 3 && swish < 10, String(swish));
  });
  it("is more than all digits where they cancel", () =>
    assert.ok(boundOf("clip(0.2 * x + 0.5, 0, 1)") > 2 ** 24));
  it("follows the exponential up to where it overflows", () => {
    const bound = boundOf("exp(x)");
    assert.ok(bound > 3 + 2 * 88.7 && bound < 190, String(bound));
  });
  it("is above what is allowed at each input", () => {
    for (const text of [
      "where(x > 0, x, a * x)",
      "x * minimum(maximum(x + 3, 0), 6) / 6",
      "maximum(x, 0) ** 2",
      "x * x * x",
      "maximum(x - a, 0) - maximum(-x - a, 0)",
      "abs(x) / 7 + 1",
      "x / (1 + abs(x))",
      "1 / (1 + exp(-x))",
      "(x > 0) * x + (x <= 0) * a * x",
    ]) {
      // A quotient may be one of the floats beside 2.5 units, which is up to one more.
      const [most, bound] = [seen(text), boundOf(text)];
      assert.ok(most <= bound + (text.includes("/") ? 1 : 0), `${text}: ${most} > ${bound}`);
    }
  });
  it("is not known for a function without a rule", () => {
    assert.equal(boundOf("erf(x)"), NaN);
    assert.equal(boundOf("maximum(tanh(x), 0)"), NaN);
  });
});
