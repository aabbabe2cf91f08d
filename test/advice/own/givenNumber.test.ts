import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { givenNumber } from "../../../src/advice/own/givenNumber.ts";
import { sourceOf } from "../../../src/python/source/source.ts";

/** What `a` is at the mark. */
function at(text: string): string | undefined {
  const place = text.indexOf("|");
  return givenNumber(sourceOf(text.replace("|", "")), "a", place);
}

describe("the number that the code gives a name", () => {
  it("is the default of the parameter", () => {
    assert.equal(at("def snake(x, a=0.5):\n    return |x + sin(a * x)\n"), "0.5");
    assert.equal(at("def snake(x, *, a: float = -1e-3):\n    return |x * a\n"), "-1e-3");
    assert.equal(at("f = lambda x, a=2: |a * x\n"), "2");
  });

  it("is the last that was assigned above", () => {
    assert.equal(at("a = 1\na = 1_000\ny = |a * x\na = 3\n"), "1000");
  });

  it("is that of every target of an assignment", () => {
    assert.equal(at("a = 1\na = b = 2\ny = |a * x\n"), "2");
    assert.equal(at("a = 1\nb = a = 2\ny = |a * x\n"), "2");
    assert.equal(at("a = 1\nb = a, 2\ny = |a * x\n"), "1");
  });

  it("is not known after a change that is not one plain number", () => {
    assert.equal(at("a, b = 1, 2\ny = |a * x\n"), undefined);
    assert.equal(at("a = 1\nb, a = 1, 2\ny = |a * x\n"), undefined);
    assert.equal(at("a = 1, 2\ny = |a * x\n"), undefined);
    assert.equal(at("a = 1\na += 1\ny = |a * x\n"), undefined);
  });

  it("is not that of another function, nor one that is computed", () => {
    assert.equal(at("def f(x, a=1):\n    return x\n\ny = |a * x\n"), undefined);
    assert.equal(at("a = 1\ndef f(x, a):\n    return |a * x\n"), undefined);
    assert.equal(at("a = 1\na = b + 1\ny = |a * x\n"), undefined);
  });
});
