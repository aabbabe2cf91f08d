import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { parse } from "../../../src/expr/parse.ts";
import { displayed } from "../../../src/present/formula/displayed.ts";
import { inSymbols } from "../../../src/present/formula/inSymbols.ts";

const shown = (text: string, where = {}) => displayed({ text, where });

describe("a formula that is shown", () => {
  it("has six digits at most", () =>
    assert.equal(shown("x * 0.27846127948712 + 0.5").text, "x * 0.278461 + 0.5"));
  it("names the constants of SELU", () =>
    assert.deepEqual(shown("1.0507009873554804934193349852946 * x"), {
      text: "lambd * x",
      where: { lambd: "1.0507" },
    }));
  it("names roots", () => {
    assert.equal(shown("x / 1.4142135623730951").text, "x / sqrt(2)");
    assert.equal(shown("x * 0.70710678118654752440").text, "x * (1 / sqrt(2))");
  });
  it("takes no letter that the formula has for something else", () =>
    assert.equal(
      shown("alpha * 1.6732632423543772848170429916717 * x").text,
      "alpha * 1.67326 * x",
    ));
  it("is a formula still, and short, all over the catalogue", () => {
    for (const { documented, implemented } of entries)
      for (const definition of [...documented, ...implemented]) {
        const { text, where } = displayed(inSymbols(definition));
        for (const part of [text, ...Object.values(where)]) {
          parse(part);
          const digits = (part.match(/\d+\.\d+/g) ?? []).map((literal) =>
            literal.replace(".", "").replace(/^0+/, ""),
          );
          assert.ok(
            digits.every(({ length }) => length <= 6),
            part,
          );
        }
      }
  });
});
