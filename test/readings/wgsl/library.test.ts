import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { blocks, libraryFor } from "../../../src/readings/wgsl/library.ts";

describe("the WGSL library", () => {
  it("says above every function which law it follows", () => {
    for (const { name, text } of blocks) assert.match(text, /^\/\/ .*[.;)\w]/, name);
  });

  it("has one block of each name", () =>
    assert.equal(new Set(blocks.map(({ name }) => name)).size, blocks.length));

  it("uses no function of WGSL whose error is only bounded loosely", () => {
    const loose = /\b(exp|exp2|log|log2|tanh|sinh|cosh|sin|cos|pow|inverseSqrt)\(/;
    for (const { text } of blocks) assert.doesNotMatch(text.replaceAll(/\/\/.*/g, ""), loose);
  });

  it("brings what a called function calls itself, callees first", () => {
    const text = libraryFor("wideTanh(x)");
    assert.ok(text.indexOf("fn wideExpm1(") < text.indexOf("fn wideTanh("));
    assert.match(text, /fn expPolynomial\(/);
  });
});
