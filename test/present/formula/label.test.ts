import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { parse } from "../../../src/expr/parse.ts";
import { namesIn } from "../../../src/expr/substitute.ts";
import { entryLabel } from "../../../src/present/formula/label.ts";

describe("the label of an entry", () => {
  it("explains every name of its formula that is neither an input nor a parameter", () => {
    const strange = entries.flatMap((entry) => {
      const [formula = "", ...parts] = entryLabel(entry).formula.split(/, (?=\w+ = )/);
      const known = new Set([
        ...["x", "pi", "y"],
        ...entry.parameters.map(({ name }) => name),
        ...parts.map((part) => part.split(" = ")[0]),
      ]);
      return namesIn(parse(formula)).filter((name) => !known.has(name));
    });
    assert.deepEqual(strange, []);
  });
  it("has the parts after the formula", () => {
    const gelu = entries.find(({ id }) => id === "torch@1.4:torch.nn.GELU");
    assert.ok(gelu);
    assert.match(entryLabel(gelu).formula, /\(1 \+ e\), e = erf\(/);
  });
});
