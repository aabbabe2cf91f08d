import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { newestChoice } from "../../../src/catalogue/choice.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { lookup } from "../../../src/catalogue/lookup/lookup.ts";
import { inShort } from "../../../src/present/formula/inShort.ts";

function short(spelling: string, version: string, open: readonly string[] = []): string {
  const found = lookup({ spelling, framework: "keras", version });
  assert.ok(found.kind === "found");
  const known = Object.entries(found.choice.parameters).filter(([name]) => !open.includes(name));
  const bound = Object.fromEntries(known);
  return inShort({ ...found.choice, parameters: bound, ...(open.length > 0 && { open }) });
}

describe("a definition in short", () => {
  it("is written as mathematics writes it, with the parameters' values", () => {
    assert.equal(short("keras.activations.hard_sigmoid", "2.3.1"), "clip(0.2x + 0.5, 0, 1)");
    assert.equal(short("keras.layers.LeakyReLU", "3.15.1"), "where(x > 0, x, 0.3x)");
  });
  it("subtracts rather than adds what is negative", () =>
    assert.equal(short("keras.layers.PReLU", "3.15.1"), "maximum(x, 0) - 0 * maximum(-x, 0)"));
  it("is what the code computes", () =>
    assert.equal(
      short("keras.activations.hard_sigmoid", "3.15.1"),
      "minimum(maximum(x + 3, 0), 6) / 6",
    ));
  it("is what the code computes where the documentation is wrong", () =>
    assert.doesNotMatch(short("keras.ops.hard_sigmoid", "3.15.1"), /0\.2/));
  it("is what is documented where the code takes more words for the same", () =>
    assert.equal(short("keras.activations.softplus", "2.3.1"), "log(1 + exp(x))"));
  it("keeps the names of parameters that are not known", () =>
    assert.equal(short("keras.layers.ThresholdedReLU", "2.3.1", ["theta"]), "x * (x > theta)"));
  it("fits beside the code, for every activation", () => {
    for (const text of entries.map((entry) => inShort(newestChoice(entry))))
      assert.ok(text.length > 0 && text.length <= 40, text);
  });
  it("never puts a factor beside x behind a division or a power", () => {
    for (const text of entries.map((entry) => inShort(newestChoice(entry))))
      assert.doesNotMatch(text, /(?:\/|\*\*) [\d.]+x/);
  });
});
