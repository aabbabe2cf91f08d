import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../../src/expr/parse.ts";
import { blocks } from "../../../src/readings/wgsl/library.ts";
import { functionName } from "../../../src/readings/wgsl/functionName.ts";
import { constantOf } from "../../../src/readings/lower/constants.ts";
import { lower } from "../../../src/readings/lower/lower.ts";
import { shortCalls, shortErrors } from "../../../src/readings/lower/short.ts";
import { required } from "../../../src/required.ts";

const opsOf = (formula: string): readonly string[] =>
  [...shortCalls(lower(parse(formula), {}))].flatMap((atom) =>
    atom.tag === "call" ? [atom.op] : [],
  );

describe("the calls that need fewer digits", () => {
  it("are those whose error reaches the result no larger", () => {
    assert.deepEqual(opsOf("1 / (1 + exp(-x))"), ["sigmoid"]);
    assert.deepEqual(opsOf("where(x > 0, x, exp(x) - 1)"), ["expm1"]);
    assert.deepEqual(opsOf("x * tanh(log(1 + exp(x)))"), ["tanh", "softplus"]);
  });
  it("are none below a function that enlarges the error", () =>
    assert.deepEqual(opsOf("exp(exp(x))"), ["exp"]));
  it("are none where a sum cancels", () => assert.deepEqual(opsOf("exp(x) - x ** 2"), []));
  it("are none where the errors add up to more than half a unit", () =>
    assert.deepEqual(opsOf("tanh(x) ** 3 * erf(x)"), []));
  it("keep the errors that the library states", () => {
    for (const op of Object.keys(shortErrors) as (keyof typeof shortErrors)[]) {
      const name = functionName(op, "short");
      const { text } = required(
        blocks.find((block) => block.name === name),
        name,
      );
      const [, power] = /relative error <= 2 \*\* (-\d+)/.exec(text) ?? [];
      assert.equal(2 ** Number(power), shortErrors[op], name);
    }
  });
});

describe("a number that is no fraction", () => {
  it("is known to more digits than any float", () => {
    const [term] = lower(parse("x * sqrt(2 / pi)"), {}).terms;
    const root = term!.factors.map(({ atom }) => constantOf(atom)).find((value) => value);
    const { n, d } = required(root, "the root");
    const scaled = (n * 10n ** 30n) / d;
    assert.equal(scaled, 797884560802865355879892119868n);
  });
});
