// What is kept of paragraphs from one edit to the next never outlives what it rests on.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { documentIndex, type DocumentIndex } from "../../src/python/index/documentIndex.ts";
import { readingOf } from "../../src/python/index/mentions.ts";
import { parseable } from "../../src/python/source/parseable.ts";
import { sourceOf } from "../../src/python/source/source.ts";
import { table } from "./table.ts";

/** Statements that take their meaning from one another. */
const statements: readonly string[] = [
  "import theano.tensor as T",
  "import keras.layers as T",
  "import os",
  "from keras.layers import *",
  "from keras.layers import Activation, Dense, LeakyReLU",
  "from functools import partial",
  "T = 3",
  "act = T.tanh",
  "act = T.nnet.relu",
  "other = act",
  "x = Dense(4)(x)",
  "x = Dense(5, activation='tanh')(x)",
  "del act",
  "y = act(other(x))",
  "def f(x):\n    return other(x)",
  "def g():\n    global act\n    act = T.nnet.sigmoid",
  "def T(): pass",
  "kind = 'relu'",
  "kind = 'elu'",
  "KINDS = [kind, 'tanh']",
  "KINDS = {'a': 'softmax', 'b': kind}",
  "Dense(3, activation=kind)",
  "Activation(KINDS['a'])",
  "for one in KINDS:\n    Activation(one)",
  "if x:\n    act = T.nnet.relu\n    kind = 'selu'",
  "try:\n    kind = 'relu'\nexcept E:\n    kind = 'elu'",
  "class A:\n    act = T.tanh\n    kind = 'elu'",
  "class A:\n    def __init__(self, kind='relu'):\n        self.kind = kind\n    def f(self):\n        Activation(self.kind)",
  "class B:\n    act = A.act",
  "Activation(A.kind)(A.act(B.act(x)))",
  "Layer = partial(Dense, activation=kind)",
  "Layer(3)",
  "Layer(3, activation=kind)",
  "def make(kind):\n    return Activation(kind)",
  "def make(kind):\n    return kind",
  "def more(name, **rest):\n    make(name)\n    return Dense(3, **rest)",
  "make('relu')",
  "make(kind)",
  "more('elu', activation=kind)",
  "class C(Dense):\n    def __init__(self, kind='elu'):\n        super().__init__(3, activation=kind)",
  "class D(C):\n    def __init__(self, one='tanh'):\n        super().__init__(one)",
  "C('relu')\nD(kind='selu')",
  "slope = 0.3",
  "LeakyReLU(alpha=slope)",
  "OPTIONS = {'alpha': slope}",
  "LeakyReLU(**OPTIONS)",
  "LeakyReLU(alpha=OPTIONS['alpha'])",
  "OPTIONS['alpha'] = slope",
  "def h():\n    OPTIONS.update(alpha=slope)",
  "name = 'KERAS_BACKEND'\nos.environ[name] = kind",
  "(Activation(kind := 'relu'))",
  "Activation('gelu')\nActivation(kind)",
];

/** A few whose order decides: drawn often enough together. */
const ordered = fc
  .array(
    fc.constantFrom(
      "import theano.tensor as T",
      "T = 3",
      "act = T.tanh",
      "other = act",
      "kind = 'relu'",
      "KINDS = [kind]",
      "if x:\n    T = 3",
      "if x:\n    act = T.tanh\nelse:\n    T = 3",
      "y = other(act(x))",
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) => lines.join("\n"));

const paragraph = fc.oneof(
  ordered,
  fc.constantFrom(...statements),
  fc
    .tuple(fc.constantFrom(...statements), fc.constantFrom(...statements))
    .map((two) => two.join("\n")),
);

/** At a place, so many paragraphs give way to others. */
const edit = fc.record({
  at: fc.nat(12),
  out: fc.nat(2),
  into: fc.array(paragraph, { maxLength: 2 }),
});

describe("what paragraphs say", () => {
  it("is what a fresh reading finds, after any edits of what they rest on", () => {
    const first = fc.array(paragraph, { maxLength: 12 });
    fc.assert(
      fc.property(first, fc.array(edit, { maxLength: 8 }), (paragraphs, edits) => {
        const now = [...paragraphs];
        const index = documentIndex([textOf(now)], table);
        isFresh(index, [textOf(now)]);
        for (const { at, out, into } of edits) {
          now.splice(at, out, ...into);
          index.update([textOf(now)]);
          isFresh(index, [textOf(now)]);
        }
      }),
      { numRuns: 400 },
    );
  });

  const orders: readonly (readonly [string, string, string])[] = [
    ["lines that change places", "T = 3\nact = T.tanh", "act = T.tanh\nT = 3"],
    ["paragraphs that change places", "T = 3\n\nact = T.tanh", "act = T.tanh\n\nT = 3"],
    [
      "a branch that becomes two",
      "if x:\n    T = 3\n    act = T.tanh",
      "if x:\n    T = 3\nelse:\n    act = T.tanh",
    ],
  ];
  for (const [name, before, after] of orders)
    it(`is what a fresh reading finds, after ${name}`, () => {
      const around = (middle: string) =>
        textOf(["import theano.tensor as T", middle, "y = act(x)"]);
      const index = documentIndex([around(before)], table);
      isFresh(index, [around(before)]);
      index.update([around(after)]);
      isFresh(index, [around(after)]);
    });

  it("is what a fresh reading finds, where a name stands right behind a number", () => {
    const cells = ["from theano.tensor import tanh", "0.1tanh(a)", "from b import *"];
    const sources = cells.map((text) => parseable(text));
    const index = documentIndex(sources, table);
    isFresh(index, sources);
    index.update(sources.slice(1));
    isFresh(index, sources.slice(1));
  });

  it("is what a fresh reading finds, after cells moved", () => {
    const cells = fc.array(paragraph, { minLength: 1, maxLength: 6 });
    const order = fc.array(fc.nat(5), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cells, fc.array(order, { maxLength: 4 }), (texts, orders) => {
        const sources = texts.map((text) => parseable(text));
        const index = documentIndex(sources, table);
        isFresh(index, sources);
        for (const one of orders) {
          const moved = one.map((place) => sources[place % sources.length]!);
          index.update(moved);
          isFresh(index, moved);
        }
      }),
      { numRuns: 200 },
    );
  });
});

const textOf = (paragraphs: readonly string[]): string => parseable(paragraphs.join("\n\n"));

function isFresh(index: DocumentIndex, texts: readonly string[]): void {
  while (!index.settle(500));
  assert.deepEqual(
    index.reading(),
    readingOf(
      texts.map((text) => sourceOf(text)),
      table,
    ),
  );
}
