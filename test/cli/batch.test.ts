import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { activationLens, objects } from "./cli.ts";

describe("evaluate --batch", () => {
  const answers = (...requests: readonly (object | string)[]) =>
    objects<{
      readonly id: unknown;
      readonly outputs?: readonly string[];
      readonly error?: { readonly code: string; readonly message: string };
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
  it("gives every id back, of whatever type, with errors too", () => {
    const ids = [{ a: [1] }, [1, "b"], true, null, "😀", 1.5];
    const found = answers(
      ...ids.map((id) => ({ id, name: "theano:relu", inputs: [1] })),
      ...ids.map((id) => ({ id, name: "theano:relu" })),
    );
    assert.deepEqual(
      found.map(({ id }) => id),
      [...ids, ...ids],
    );
  });
  it("names the field that is missing or wrong, and what it is", () => {
    const messages = answers(
      { name: "theano:relu" },
      { name: "theano:relu", inputs: "1" },
      { name: "theano:relu", inputs: [], bits: "" },
      { name: "theano:relu", inputs: [], framework: "kers" },
      { name: "theano:relu(alpha=0.1)", inputs: [], parameters: { alpha: 0.2 } },
    ).map(({ error }) => error!.message);
    assert.deepEqual(messages.slice(0, 3), [
      "The field “inputs” is missing.",
      "The field “inputs” is wrong: It is an array of numbers and texts.",
      "“” is not a value for bits. It is f32 or f64.",
    ]);
    assert.match(messages[3]!, /“kers”.*keras, tf\.keras/);
    assert.equal(messages[4], "The name says alpha=0.1, but beside it stands alpha=0.2.");
  });
  it("reads lines from Windows: a byte order mark, CR LF, blank ones and an unfinished last one", () => {
    const one = '{"name":"theano:relu","inputs":[1]}';
    assert.deepEqual(
      answers(`\uFEFF${one}\r\n\r\n  \n${one}`).map(({ outputs }) => outputs),
      [["1"], ["1"]],
    );
  });
  it("takes nothing beside it that a line would not hear of", () => {
    for (const words of [["--framework", "keras"], ["--slope"], ["--set", "a=1"], ["keras:relu"]])
      assert.equal(activationLens(["evaluate", "--batch", ...words]).status, 2);
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
  it("takes the framework's own axis for the shape, and refuses what the framework refuses", () => {
    const cube = { inputs: [1, 2, 3, 4, 5, 6, 7, 8], shape: [2, 2, 2] };
    const found = answers(
      { name: "torch@2.1.0:torch.nn.Softmin", ...cube },
      { name: "onnx@9:Hardmax", ...cube },
      { name: "keras@2.2.4:softmax", inputs: [1, 2], shape: [2] },
      { name: "torch@2.1.0:torch.softmax", inputs: [1, 2] },
      { name: "torch@2.1.0:torch.nn.Softmax2d", inputs: [1, 2], axis: 0 },
      { name: "keras@2.2.4:softmax", inputs: [0, 0] },
    );
    assert.ok(Math.abs(Number(found[0]!.outputs![0]) - 0.982014) < 1e-6);
    assert.deepEqual(found[1]!.outputs, ["0", "0", "0", "1", "0", "0", "0", "1"]);
    assert.deepEqual(
      found.slice(2).map(({ outputs, error }) => outputs ?? error?.code),
      ["bad-input", "bad-parameter", "bad-input", ["0.5", "0.5"]],
    );
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
  it("says that code without a kernel computes nothing", () => {
    const [error] = answers({ name: "puzzlelib/puzzlelib-cpu:Gelu", inputs: [1] });
    assert.equal(error!.error?.code, "bad-parameter");
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
