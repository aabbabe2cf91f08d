import assert from "node:assert/strict";
import { describe, it } from "node:test";

import type { Selection } from "../../../src/protocol/selection.ts";
import { curvesOf } from "../../../webview/compute/curves.ts";
import { maxOwnSize } from "../../../webview/state/ownFormula.ts";
import { readsOf, subjectsOf } from "../../../webview/state/subject.ts";
import { typeset } from "../../../webview/view/page/typeset.ts";

const selection = (expression: string): Selection => ({ schema: 1, items: [], expression });

function complaintAbout(expression: string): string {
  const [read] = readsOf(selection(expression), {
    unknownEntry: String,
    unknownName: (name) => `no ${name}`,
    tooLong: (size) => `${size} of ${maxOwnSize}`,
  });
  return read?.kind === "failed" ? read.message : "";
}

describe("a formula of one's own", () => {
  it("is refused when it is too long to be drawn", () => {
    assert.equal(complaintAbout(`x${" + 1".repeat(149)}`), "");
    assert.equal(complaintAbout(`x${" + 1".repeat(150)}`), "301 of 300");
  });
  it("is as long as it is when it is written out, also where it is short", () => {
    assert.equal(complaintAbout(`${"silu(".repeat(5)}x${")".repeat(5)}`), "");
    assert.match(complaintAbout(`${"silu(".repeat(30)}x${")".repeat(30)}`), /of 300/);
    assert.match(complaintAbout(`${"softsign(".repeat(300)}x${")".repeat(300)}`), /of 300/);
  });
  it("is read once while it stays the same, so that what is known of its trees stays known", () => {
    const [first] = subjectsOf(selection("x * tanh(x)"));
    const [second] = subjectsOf(selection("x * tanh(x)"));
    assert.equal(first?.implemented.formula, second?.implemented.formula);
    assert.equal(complaintAbout("x * tanh(y)"), "no y");
  });
});

/** As long as they may be. */
const hostile: Readonly<Record<string, string>> = {
  "a sum": `x${"+x".repeat(149)}`,
  "a product": `x${"*x".repeat(149)}`,
  "a product of sums": `x${"*(x+1)".repeat(74)}`,
  quotients: `x${"/x".repeat(149)}`,
  "a product of huge numbers": `x${"*(1e400+1)".repeat(74)}`,
  "literals of many digits": `x${"*1.2345678901234567890123456789".repeat(120)}`,
  "one literal of many digits": `x*0.${"1".repeat(3990)}`,
  "nested functions": `${"tanh(".repeat(299)}x${")".repeat(299)}`,
  "nested sines": `${"sin(".repeat(299)}x${")".repeat(299)}`,
  "nested powers": `${"(".repeat(149)}x${")**2".repeat(149)}`,
  "nested fractions": `${"1/(1+".repeat(74)}x${")".repeat(74)}`,
  "nested choices": `${"where(x>0,x,".repeat(59)}x${")".repeat(59)}`,
  "choices in a condition": `${"where(".repeat(59)}x${"<0,1,2)".repeat(59)}`,
  "choices in a row": `x${" if x>1 else x".repeat(59)}`,
  "nested brackets": `${"(".repeat(490)}x${")".repeat(490)}`,
  signs: `${"-".repeat(299)}x`,
  "the least of many": `min(${"x,".repeat(148)}x)`,
  "comparisons in a row": `x${"<x".repeat(74)}`,
};

describe("formulas of one's own", () => {
  const named = (expression: string, letters?: Selection["letters"]): string =>
    subjectsOf({ ...selection(expression), letters })
      .map(({ title, colour, numbers }) => `${title} ${colour} ${JSON.stringify(numbers)}`)
      .join(", ");

  it("are several, each with its name and colour, also where one is empty or wrong", () =>
    assert.equal(named("2x\n\nx +\nx^2"), "f 0 {}, f4 3 {}"));

  it("have letters, which are 1 until they are set", () =>
    assert.equal(named("a*x + b\na x", { b: 3, c: 4 }), 'f 0 {"a":1,"b":3}, g 1 {"a":1}'));

  it("tell where they are wrong, in what was typed", () => {
    const [read] = readsOf(selection("2x^2 + foo"), {
      unknownEntry: String,
      unknownName: (name) => `no ${name}`,
      tooLong: String,
    });
    assert.deepEqual(read, { kind: "failed", message: "no foo", start: 7, end: 10 });
    const [hidden] = readsOf(selection("exp(x) + 2ex"), {
      unknownEntry: String,
      unknownName: (name) => `no ${name}`,
      tooLong: String,
    });
    assert.deepEqual(hidden, { kind: "failed", message: "no ex", start: 10, end: 12 });
    const [broken] = readsOf(selection("2x^2 + ?"), {
      unknownEntry: String,
      unknownName: String,
      tooLong: String,
    });
    assert.ok(broken?.kind === "failed");
    assert.deepEqual([broken.start, broken.end], [7, 8]);
  });
});

describe("the page reads any formula within 50 ms", () => {
  for (const [name, expression] of Object.entries(hostile))
    it(name, () => {
      assert.ok(expression.length <= 4000);
      const texts = [0, 1, 2, 3].map((spaces) => `${" ".repeat(spaces)}${expression}`);
      assert.ok(Math.min(...texts.map(millisecondsFor)) < 50);
    });
});

/** What the page does with a formula before its worker computes. */
function millisecondsFor(expression: string): number {
  const before = process.cpuUsage();
  const subjects = subjectsOf(selection(expression));
  curvesOf(subjects, "implemented", ["value", "slope", "curvature"]);
  for (const { implemented } of subjects) typeset(implemented.formula);
  assert.equal(subjects.length, 1);
  return process.cpuUsage(before).user / 1000;
}
