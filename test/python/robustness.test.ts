// Text that no person writes: nothing is thrown, nothing hangs, nothing is found outside the text.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { mentionsIn, readingOf } from "../../src/python/index/mentions.ts";
import { parseable, parseableCell } from "../../src/python/source/parseable.ts";
import { sourceOf } from "../../src/python/source/source.ts";
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

  it("has spaces that do not break for spaces", () =>
    assert.equal(parseable("from\u00a0a\u00a0import b"), "from a import b\n"));

  it("is Python under a magic that no one knows, and blank where the magic tells of another language", () => {
    for (const magic of ["%%time", "%%backend jax", "%%capture out"])
      assert.equal(parseableCell(`${magic}\nx`), `${" ".repeat(magic.length)}\nx\n`);
    for (const magic of ["%%bash", "%%html_define", "%%writefile a.py", "%%!", "%%R -i x"])
      assert.equal(parseableCell(`${magic}\nx`), `${" ".repeat(magic.length)}\n \n`);
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
  "a megabyte of mentions on one line": `import theano.tensor as T\nx = [${"T.tanh(a), ".repeat(95_000)}]`,
  "a megabyte of mentions in lines": `import theano.tensor as T\n${"y = T.tanh(a)\n".repeat(75_000)}`,
  "a megabyte of mentions in one class": `import theano.tensor as T\nclass A:\n${" def f(self, x): return T.tanh(x)\n".repeat(30_000)}`,
  "a megabyte of mentions in one choice": `import theano.tensor as T\nif a:\n x = 1\n${"elif T.tanh(b):\n x = 2\n".repeat(40_000)}`,
  "a hundred thousand open brackets": `import keras\n${"(".repeat(100_000)}`,
  "a hundred thousand brackets, each on a line": "(\n".repeat(100_000),
  "a hundred thousand nested lists": `x = ${"[".repeat(100_000)}${"]".repeat(100_000)}`,
  "a hundred thousand nested calls": `x = ${"f(".repeat(100_000)}${")".repeat(100_000)}`,
  "nested blocks": Array.from({ length: 1_000 }, (_, i) => `${" ".repeat(i)}if x:\n`).join(""),
  "a hundred thousand imports": "import theano.tensor as T\n".repeat(100_000),
  "a hundred thousand different imports": Array.from(
    { length: 100_000 },
    (_, i) => `import keras.a${i} as b${i}\n`,
  ).join(""),
  "a hundred thousand star imports": "from keras.layers import *\n".repeat(100_000),
  "a name behind thousands of star imports": `${"from keras.layers import *\n".repeat(3_000)}${"Dense(3, activation='relu')\n".repeat(3_000)}`,
  "a hundred thousand aliases of one another": `a0 = keras.x\n${Array.from({ length: 100_000 }, (_, i) => `a${i + 1} = a${i}\n`).join("")}`,
  "a hundred thousand decorators": "@a\n".repeat(100_000),
  "an unterminated string": `import theano.tensor as T\nx = "${"T.tanh(a) ".repeat(100_000)}`,
  "an unterminated long string": `x = """${"abc\n".repeat(200_000)}`,
  "quotes in turns": `"'`.repeat(500_000),
  "null bytes": `import keras\n${"\0".repeat(1_000_000)}`,
  "null bytes in lines": `import keras\n${"\0\n".repeat(500_000)}`,
  "an endless chain of attributes": `import a\na${".b".repeat(300_000)}`,
  "half a megabyte of prose": "Lorem ipsum dolor sit amet, consectetur adipiscing elit. ".repeat(
    9_000,
  ),
  "half a megabyte of prose in lines": "Lorem ipsum dolor sit amet.\n".repeat(18_000),
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
      // A quarter of a second where nothing else runs; compilers and collectors on other threads count here too.
      assert.ok(user < 1_000_000, `${user / 1000} ms`);
    });
});

function holds(text: string): void {
  for (const { start, end, text: found } of mentionsIn(text, table)) {
    assert.ok(0 <= start && start < end && end <= text.length);
    assert.equal(text.slice(start, end), found);
  }
}
