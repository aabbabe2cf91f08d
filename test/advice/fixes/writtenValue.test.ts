// A parameter's value, written into the code.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { writtenValue } from "../../../src/advice/fixes/writtenValue.ts";
import { sourceOf } from "../../../src/python/source/source.ts";
import { mentions } from "../resolved.ts";

/** The last line with the value written into its last mention; undefined where that has no place. */
function written(lines: string, name: string, value: number): string | undefined {
  const code = `from keras import layers\nfrom torch import nn\n${lines}\n`;
  const mention = mentions(code, "keras==2.3.1\ntorch==2.9.0").at(-1);
  assert.ok(mention);
  const edit = writtenValue(mention, { name, value }, [sourceOf(code)]);
  if (edit === undefined) return undefined;
  const after = code.slice(0, edit.start) + edit.newText + code.slice(edit.end);
  return after.trimEnd().split("\n").at(-1);
}

describe("a parameter's value", () => {
  it("takes the place of the number that is written", () => {
    assert.equal(
      written("layers.LeakyReLU(alpha=0.1)", "alpha", 0.3),
      "layers.LeakyReLU(alpha=0.3)",
    );
    assert.equal(written("layers.LeakyReLU(0.1)", "alpha", 0.3), "layers.LeakyReLU(0.3)");
    assert.equal(written("nn.ELU(-1e-3, True)", "alpha", 2), "nn.ELU(2, True)");
  });

  it("is written behind the last argument where the code says nothing", () => {
    assert.equal(written("layers.LeakyReLU()", "alpha", 0.3), "layers.LeakyReLU(alpha=0.3)");
    assert.equal(
      written('layers.LeakyReLU(name="a")', "alpha", 0.3),
      'layers.LeakyReLU(name="a", alpha=0.3)',
    );
    assert.equal(
      written("nn.LeakyReLU()", "negative_slope", 0.3),
      "nn.LeakyReLU(negative_slope=0.3)",
    );
  });

  it("is not written where it has no place that is known", () => {
    assert.equal(written("A = 0.1\nlayers.LeakyReLU(alpha=A)", "alpha", 0.3), undefined);
    assert.equal(written("layers.LeakyReLU(alpha=2 * 0.1)", "alpha", 0.3), undefined);
    assert.equal(written("layers.LeakyReLU(**rest)", "alpha", 0.3), undefined);
    assert.equal(written("f = layers.LeakyReLU", "alpha", 0.3), undefined);
  });

  it("is not written where there is no such parameter, or it does not take the value", () => {
    assert.equal(written("layers.LeakyReLU()", "beta", 0.3), undefined);
    assert.equal(written("layers.ReLU()", "max_value", -1), undefined);
  });
});
