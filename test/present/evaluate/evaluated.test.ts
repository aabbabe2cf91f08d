import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newestChoice } from "../../../src/catalogue/choice.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { evaluatedMarkdown, type Evaluated } from "../../../src/present/evaluate/evaluated.ts";
import { english } from "../english.ts";

const choice = newestChoice(entries.find(({ name }) => name === "puzzlelib:sigmoid")!);
const result: Evaluated = {
  choice,
  formula: "1 / (1 + exp(-x))",
  inputs: [3, -8],
  shape: [2],
  values: [0.95257413, 0.00033535014].map(Math.fround),
  slopes: [0.04517666, 0.00033523767].map(Math.fround),
};
const lines = (changed: Partial<Evaluated> = {}): readonly string[] =>
  evaluatedMarkdown({ ...result, ...changed }, english).split("\n");

describe("evaluatedMarkdown", () => {
  it("puts input, value, slope and bits under each other", () => {
    const table = lines().filter((line) => line.startsWith("|"));
    assert.equal(table[0], "|   x |          f(x) |         f′(x) |   x bits | f(x) bits |");
    assert.equal(table[2], "|   3 |    0.95257413 |    0.04517666 | 40400000 |  3f73dbe6 |");
    assert.equal(table[3], "|  -8 | 0.00033535014 | 0.00033523768 | c1000000 |  39afd1ef |");
  });
  it("says why there is no slope", () =>
    assert.ok(lines({ slopes: "none is defined" }).includes("No slope: none is defined")));
  it("repeats the nesting of what was typed", () =>
    assert.ok(lines({ shape: [2, 1] }).includes("[[0.95257413], [0.00033535014]]")));
  it("shows ten thousand rows of a million, and says so", () => {
    const million = Array.from({ length: 1_000_000 }, () => 0);
    const text = lines({ inputs: million, values: million, slopes: million, shape: [1_000_000] });
    assert.ok(text.includes("The first 10000 of 1000000:"));
    assert.ok(text.length < 11_000);
  });
});
