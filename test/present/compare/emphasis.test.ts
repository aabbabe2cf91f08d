import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { differing, mostAlike, nearestForm } from "../../../src/present/compare/emphasis.ts";

const marked = (text: string, other: string): string =>
  differing(text, other)
    .map((piece) => (piece.differs ? `<${piece.text}>` : piece.text))
    .join("");

describe("what differs between two formulas", () => {
  it("is marked word by word", () => {
    assert.equal(
      marked("clip(0.2 * x + 0.5, 0, 1)", "clip(0.5 * x + 0.5, 0, 1)"),
      "clip(<0.2 >* x + 0.5, 0, 1)",
    );
    assert.equal(marked("exp(x)", "exp(x)"), "exp(x)");
    assert.equal(marked("a", "b"), "<a>");
    assert.equal(marked("", "b"), "");
  });
  it("is as little as the forms of both allow", () => {
    const forms = ["minimum(maximum(x + 3, 0), 6) / 6", "clip(x / 6 + 0.5, 0, 1)"];
    assert.equal(mostAlike(forms, ["clip(0.2 * x + 0.5, 0, 1)"]), forms[1]);
    assert.equal(nearestForm("clip(0.2 * x + 0.5, 0, 1)", forms), forms[1]);
  });
  it("is found in bounded time in a text of any length", () =>
    assert.ok(differing("x + ".repeat(100_000), "y + ".repeat(100_000)).length > 0));
});
