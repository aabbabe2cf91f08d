import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { keyOf, newestChoice } from "../../../src/catalogue/choice.ts";
import type { Item, Selection } from "../../../src/protocol/selection.ts";
import { comparedFunctionsOf, withNamesakes } from "../../../webview/compare/comparedFunctions.ts";
import { curvesOf } from "../../../webview/compute/curves.ts";
import { keyInFocus, readsOf, subjectsOf } from "../../../webview/state/subject.ts";

const item = (name: RegExp): Item => {
  const entry = entries.find(({ id }) => name.test(id));
  assert.ok(entry);
  return { ...keyOf(newestChoice(entry)), because: "" };
};
const selection = (items: readonly Item[], expression = ""): Selection => ({
  schema: 1,
  items,
  expression,
});
const complaints = {
  unknownEntry: (id: string) => `unknown ${id}`,
  unknownName: (name: string) => `no ${name}`,
  tooLong: (size: number) => `${size} parts`,
};
const complaint = (expression: string): string => {
  const [read] = readsOf(selection([], expression), complaints);
  return read?.kind === "failed" ? read.message : "";
};

describe("what a selection names", () => {
  it("is an entry in its version, with value and slope", () => {
    const [subject] = subjectsOf(selection([item(/^theano@.*:theano.tensor.nnet.hard_sigmoid$/)]));
    assert.equal(subject?.title, "hard_sigmoid");
    assert.match(subject.place, /^Theano 1/);
    assert.deepEqual(
      curvesOf([subject], "implemented", ["value", "slope"]).map(({ quantity }) => quantity),
      ["value", "slope"],
    );
  });

  it("has no slope where the framework has no gradient", () => {
    const [subject] = subjectsOf(selection([item(/ultra_fast_sigmoid/)]));
    assert.ok(subject);
    assert.deepEqual(
      curvesOf([subject], "implemented", ["value", "slope"]).map(({ quantity }) => quantity),
      ["value"],
    );
  });

  it("has no curve where it acts on a whole axis", () => {
    const [subject] = subjectsOf(selection([item(/softmax/)]));
    assert.ok(subject);
    assert.deepEqual(curvesOf([subject], "implemented", ["value"]), []);
  });

  it("fails for an entry that this catalogue does not have", () => {
    const unknown = { ...item(/hard_sigmoid/), entry: "keras@9:swoosh" };
    assert.deepEqual(readsOf(selection([unknown]), complaints), [
      { kind: "failed", message: `unknown keras@9:swoosh ${unknown.version}` },
    ]);
  });

  it("is the reader's own formula too", () =>
    assert.equal(subjectsOf(selection([], "minimum(maximum(x, 0), 6)"))[0]?.title, "f"));

  it("is nothing for a formula with a name that has no value", () =>
    assert.equal(complaint("alpha * x"), "no alpha"));
  it("is nothing for a formula that does not parse", () => assert.notEqual(complaint("x +"), ""));
  it("is nothing for ten thousand brackets, without hanging", () =>
    assert.notEqual(complaint("(".repeat(4000)), ""));
});

describe("what is compared", () => {
  it("is every framework's version, each meaning once", () => {
    const first = item(/^keras@3.*hard_sigmoid/);
    const [subject] = subjectsOf(selection([first]));
    assert.ok(subject);
    const all = withNamesakes([first], subject);
    assert.ok(all.length > 4 && all.length <= 30);
    assert.equal(all.filter(({ entry }) => entry === first.entry).length, 1);
  });

  it("is documentation against code where there is one function and they differ", () => {
    const subject = subjectsOf(selection([item(/^keras@3.*hard_sigmoid/)]))[0];
    assert.ok(subject?.differs);
    const functions = comparedFunctionsOf([subject], "implemented", {
      implemented: "code",
      documented: "text",
    });
    assert.deepEqual(
      functions.map(({ label }) => label),
      ["code", "text"],
    );
  });
});

describe("the key of the function in focus", () => {
  const own: Selection = { ...selection([], "a*x\ntanh(x)"), front: "own" };
  const key = keyInFocus(own);

  it("is another for another own formula, and for another value of its letter", () => {
    assert.notEqual(keyInFocus({ ...own, own: 1 }), key);
    assert.notEqual(keyInFocus({ ...own, letters: { a: 2 } }), key);
  });

  it("stays the same whatever else is on show, and why", () => {
    const relu = item(/:torch.relu$/);
    assert.equal(keyInFocus({ ...own, items: [relu] }), key);
    const alone = keyInFocus(selection([relu]));
    assert.equal(keyInFocus(selection([{ ...relu, because: "Pinned." }], "x")), alone);
  });

  it("is empty where nothing can be read", () =>
    assert.equal(keyInFocus(selection([], "x +")), ""));
});
