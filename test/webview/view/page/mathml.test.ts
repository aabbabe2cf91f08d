import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newestChoice } from "../../../../src/catalogue/choice.ts";
import { documentedIn, formulaOf, implementedIn } from "../../../../src/catalogue/definition.ts";
import { entries } from "../../../../src/catalogue/frameworks/index.ts";
import { parse } from "../../../../src/expr/parse.ts";
import { toLatex } from "../../../../src/readings/latex.ts";
import { typeset } from "../../../../webview/view/page/typeset.ts";
import { mathml, type Markup } from "../../../../webview/view/page/mathml.ts";

describe("a formula as MathML", () => {
  for (const [formula, text] of [
    ["x / 6 + 0.5", "mrow(mfrac(mi(x) mn(6)) mo(+) mn(0.5))"],
    ["-tanh(x)**2", "mrow(mo(−) msup(mi(tanh) mn(2)) mrow(mo(() mi(x) mo())))"],
    ["abs(x)", "mrow(mo(|) mi(x) mo(|))"],
    ["alpha * exp(x)", "mrow(mi(α) msup(mi(e) mi(x)))"],
    [
      "where(x > 0, x, 0)",
      "mtable(mtr(mtd(mi(x)) mtd(mrow(mi(x) mo(>) mn(0)))) mtr(mtd(mn(0)) mtd(mrow(mi(x) mo(≤) mn(0)))))",
    ],
    ["negative_slope * x", "mrow(mi(negative_slope) mtext(\u2009) mi(x))"],
  ] as const)
    it(`writes ${formula}`, () => assert.equal(spelled(mathml(toLatex(parse(formula)))), text));

  it("is there for every formula of the catalogue", () => {
    for (const entry of entries) {
      const choice = newestChoice(entry);
      for (const definition of [documentedIn(entry, choice), implementedIn(entry, choice)])
        assert.ok(typeset(formulaOf(definition)), entry.id);
    }
  });

  it("is left out where fractions, functions, choices or powers nest too deeply to be read", () => {
    const nested = (open: string, close: string, times: number) =>
      typeset(parse(`${open.repeat(times)}x${close.repeat(times)}`));
    for (const [open, close] of [
      ["1/(1+", ")"],
      ["tanh(", ")"],
      ["where(x>0,x,1+", ")"],
      ["where(", "<0,1,2)"],
      ["(", "+1)**2"],
    ] as const) {
      assert.ok(nested(open, close, 8), open);
      assert.equal(nested(open, close, 59), undefined, open);
    }
  });

  it("is refused for what our reading never writes", () => {
    assert.throws(() => mathml("\\href{x}"), /\\href/);
    assert.throws(() => mathml("\\frac{1}"), /too early/);
    assert.throws(() => mathml("x \\right)"), /no MathML|early/);
  });
});

const spelled = ({ tag, children }: Markup): string =>
  `${tag}(${children.map((child) => (typeof child === "string" ? child : spelled(child))).join(" ")})`;
