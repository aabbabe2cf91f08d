// Paragraphs: where a text falls apart, and what an edit leaves of them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Tree } from "@lezer/common";
import fc from "fast-check";
import { edited } from "../../src/python/source/edited.ts";
import { parseable } from "../../src/python/source/parseable.ts";
import { sourceOf, unreadIn } from "../../src/python/source/source.ts";
import { usualBudget } from "../../src/python/source/parse.ts";
import { code } from "./code.ts";

const paragraphs = (text: string): readonly string[] =>
  sourceOf(text).pieces.map((piece) => piece.text);

function nodes(tree: Tree): readonly string[] {
  const found: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void found.push(`${name} ${from} ${to}`) });
  return found;
}

describe("a paragraph", () => {
  it("is what no blank line parts", () =>
    assert.deepEqual(paragraphs("a = 1\nb = 2\n\nc = 3\n"), ["a = 1\nb = 2\n\n", "c = 3\n"]));
  it("is a function or a class alone, with its decorators", () =>
    assert.deepEqual(paragraphs("a = 1\n@b\n@c\n\nclass D:\n  e = 1\n\n  f = 2\ng = 3\n"), [
      "a = 1\n",
      "@b\n@c\n\nclass D:\n  e = 1\n\n  f = 2\n",
      "g = 3\n",
    ]));
  it("has all branches of a statement", () =>
    assert.deepEqual(paragraphs("try:\n  a\n\nexcept B:\n  c\n# d\n\nelse:\n  e\n\nf\n"), [
      "try:\n  a\n\nexcept B:\n  c\n# d\n\nelse:\n  e\n\n",
      "f\n",
    ]));
  it("ends with its brackets, strings and continued lines, not before", () => {
    for (const whole of [
      "a = [\n\n(1),\n\n2]",
      '"""\n\ndef f():\n"""',
      "'''\\'''\n\nx'''",
      "a = \\\n\\\nb",
      "a = ( # )\n\n'#')",
    ])
      assert.deepEqual(paragraphs(`${whole}\n\nb\n`), [`${whole}\n\n`, "b\n"]);
  });
  it("ends where brackets were forgotten before a function or a class", () => {
    for (const next of ["def f(): pass", "class A: pass", "async  def f(): pass"])
      assert.deepEqual(paragraphs(`a = (1\n${next}\n`), ["a = (1\n", `${next}\n`]);
  });
  it("ends with the line of a string that was not closed", () =>
    assert.deepEqual(paragraphs("a = 'b\n\nc = \"d\n\ne\n"), ["a = 'b\n\n", 'c = "d\n\n', "e\n"]));
});

describe("a source", () => {
  it("is its paragraphs, one after another, and its tree is theirs", () => {
    const text = parseable(code.repeat(4));
    const { pieces, tree } = sourceOf(text);
    assert.equal(pieces.map((piece) => piece.text).join(""), text);
    assert.equal(tree.length, text.length);
    assert.equal(tree.type.name, "Script");
    assert.ok(pieces.length > 10);
  });

  it("is after an edit as if it were read anew", () => {
    const text = code.repeat(3);
    const bits = fc.constantFrom(
      ..."()[]{}'\"\\\n\r#:@ ax",
      '"""',
      "\n\n",
      "def f():\n",
      "else:\n",
    );
    const place = fc.nat(text.length);
    fc.assert(
      fc.property(place, place, fc.array(bits, { maxLength: 6 }), (a, b, added) => {
        const now = parseable(text.slice(0, a) + added.join("") + text.slice(b));
        const { pieces, tree } = edited(sourceOf(parseable(text)), now);
        const fresh = sourceOf(now);
        assert.deepEqual(
          pieces.map((piece) => piece.text),
          fresh.pieces.map((piece) => piece.text),
        );
        assert.deepEqual(nodes(tree), nodes(fresh.tree));
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the paragraphs that an edit left alone", () => {
    const text = parseable(code.repeat(8));
    const before = sourceOf(text);
    const after = edited(before, text.replace("act = T.nnet.relu", "act = T.nnet.elu"));
    const kept = after.pieces.filter((piece) => before.pieces.includes(piece));
    assert.equal(kept.length, before.pieces.length - 1);
  });

  it("is left alone from an endless line to the end of its paragraph", () => {
    const long = `a = 1\nb = [${"1, ".repeat(usualBudget.line)}]\nc = 2\n\n`;
    const unread = unreadIn(sourceOf(long));
    assert.ok(unread && unread.from < long.indexOf("["));
    assert.equal(unread.to, long.indexOf("c ="));
    assert.equal(unreadIn(sourceOf("a = 1\n")), undefined);
  });
});
