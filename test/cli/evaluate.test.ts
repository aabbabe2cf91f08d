import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { activationLens, objects } from "./cli.ts";

interface Row {
  readonly x: string;
  readonly value: string;
  readonly valueBits: string;
  readonly slope?: string;
}

const values = (words: readonly string[]): readonly string[] =>
  objects<Row>("evaluate", ["evaluate", ...words]).map(({ value }) => value);

describe("evaluate", () => {
  it("computes each framework's own hard_sigmoid", () => {
    assert.deepEqual(values(["keras@2.3.1:hard_sigmoid", "-3", "0", "1"]), ["0", "0.5", "0.7"]);
    assert.deepEqual(values(["theano:hard_sigmoid", "-3", "0", "1"]), ["0", "0.5", "0.7"]);
    assert.deepEqual(values(["keras@3.15.1:hard_sigmoid", "-3", "0", "3"]), ["0", "0.5", "1"]);
  });
  it("takes negative numbers and infinities as inputs", () =>
    assert.deepEqual(values(["keras@3.15.1:hard_sigmoid", "-inf", "-0.5", "inf"]).length, 3));
  it("gives the real value, correctly rounded, when asked for exactness", () =>
    assert.deepEqual(
      values(["keras@3.15.1:hard_sigmoid", "1", "--arithmetic", "exact", "--of", "documented"]),
      ["0.6666667"],
    ));
  it("reads bit patterns and writes bit patterns", () => {
    const words = ["evaluate", "theano:hard_sigmoid", "--bits", "f32"];
    const { status, out } = activationLens(words, "00000000\n3f800000\n");
    assert.deepEqual([status, out], [0, "3f000000\n3f333333\n"]);
  });
  it("computes bit patterns of float64 in float64, and writes one pattern for every NaN", () => {
    const bits = (format: string, input: string) =>
      activationLens(["evaluate", "keras@3.15.1:sigmoid", "--bits", format], input).out;
    assert.equal(bits("f64", "0000000000000000\n"), "3fe0000000000000\n");
    assert.equal(bits("f32", "ffc00001\r\n\r\n7fc00000"), "7fc00000\n7fc00000\n");
    assert.equal(bits("f32", ""), "");
  });
  it("takes a stream of bit patterns as one axis of a vector activation", () => {
    const words = ["evaluate", "keras@3.15.1:softmax", "--bits", "f32"];
    assert.equal(activationLens(words, "00000000\n00000000\n").out, "3f000000\n3f000000\n");
    assert.equal(activationLens([...words, "--slope"], "00000000\n").status, 2);
  });
  it("refuses a name and options that contradict each other", () => {
    for (const words of [
      ["theano:relu", "--framework", "keras"],
      ["keras@2.3.1:relu", "--version", "3.0.0"],
      ["keras/torch:relu", "--backend", "jax"],
    ]) {
      const { status, err } = activationLens(["evaluate", ...words, "1"]);
      assert.equal(status, 2);
      assert.match(err, /says/);
    }
    assert.deepEqual(values(["keras@2.3.1:hard_sigmoid", "--version", "2.3.1", "1"]), ["0.7"]);
  });
  it("goes on after what is no bit pattern, and ends with 2", () => {
    const words = ["evaluate", "theano:relu", "--bits", "f32"];
    const { status, out, err } = activationLens(words, "1\n3f800000\n");
    assert.deepEqual([status, out], [2, "3f800000\n"]);
    assert.match(err, /“1” is not a pattern of 8/);
  });
  it("answers a hundred thousand bit patterns in order", () => {
    const patterns = Array.from({ length: 100_000 }, (_, i) => (0x3f800000 + i).toString(16));
    const input = `${patterns.join("\n")}\n`;
    assert.equal(activationLens(["evaluate", "theano:relu", "--bits", "f32"], input).out, input);
  });
  it("says that ultra_fast_sigmoid has no gradient, and ends with 2", () => {
    const { status, err } = activationLens([
      "evaluate",
      "theano:ultra_fast_sigmoid",
      "1",
      "--slope",
    ]);
    assert.equal(status, 2);
    assert.match(err, /no gradient/i);
  });
  it("answers a bare name with every framework's entry", () => {
    const rows = objects<Row & { readonly entry: string }>("evaluate", [
      "evaluate",
      "hard_sigmoid",
      "1",
    ]);
    assert.ok(rows.length > 2);
    assert.ok(rows.some(({ entry, value }) => entry.startsWith("theano") && value === "0.7"));
  });
  it("names the nearest spelling for an unknown name", () => {
    const { status, err } = activationLens(["evaluate", "keras:hard_sigmod", "1"]);
    assert.equal(status, 2);
    assert.match(err, /hard_sigmoid/);
  });
  it("refuses what is no number, an unknown option and no input", () => {
    for (const words of [
      ["keras:relu", "one"],
      ["keras:relu", "1", "--slop"],
      ["keras:relu"],
      ["keras:relu", "1", "--bits", "f32"],
      ["keras:relu", "--batch"],
      [],
    ]) {
      const { status, err } = activationLens(["evaluate", ...words]);
      assert.equal(status, 2);
      assert.ok(err.trim().length > 0);
    }
  });
});

describe("evaluate --batch", () => {
  const answers = (...requests: readonly (object | string)[]) =>
    objects<{
      readonly id: unknown;
      readonly outputs?: readonly string[];
      readonly error?: { readonly code: string };
    }>(
      "batch",
      ["evaluate", "--batch"],
      requests.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("\n"),
    );
  it("answers every line in order, bad ones too", () => {
    const found = answers(
      { id: 1, name: "theano:hard_sigmoid", inputs: [0, "1"] },
      "no json",
      { id: 3, name: "theano:nothing_like_it", inputs: [] },
      { id: 4, name: "theano:relu", inputs: [0], verson: "1" },
      { id: 5, name: "theano:relu", inputs: ["x"] },
      { id: 6, name: "theano:relu", version: "7.1.0", inputs: [] },
      { id: 7, name: "theano:relu", parameters: { beta: 1 }, inputs: [] },
      { id: 9, name: "theano:relu", framework: "keras", inputs: [] },
      { id: 8, name: "theano:ultra_fast_sigmoid", slope: true, inputs: [1] },
    );
    assert.deepEqual(
      found.map(({ id, outputs, error }) => [id, outputs ?? error?.code]),
      [
        [1, ["0.5", "0.7"]],
        [null, "bad-input"],
        [3, "unknown-name"],
        [4, "bad-input"],
        [5, "bad-input"],
        [6, "unknown-version"],
        [7, "unknown-parameter"],
        [9, "bad-input"],
        [8, "no-gradient"],
      ],
    );
  });
  it("acts along an axis for a vector activation, and refuses a shape that does not fit", () => {
    const [softmax, columns, odd] = answers(
      { name: "keras@3.15.1:softmax", inputs: [0, 0] },
      { name: "keras@3.15.1:softmax", inputs: [0, 1, 0, 1], shape: [2, 2], axis: 0 },
      { name: "keras@3.15.1:glu", inputs: [1, 2, 3] },
    );
    assert.deepEqual(softmax!.outputs, ["0.5", "0.5"]);
    assert.deepEqual(columns!.outputs, ["0.5", "0.5", "0.5", "0.5"]);
    assert.equal(odd!.error?.code, "bad-input");
  });
  it("refuses fields and parameters that it does not know, whatever they are called", () => {
    const found = answers(
      '{"name":"theano:tanh","constructor":1,"inputs":[]}',
      '{"name":"theano:tanh","__proto__":1,"inputs":[]}',
      '{"name":"theano:relu","parameters":{"constructor":1},"inputs":[]}',
      '{"name":"theano:relu","parameters":[],"inputs":[]}',
      "[]",
    );
    assert.deepEqual(
      found.map(({ error }) => error?.code),
      ["bad-input", "bad-input", "unknown-parameter", "bad-input", "bad-input"],
    );
  });
  it("takes a parameter as a number or as its text", () => {
    const name = "puzzlelib:leakyRelu";
    const found = answers(
      { name, parameters: { a: 0.2 }, inputs: [-1] },
      { name, parameters: { a: "0.2" }, inputs: [-1] },
      { name, parameters: { a: "steep" }, inputs: [-1] },
    );
    assert.deepEqual(
      found.map(({ outputs, error }) => outputs ?? error?.code),
      [["-0.2"], ["-0.2"], "bad-parameter"],
    );
  });
  it("computes in the type of the bits, unless an arithmetic is named", () => {
    const [plain, exact, mixed] = answers(
      { name: "theano:tanh", bits: "f64", inputs: ["0000000000000000"] },
      { name: "theano:tanh", bits: "f64", arithmetic: "exact", inputs: ["3ff0000000000000"] },
      { name: "theano:tanh", bits: "f64", arithmetic: "f32", inputs: ["0000000000000000"] },
    );
    assert.deepEqual(plain!.outputs, ["0000000000000000"]);
    assert.deepEqual(exact!.outputs, ["3fe85efab514f394"]);
    assert.equal(mixed!.error?.code, "bad-input");
  });
  it("keeps the sign of a zero that is a JSON number", () =>
    assert.deepEqual(answers('{"name":"theano:tanh","inputs":[-0,-0.0,"-0"]}')[0]!.outputs, [
      "-0",
      "-0",
      "-0",
    ]));
  it("takes a line as JSON does: U+2028 inside a text ends no line", () =>
    assert.equal(answers('{"id":"a\u2028b","name":"theano:tanh","inputs":[]}')[0]!.id, "a\u2028b"));
  it("answers a hundred thousand inputs in one line", () => {
    const inputs = Array.from({ length: 100_000 }, (_, i) => i);
    assert.equal(answers({ name: "theano:relu", inputs })[0]!.outputs!.length, 100_000);
  });
  it("gives as many outputs as inputs, none for none", () =>
    assert.deepEqual(answers({ name: "theano:tanh", inputs: [] })[0]!.outputs, []));
});
