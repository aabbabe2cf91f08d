import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { documentIndex } from "../../src/python/index/documentIndex.ts";
import { readingOf } from "../../src/python/index/mentions.ts";
import { parseable } from "../../src/python/source/parseable.ts";
import { sourceOf } from "../../src/python/source/source.ts";
import { code } from "./code.ts";
import { table } from "./table.ts";

describe("an index", () => {
  it("equals a fresh reading once it settled, after a thousand edits", () => {
    const random = generator(7);
    let text = code.repeat(3);
    const index = documentIndex([parseable(text)], table);
    for (let edit = 1; edit <= 1000; edit++) {
      const at = Math.floor(random() * text.length);
      const out = random() < 0.5 ? Math.floor(random() * 12) : 0;
      const into =
        random() < 0.7
          ? code.slice(at % code.length, (at % code.length) + Math.floor(random() * 20))
          : "";
      text = text.slice(0, at) + into + text.slice(at + out);
      index.update([parseable(text)]);
      if (edit % 50 > 0) continue;
      while (!index.settle(500));
      const fresh = readingOf([sourceOf(parseable(text))], table);
      assert.deepEqual(index.reading(), fresh);
      for (const mention of fresh.mentions)
        assert.ok(index.at(0, mention.start).some((one) => one.start === mention.start));
    }
  });

  it("answers before it settled as after it, where the code stayed whole", () => {
    const index = documentIndex([parseable(code)], table);
    const longer = code.replace("def f", "x = T.nnet.softmax(y)\n\ndef f");
    index.update([parseable(longer)]);
    assert.deepEqual(index.reading(), readingOf([sourceOf(parseable(longer))], table));
  });

  it("finds at a place what one method keeps for another, or a loop takes from a list", () => {
    const text = parseable(
      [
        "from keras.layers import Activation",
        "",
        'KINDS = ["relu", "tanh"]',
        "",
        "for kind in KINDS: Activation(kind)",
        "",
        "class Block:",
        '    def __init__(self, activation="elu"):',
        "        self.activation = activation",
        "    def build(self, shape):",
        "        self.act = Activation(self.activation)",
      ].join("\n"),
    );
    const index = documentIndex([text], table);
    for (const name of ["relu", "tanh", "elu"]) {
      const at = text.indexOf(`"${name}"`) + 1;
      for (const offset of [at, at + name.length])
        assert.deepEqual(
          index.at(0, offset).map((one) => one.text),
          [name],
        );
    }
  });

  it("reads a file that was too long at once to its end, in slices", () => {
    const long = `import theano.tensor as T\n${"y = T.tanh(x) + 1\n".repeat(20_000)}`;
    const index = documentIndex([parseable(long)], table);
    const first = index.reading().mentions.length;
    while (!index.settle(5_000));
    assert.ok(first > 5_000 && first < 20_000);
    assert.equal(index.reading().mentions.length, 20_000);
  });

  it("knows cells by their text, so that moving one reads none again", () => {
    const cells = ["import theano.tensor as T", "y = T.tanh(x)", "z = T.nnet.relu(x)"].map(
      parseable,
    );
    const index = documentIndex(cells, table);
    index.update([cells[0]!, cells[2]!, cells[1]!]);
    assert.deepEqual(
      index.reading(),
      readingOf(
        [cells[0]!, cells[2]!, cells[1]!].map((text) => sourceOf(text)),
        table,
      ),
    );
  });
});

/** Numbers in [0, 1), the same in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}
