import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";

import { newestChoice } from "../../src/catalogue/choice.ts";
import { documentedIn, formulaOf, implementedIn } from "../../src/catalogue/definition.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { parse } from "../../src/expr/parse.ts";
import { print } from "../../src/expr/print.ts";
import { namesIn } from "../../src/expr/substitute.ts";
import { outline } from "../../src/numeric/facts/analyse.ts";
import { largestDifference } from "../../src/numeric/facts/difference.ts";
import type { Parameters } from "../../src/numeric/program/parameters.ts";
import { growingFormula, straightFormula } from "./formulas.ts";

// What a formula returns and how far it is from 0 are one question, asked in two ways.
describe("the largest size of a formula's range is its largest difference from 0", () => {
  it("for every activation of single numbers", () => {
    for (const { expr, parameters } of catalogue()) assertOneAnswer(expr, parameters);
  });
  it("for random formulas", () =>
    fc.assert(
      fc.property(fc.oneof(straightFormula, growingFormula), (text) =>
        assertOneAnswer(parse(text), {}),
      ),
      { numRuns: 40 },
    ));
  it("beside poles, far from 1 and where waves never end", () => {
    for (const text of ["log(1 - exp(-x))", "tanh(1e-90 * x)", "1 / (x * x - 2)", "sin(x)"])
      assertOneAnswer(parse(text), {});
  });
});

function assertOneAnswer(expr: Expr, parameters: Parameters): void {
  const { range } = outline(expr, parameters);
  const size = largestDifference({ expr, parameters }, { expr: parse("0"), parameters: {} });
  if (range.kind === "not known") return assert.equal(size.kind, "sampled", print(expr));
  const { low, high } = range.value;
  const largest = Math.max(-low.value, high.value);
  if (largest === size.value) return;
  assert.ok(
    Math.abs(largest - size.value) <= 2e-9 * largest,
    `${print(expr)}: ${largest}, ${size.value}`,
  );
}

/** The formulas that the newest releases document and compute, each once. */
function catalogue() {
  const formulas = entries
    .filter(({ over }) => over === "element")
    .flatMap((entry) => {
      const choice = newestChoice(entry);
      const numbers = Object.entries(choice.parameters).filter(
        (pair): pair is [string, number] => typeof pair[1] === "number",
      );
      const parameters = Object.fromEntries(numbers);
      return [documentedIn(entry, choice), implementedIn(entry, choice)].map((definition) => ({
        expr: formulaOf(definition),
        parameters,
      }));
    });
  const bound = formulas.filter(({ expr, parameters }) =>
    namesIn(expr).every((name) => name === "x" || name === "pi" || name in parameters),
  );
  const keyed = bound.map(
    (one) => [print(one.expr) + JSON.stringify(one.parameters), one] as const,
  );
  return new Map(keyed).values();
}
