// Text that no person writes: nothing is thrown, nothing hangs, nothing is found outside the text.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { mentionsIn, readingOf } from "../../src/python/mentions.ts";
import { parseable, parseableCell } from "../../src/python/parseable.ts";
import { sourceOf } from "../../src/python/source.ts";
import { code } from "./code.ts";
import { table } from "./table.ts";

const scraps = fc.constantFrom(
  ...[
    "(",
    ")",
    "[",
    "{",
    '"""',
    "'",
    "\n",
    "\r\n",
    "\r",
    "    ",
    "\t",
    "\\",
    "#",
    ":",
    ",",
    "=",
    ".",
    "*",
    "@",
  ],
  ...[
    "def ",
    "class ",
    "import ",
    "from ",
    "lambda ",
    "for ",
    " in ",
    "if ",
    "else",
    "try:",
    "except ",
    "with ",
    "global x",
  ],
  ...[
    "T",
    "relu",
    "keras.layers",
    "T.nnet.relu",
    "x",
    "as ",
    "f'{",
    "}'",
    "\0",
    "\uFEFF",
    "𝒙",
    "é",
    "0.1",
    "%time",
    "!ls",
  ],
);

describe("any text", () => {
  it("gives mentions inside it, whose text is there", () => {
    const texts = fc.array(fc.oneof(scraps, fc.string()), { maxLength: 80 });
    fc.assert(
      fc.property(texts, (parts) => holds(`${code.slice(0, 90)}${parts.join("")}`)),
      { numRuns: 300 },
    );
  });

  it("cut and spliced anywhere, too", () => {
    const place = fc.nat(code.length);
    fc.assert(
      fc.property(place, place, scraps, (a, b, scrap) =>
        holds(code.slice(0, a) + scrap + code.slice(b)),
      ),
      { numRuns: 300 },
    );
  });

  it("is read as a cell without moving a character", () => {
    fc.assert(
      fc.property(fc.array(scraps), (parts) => {
        const text = parts.join("");
        assert.equal(parseableCell(text).length, text.length + 1);
      }),
    );
  });
});

const monsters: Readonly<Record<string, string>> = {
  "a megabyte on one line": `x = [${"1, ".repeat(350_000)}]`,
  "a megabyte of mentions": `import theano.tensor as T\nx = [${"T.tanh(a), ".repeat(95_000)}]`,
  "a hundred thousand open brackets": `import keras\n${"(".repeat(100_000)}`,
  "a hundred thousand nested lists": `x = ${"[".repeat(100_000)}${"]".repeat(100_000)}`,
  "a hundred thousand nested calls": `x = ${"f(".repeat(100_000)}${")".repeat(100_000)}`,
  "a hundred thousand imports": "import theano.tensor as T\n".repeat(100_000),
  "a hundred thousand star imports": "from keras.layers import *\n".repeat(100_000),
  "a hundred thousand aliases of one another": `a0 = keras.x\n${Array.from({ length: 50_000 }, (_, i) => `a${i + 1} = a${i}\n`).join("")}`,
  "an unterminated string": `x = """${"abc\n".repeat(200_000)}`,
  "null bytes": `import keras\n${"\0".repeat(1_000_000)}`,
  "an endless chain of attributes": `import a\na${".b".repeat(300_000)}`,
  "half a megabyte of prose": "Lorem ipsum dolor sit amet, consectetur adipiscing elit. ".repeat(
    9_000,
  ),
  "a megabyte of one mark": "$".repeat(1_000_000),
  "an endless sum": `x = ${"a + ".repeat(200_000)}a`,
  "nested lambdas": `x = ${"lambda a: ".repeat(50_000)}a`,
  "choices that double": `import theano.tensor as T\nf = T.tanh\n${"f = f if c else f\n".repeat(2_000)}f(x)`,
};

describe("a monster", () => {
  for (const [name, text] of Object.entries(monsters))
    it(`is read or left alone: ${name}`, () => {
      const before = process.cpuUsage();
      readingOf([sourceOf(parseable(text))], table);
      const { user } = process.cpuUsage(before);
      assert.ok(user < 3_000_000, `${user / 1000} ms`);
    });
});

function holds(text: string): void {
  for (const { start, end, text: found } of mentionsIn(text, table)) {
    assert.ok(0 <= start && start < end && end <= text.length);
    assert.equal(text.slice(start, end), found);
  }
}
