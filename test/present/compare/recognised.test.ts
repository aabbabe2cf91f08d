import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../../../src/expr/parse.ts";
import { recognised } from "../../../src/present/compare/recognised.ts";

/** What an expression is said to be, with the parameters of the choice that is shown beside it. */
function told(text: string): string {
  const found = recognised(parse(text));
  if (found.kind === "unlike") return "unlike";
  const parameters = JSON.stringify(found.choice?.parameters);
  if (found.kind === "near") return `near ${found.name} ${found.apart.toFixed(4)} at ${found.at}`;
  return `${found.proved ? "proved" : "sampled"} ${found.name} ${parameters}`;
}

describe("a selected expression", () => {
  it("is a known activation, in every release that has it", () => {
    assert.match(told("0.5 * (x + abs(x))"), /^proved relu \(Keras\) /);
    assert.match(told("x"), /^proved linear \(Keras\)/);
    assert.match(told("exp(x)"), /^proved exponential \(Keras ≥ 2\.2\.3\)/);
  });
  it("is one with other parameters than its defaults", () => {
    assert.match(told("where(x > 0, x, 0.2 * x)"), /^proved leaky_relu .*0\.2\}$/);
    assert.match(told("x / (1 + exp(-1.6 * x))"), /^proved silu\(beta=1\.6\) .*1\.6\}$/);
  });
  it("is called as the file's own framework calls it", () => {
    const [same, near] = [
      "0.5 * (x + abs(x))",
      "0.5 * x * (1 + tanh(0.8 * (x + 0.0447 * x ** 3)))",
    ];
    for (const text of [same, near]) {
      const found = recognised(parse(text), "torch");
      assert.equal(found.kind === "unlike" ? "" : found.choice?.entry.framework, "torch", text);
    }
  });
  it("is near to one", () =>
    assert.match(told("0.5 * x * (1 + tanh(0.8 * (x + 0.0447 * x ** 3)))"), /^near gelu/));
  it("is not said to be near to what is far", () => {
    for (const text of ["1000 * x + 5", "sin(x)", "x ** 2"])
      assert.equal(told(text), "unlike", text);
  });
});
