import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../../src/expr/parse.ts";
import { fromOrdinal32, ordinal32 } from "../../../src/numeric/floats/float32.ts";
import { mulberry32 } from "../../../src/numeric/floats/mulberry32.ts";
import { program } from "../../../src/numeric/program/program.ts";
import { restated } from "../../../src/numeric/program/restate.ts";
import { exactEvaluator } from "../../../src/numeric/reference/exact.ts";
import { pieceMaker, type TaylorPiece } from "../../../src/numeric/taylor/piece.ts";

const parameters = { a: "0.2", b: "1.6732632423543772" };

const formulas = [
  "1 / (1 + exp(-x))",
  "tanh(x)",
  "x / (1 + exp(-x))",
  "log1p(exp(x))",
  "log(1 + x ** 2)",
  "x * tanh(log1p(exp(x)))",
  "0.5 * x * (1 + erf(x / sqrt(2)))",
  "0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x ** 3)))",
  "where(x > 0, x, b * (exp(x) - 1))",
  "clip(a * x + 0.5, 0, 1)",
  "x / (1 + abs(x))",
  "x + sin(a * x) ** 2 / a",
  "cos(x) * sinh(a * x) + cosh(x)",
  "(x + 3) ** -3",
  "sign(x) * floor(x) + maximum(x, a) - minimum(x, b)",
  "erfc(x) + expm1(a * x)",
];

describe("a Taylor piece", () => {
  for (const text of formulas)
    it(`keeps its error for ${text}`, () => {
      const expr = parse(text);
      const piece = pieceMaker(restated(program(expr)), parameters);
      const exact = exactEvaluator(expr, "f64", parameters);
      const random = mulberry32(7);
      let known = 0;
      for (let i = 0; i < 300; i++) {
        const first = Math.round((2 * random() - 1) * ordinal32(100));
        const count = 2 ** Math.floor(random() * 20);
        const [low, high] = [fromOrdinal32(first), fromOrdinal32(first + count)];
        const found = piece(low, high);
        if (!(found.error < Infinity)) continue;
        known++;
        for (const x of [low, high, fromOrdinal32(first + Math.floor(random() * count))]) {
          const want = exact(x);
          assert.ok(want.kind === "value");
          within(found, x, want.value);
        }
      }
      assert.ok(known > 200, `known over ${known} of 300`);
    });
  it("knows nothing across a kink and across a pole", () => {
    for (const text of ["abs(x)", "1 / x", "floor(x + 0.5)", "log(x + 0.5)"]) {
      const piece = pieceMaker(restated(program(parse(text))), {});
      assert.ok(!(piece(-1, 1).error < Infinity), text);
    }
  });
  it("knows no floor of a number that may lie below an integer by less than a rounding", () => {
    const piece = pieceMaker(restated(program(parse("floor(5 - x ** 8)"))), {});
    assert.ok(!(piece(2 ** -133, 2 ** -132).error < Infinity));
    assert.ok(!(piece(2 ** -30, 2 ** -29).error < Infinity));
  });
  it("knows nothing of the power 0 of what is undefined", () => {
    const piece = pieceMaker(restated(program(parse("log(x) ** 0"))), {});
    assert.ok(!(piece(-2, -1).error < Infinity));
    assert.equal(piece(1, 2).coefficients[0], 1);
  });
  it("knows nothing across a kink next to an end", () => {
    const piece = pieceMaker(restated(program(parse("where(x < -5e-46, 7, x)"))), {});
    assert.ok(!(piece(-(2 ** -149), 1).error < Infinity));
  });
  it("is narrow enough to decide nearly every rounding over 4,096 inputs", () => {
    const piece = pieceMaker(restated(program(parse("1 / (1 + exp(-x))"))), {});
    const { error, low } = piece(1, 1 + 4096 * 2 ** -23);
    assert.ok(error < low * 2 ** -24 * 2 ** -16);
  });
});

function within(
  { center, coefficients, error, low, high }: TaylorPiece,
  x: number,
  want: number,
): void {
  const h = x - center;
  const got = coefficients.reduceRight((sum, c) => sum * h + c, 0);
  const rounded = Math.abs(want) * 2 ** -53;
  assert.ok(Math.abs(got - want) <= error + rounded, `${x}: ${got} ≉ ${want} ± ${error}`);
  assert.ok(want >= low && want <= high);
}
