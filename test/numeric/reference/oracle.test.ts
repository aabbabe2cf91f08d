import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { call, name } from "../../../src/expr/expr.ts";
import { evaluator } from "../../../src/numeric/arithmetic/evaluate.ts";
import { exactEvaluator } from "../../../src/numeric/reference/exact.ts";
import { fromHex, toHex } from "../../../src/numeric/floats/hex.ts";
import { realFunctions, type FunctionName } from "../../../src/numeric/real/functions.ts";

// The tables were computed by mpmath; oracle/make.py writes them.
const names: readonly FunctionName[] = ["exp", "expm1", "log", "log1p", "sqrt", "sin", "cos"];
const more: readonly FunctionName[] = [
  "sinh",
  "cosh",
  "tanh",
  "sigmoid",
  "softplus",
  "erf",
  "erfc",
];

function table(file: string): readonly (readonly string[])[] {
  const text = readFileSync(`test/numeric/oracle/${file}.txt`, "utf8").trim();
  return text.split("\n").map((line) => line.split(" "));
}

describe("the correctly rounded functions", () => {
  for (const fn of [...names, ...more])
    for (const format of ["f32", "f64"] as const)
      it(`give mpmath's bits for ${fn} in ${format}`, () => {
        const rounded = evaluator(call(fn, name("x")), format, {});
        const exact = exactEvaluator(call(fn, name("x")), format, {});
        for (const [bits = "", wanted = ""] of table(`${format}/${fn}`)) {
          const x = fromHex(bits, format)!;
          const real = exact(x);
          assert.equal(toHex(rounded(x), format), wanted, `${fn}(${x}) evaluated`);
          assert.ok(real.kind === "value", `${fn}(${x}) is defined`);
          assert.equal(
            toHex(real.value + 0, format),
            toHex(fromHex(wanted, format)! + 0, format),
            `${fn}(${x}) exactly`,
          );
          assert.ok(real.low <= real.high);
        }
      });
  it("are all in the tables", () =>
    assert.deepEqual([...names, ...more].sort(), Object.keys(realFunctions).sort()));
});
