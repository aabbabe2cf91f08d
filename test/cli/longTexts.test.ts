// What people and programs type may be of any length. The slow ways of reading took seconds here.
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { memberPlace } from "../../src/advice/resolved/memberPlace.ts";
import { nameProblem, nameRequest, parameterValue } from "../../src/catalogue/name.ts";
import { inputFrom } from "../../src/cli/batch/inputs.ts";
import { readInputs } from "../../src/present/evaluate/inputs.ts";

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  "a name": nameRequest,
  "what is no name": nameProblem,
  "a parameter's value": parameterValue,
  "a float": (text) => inputFrom(text, "f32"),
  "a list of inputs": readInputs,
  "a member behind imports": (text) =>
    memberPlace([{ text: `${text}\nkeras.` }], 0, text.length + 7),
};

const texts: Readonly<Record<string, (size: number) => string>> = {
  "a number": (size) => "1".repeat(size),
  "a small number": (size) => `0.${"0".repeat(size / 2)}${"1".repeat(size / 2)}`,
  "a number with a fraction": (size) => `${"1".repeat(size / 2)}.${"1".repeat(size / 2)}`,
  numbers: (size) => "1,".repeat(size / 2),
  digits: (size) => `${"1".repeat(size)}x`,
  "digits and marks": (size) => `${"1_".repeat(size / 2)}.x`,
  "a word": (size) => "a".repeat(size),
  "a word of a framework": (size) => `${"keras.".repeat(size / 6)}@`,
  spaces: (size) => `a${" ".repeat(size)}b`,
  "open brackets": (size) => "[(".repeat(size / 2),
  parameters: (size) =>
    `keras:relu(${Array.from({ length: size / 8 }, (_, i) => `a${i}=1`).join()})`,
  "imports that never end": (size) => "import (\n".repeat(size / 9),
  "imports that end": (size) => `${"from a import (\n".repeat(size / 16)})`,
};

describe("a hundred thousand characters are read at once", () => {
  for (const [what, read] of Object.entries(readers))
    for (const [name, text] of Object.entries(texts))
      it(`${what}, of ${name}`, () => {
        const long = text(100_000);
        const before = process.cpuUsage();
        read(long);
        const { user } = process.cpuUsage(before);
        assert.ok(user < 250_000, `${user / 1000} ms`);
      });
});
