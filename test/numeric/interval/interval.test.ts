import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "../../../src/expr/parse.ts";
import { encloseExpr } from "../../../src/numeric/interval/intervalEvaluator.ts";
import {
  addDown,
  addUp,
  divideDown,
  multiplyDown,
  multiplyUp,
} from "../../../src/numeric/interval/outward.ts";
import { program } from "../../../src/numeric/program/program.ts";
import {
  order,
  over,
  plus,
  rationalOf,
  times,
  type Rational,
} from "../../../src/algebra/rational.ts";
import { restated } from "../../../src/numeric/program/restate.ts";

const real = fc.double({ noNaN: true, noDefaultInfinity: true });
const over64 = (text: string) => encloseExpr(restated(program(parse(text))), {});

function holds(low: number, exact: Rational, high: number): boolean {
  const above = low === -Infinity || order(rationalOf(low), exact) <= 0;
  return above && (high === Infinity || order(exact, rationalOf(high)) <= 0);
}

describe("arithmetic rounded outward", () => {
  it("encloses the exact sum, product and quotient of any two doubles", () =>
    fc.assert(
      fc.property(real, real, (a, b) => {
        const [u, v] = [rationalOf(a), rationalOf(b)];
        assert.ok(holds(addDown(a, b), plus(u, v), addUp(a, b)));
        assert.ok(holds(multiplyDown(a, b), times(u, v), multiplyUp(a, b)));
        const quotient = b > 0 ? over(u, v) : undefined;
        if (quotient) assert.ok(holds(divideDown(a, b), quotient, -divideDown(-a, b)));
      }),
      { numRuns: 5000 },
    ));
  it("adds nothing where the result is exact", () => {
    assert.equal(addDown(0.5, 0.25), addUp(0.5, 0.25));
    assert.equal(multiplyDown(1.5, -3), multiplyUp(1.5, -3));
    assert.equal(divideDown(3, 4), 0.75);
  });
});

describe("encloseExpr", () => {
  const formulas = [
    "x * sigmoid(x)",
    "(x - 1) ** 3 / (1 + x * x)",
    "where(x > 0.3, tanh(x), x - sin(x))",
    "clip(0.2 * x + 0.5, 0, 1) * abs(x - 2)",
    "maximum(cosh(x), 4) - minimum(exp(x), sqrt(abs(x)))",
    "floor(x) * sign(x) + (x >= -1) * cos(x)",
  ];
  for (const text of formulas)
    it(`holds every value of ${text}`, () => {
      const enclose = over64(text);
      fc.assert(
        fc.property(
          fc.double({ min: -8, max: 8, noNaN: true }),
          fc.double({ min: 0, max: 2, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (low, size, part) => {
            const high = low + size;
            const x = Math.min(high, low + size * part);
            const [whole, point] = [enclose({ low, high }), enclose({ low: x, high: x })];
            if (Number.isNaN(whole.low)) return;
            assert.ok(whole.low <= point.high && point.low <= whole.high, `${low} ${high} ${x}`);
          },
        ),
        { numRuns: 2000 },
      );
    });
  it("knows nothing where the formula may be undefined", () => {
    assert.equal(over64("log(x)")({ low: -1, high: 1 }).low, NaN);
    assert.equal(over64("1 / x")({ low: -1, high: 1 }).low, NaN);
    assert.equal(over64("where(x > 0, log(x), 0)")({ low: -2, high: -1 }).high, 0);
  });
  it("reaches to infinity", () => {
    const { low, high } = over64("1 / (1 + exp(-x))")({ low: -Infinity, high: Infinity });
    assert.deepEqual([low, high], [0, 1]);
  });
});
