import assert from "node:assert/strict";
import { describe, it } from "node:test";

import fc from "fast-check";

import { exactDecimal } from "../../../src/algebra/exactDecimal.ts";
import { wideRow } from "../../../src/readings/wgsl/literalRow.ts";

describe("wideRow", () => {
  it("gives 1 <= |hi| < 2 and 48 bits of any double", () =>
    fc.assert(
      fc.property(fc.double({ min: 1e-200, max: 1e200, noNaN: true }), (value) => {
        const [hi, lo, e] = wideRow(exactDecimal(value));
        assert.ok(hi >= 1 && hi < 2);
        assert.ok(Math.abs(hi + lo - value / 2 ** e) <= 2 ** -48);
      }),
    ));
  it("reaches beyond every float", () => {
    const [hi, , e] = wideRow(exactDecimal("1e400"));
    assert.ok(hi >= 1 && e === 1328);
  });
});
