import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { roundedFunction } from "../../../src/numeric/arithmetic/rounded.ts";
import { realFunctions, type FunctionName } from "../../../src/numeric/real/functions.ts";
import type { Format } from "../../../src/numeric/floats/round.ts";
import { BLOCK, digest, inputsOf } from "../oracle/long.ts";

// 100,000 values for each function and format were computed by mpmath (oracle/makeLong.py).
// LONG_RUN=1 checks them all; otherwise every fifth block in float32 and every fiftieth in float64.
const all = process.env["LONG_RUN"] === "1";
const every = { f32: all ? 1 : 5, f64: all ? 1 : 50 } as const;
const inputs = { f32: inputsOf("f32", 100_000), f64: inputsOf("f64", 100_000) } as const;
const lines = readFileSync("test/numeric/oracle/long.txt", "utf8").trim().split("\n");

const isFunction = (name: string): name is FunctionName => Object.hasOwn(realFunctions, name);

const isFormat = (text: string): text is Format => text === "f32" || text === "f64";

/** The values as makeLong.py counts them: NaN where a function has none. */
function valuesOf(name: FunctionName, format: Format, block: number): readonly number[] {
  const f = roundedFunction(name, format);
  const xs: readonly number[] = inputs[format].slice(block * BLOCK, (block + 1) * BLOCK);
  const values = xs.map((x) => (Number.isFinite(x) ? f(x) : NaN));
  return values.map((value) => (name.startsWith("log") && value === -Infinity ? NaN : value));
}

describe("in the long run", () => {
  for (const line of lines) {
    const [name = "", format = "", ...digests] = line.split(" ");
    it(`${name} in ${format} has mpmath's bits`, () => {
      assert.ok(isFunction(name) && isFormat(format));
      assert.equal(digests.length * BLOCK, 100_000);
      for (let i = 0; i < digests.length; i += every[format])
        assert.equal(digest(valuesOf(name, format, i), format), digests[i], `block ${i}`);
    });
  }
});
