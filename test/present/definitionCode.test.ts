import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { newestChoice } from "../../src/catalogue/choice.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { lookup } from "../../src/catalogue/lookup.ts";
import { definitionCode } from "../../src/present/definitionCode.ts";

function torch(spelling: string, parameters: Readonly<Record<string, number>> = {}): string {
  const found = lookup({ spelling, framework: "torch", parameters });
  assert.ok(found.kind === "found");
  return definitionCode(found.choice, "torch");
}

describe("definitionCode", () => {
  it("is a function with its import and its origin", () =>
    assert.match(
      torch("torch.nn.functional.hardtanh"),
      /^import torch\n\n\ndef hardtanh\(x\):\n {4}"""torch\.nn\.functional\.hardtanh PyTorch [\d.]+"""\n {4}return .*\n$/,
    ));

  it("holds the parameters' values, negative ones too", () =>
    assert.match(
      torch("torch.nn.functional.leaky_relu", { negative_slope: -0.5 }),
      /return torch\.where\(x > 0, x, -\(0\.5 \* x\)\)/,
    ));

  it("imports math where a constant needs it", () => {
    const all = entries.map((entry) => definitionCode(newestChoice(entry), "torch"));
    assert.ok(all.some((text) => text.includes("math.sqrt(")));
    for (const text of all)
      assert.equal(text.includes("math.sqrt("), text.startsWith("import math\n"));
  });

  it("names nothing but x, torch and math in a function of one number", () => {
    for (const entry of entries.filter(({ over }) => over === "element")) {
      const [, formula = ""] = definitionCode(newestChoice(entry), "torch").split("return ");
      const names = formula.match(/(?<![\w.])[a-z_]\w*(?![\w(=])/gi) ?? [];
      assert.deepEqual(
        names.filter((name) => !["x", "torch", "math", "min", "max"].includes(name)),
        [],
        entry.id,
      );
    }
  });
});
