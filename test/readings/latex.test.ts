import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../src/expr/parse.ts";
import { toLatex } from "../../src/readings/latex.ts";
import { cases } from "./cases.ts";

describe("toLatex", () => cases("latex.txt", (formula) => toLatex(parse(formula))));

describe("the LaTeX of a product", () => {
  const written = (formula: string): string => toLatex(parse(formula));

  it("is a power where a factor repeats", () => {
    assert.equal(written("sqrt(x * x + b)"), "\\sqrt{x^{2} + b}");
    assert.equal(written("0.044715 * (x * x * x)"), "0.044715 x^{3}");
    assert.equal(written("tanh(x) * tanh(x)"), "\\tanh^{2}\\left(x\\right)");
    assert.equal(written("2 * 2"), "2 \\cdot 2");
  });
  it("has its parameter before x", () => assert.equal(written("x * beta"), "\\beta x"));
});

describe("the LaTeX of a choice whose condition holds a choice", () => {
  const nested = (levels: number): string =>
    toLatex(parse(`${"where(".repeat(levels)}x${" < 0, 1, 2)".repeat(levels)}`));

  it("grows as the formula does", () =>
    assert.ok(
      nested(60).length - nested(50).length <= 2 * (nested(30).length - nested(20).length),
    ));
  it("says “otherwise” in the place of a long opposite", () =>
    assert.match(nested(9), /2 & \\text\{otherwise\} \\end\{cases\}$/));
  it("says where its last row holds in the place of a short one", () =>
    assert.match(nested(1), /2 & x \\ge 0 \\end\{cases\}$/));
});
