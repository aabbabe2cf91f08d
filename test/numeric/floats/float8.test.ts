import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readFileSync } from "node:fs";
import { nearestFloat8 } from "../../../src/numeric/floats/float8.ts";
import { fromHex, toHex } from "../../../src/numeric/floats/hex.ts";

const lines = readFileSync("test/numeric/oracle/float8.txt", "utf8").trim().split("\n");

describe("an 8-bit float", () => {
  for (const [place, type] of (["e4m3", "e5m2"] as const).entries())
    it(`of ${type} is what ml_dtypes rounds to`, () => {
      for (const line of lines) {
        const [input = "", ...wanted] = line.split(" ");
        const got = nearestFloat8(fromHex(input, "f32") ?? NaN, type);
        assert.equal(toHex(got, "f32"), wanted[place], input);
      }
    });
});
