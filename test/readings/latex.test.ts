import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../src/expr/parse.ts";
import { toLatex } from "../../src/readings/latex.ts";
import { cases } from "./cases.ts";

describe("toLatex", () => cases("latex.txt", (formula) => toLatex(parse(formula))));

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
