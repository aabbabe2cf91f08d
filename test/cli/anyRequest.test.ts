import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { commandLine, UsageError } from "../../src/cli/line/commandLine.ts";
import { objects } from "./cli.ts";

interface Answer {
  readonly id: unknown;
  readonly outputs?: readonly string[];
}

const names = [
  "theano:hard_sigmoid",
  "keras@2.3.1/theano:relu",
  "puzzlelib:leakyRelu(a=0.2)",
  "keras@3.15.1:softmax",
  "torch.nn.GELU",
  "theano:ultra_fast_sigmoid",
  "relu",
  "keras:no_such_name",
];
const decimals = ["-0", "NaN", "-Infinity", "inf", "1e-46", "3.4e38", "0x10", "", "one"];
const patterns = ["00000000", "ff800000", "7FC00001", "80000001", "3ff0000000000000", "3f80"];

/** A request as somebody might write it: mostly right, with some of it wrong. */
const request = fc.record(
  {
    id: fc.jsonValue(),
    name: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, fc.string()),
    version: fc.constantFrom("1.0.5", "2.3.1", "3", "", "new"),
    dtype: fc.constantFrom("float32", "float64", "int8"),
    parameters: fc.dictionary(fc.constantFrom("a", "alpha", "axis"), fc.jsonValue({ maxDepth: 0 })),
    of: fc.constantFrom("documented", "implemented", "both"),
    arithmetic: fc.constantFrom("exact", "f32", "f64"),
    slope: fc.boolean(),
    bits: fc.constantFrom("f32", "f64", null, "f16"),
    inputs: fc.oneof(
      fc.array(fc.oneof(fc.double(), fc.constantFrom(...decimals)), { maxLength: 6 }),
      fc.array(fc.constantFrom(...patterns), { maxLength: 6 }),
    ),
    shape: fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 3 }),
    axis: fc.integer({ min: -3, max: 2 }),
    verson: fc.constant("1"),
  },
  { requiredKeys: ["name", "inputs"] },
);

const given = (line: string): unknown => (JSON.parse(line) as { readonly id?: unknown }).id ?? null;

describe("any batch", () => {
  const answers = (lines: readonly string[]) =>
    objects<Answer>("batch", ["evaluate", "--batch"], lines.join("\n"));
  it("gets a valid answer for each request, with its id and as many outputs as inputs", () =>
    fc.assert(
      fc.property(fc.array(request, { minLength: 200, maxLength: 200 }), (requests) => {
        const found = answers(requests.map((one) => JSON.stringify(one)));
        assert.equal(found.length, requests.length);
        for (const [i, { id, outputs }] of found.entries()) {
          assert.deepEqual(id, given(JSON.stringify(requests[i])));
          const { inputs, bits } = requests[i]!;
          if (outputs === undefined) continue;
          assert.equal(outputs.length, inputs.length);
          const digits = bits === "f64" ? /^[0-9a-f]{16}$/ : /^[0-9a-f]{8}$/;
          if (typeof bits === "string") for (const one of outputs) assert.match(one, digits);
        }
      }),
      { numRuns: 5, endOnFailure: true },
    ));
  it("gets a valid answer for each line, whatever stands there", () => {
    const line = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.json(),
      fc.string({ unit: "binary" }),
    );
    const filled = line.filter((text) => text.trim() !== "" && !/[\n\uFEFF]/.test(text));
    return fc.assert(
      fc.property(fc.array(filled, { minLength: 200, maxLength: 200 }), (lines) => {
        assert.equal(answers(lines).length, lines.length);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});

describe("any command line", () => {
  const grammar = {
    about: "",
    usage: [],
    example: "",
    options: { of: ["", ""], set: ["", ""] },
    flags: { json: "" },
  } as const;
  const word = fc.oneof(
    fc.constantFrom("--of", "--of=a", "--set", "--set=a=1", "--json", "--", "-1", "-inf", "-x.py"),
    fc.string(),
  );
  it("is read in full, or refused in words", () =>
    fc.assert(
      fc.property(fc.array(word), (words) => {
        try {
          const { inputs } = commandLine(words, grammar);
          assert.ok(inputs.every((one) => words.includes(one)));
        } catch (error) {
          assert.ok(error instanceof UsageError, String(error));
        }
      }),
    ));
  it("takes what begins with one dash, and all behind --, as inputs", () =>
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.double()), (behind, numbers) => {
        const before = numbers.map((number) => (Object.is(number, -0) ? "-0" : String(number)));
        const { inputs } = commandLine([...before, "--", ...behind], grammar);
        assert.deepEqual(inputs, [...before, ...behind]);
      }),
    ));
});

describe("the list", () => {
  it("is valid for every entry of the catalogue", () =>
    assert.ok(objects("list", ["list"]).length > 400));
});
