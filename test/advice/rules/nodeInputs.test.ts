import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findings } from "../finding.ts";
import { mentions } from "../resolved.ts";

/** What the node's activation is given: "from name=text". */
const given = (node: string): readonly string[] =>
  (
    mentions(
      `from onnx.helper import make_model, make_node, make_opsetid\nn = ${node}\n`,
      "onnx==1.16.0",
    )[0]?.stated ?? []
  ).map(({ from, name, text }) => `${from} ${name}=${text}`);

describe("the activations of a recurrent ONNX node", () => {
  const node = (rest: string): string =>
    `from onnx import helper\nn = helper.make_node("LSTM", ["x"], ["y"], activations=["Sigmoid", "LeakyRelu"]${rest})\n`;
  it("are each read, with the parameters of their own operators", () =>
    assert.deepEqual(
      mentions(node("")).map(({ text, choice }) => [text, choice?.parameters["alpha"]]),
      [
        ["Sigmoid", undefined],
        ["LeakyRelu", 0.01],
      ],
    ));
  it("keep the symbol of a parameter that a list of the node may give", () =>
    assert.deepEqual(
      mentions(node(", activation_alpha=[0.2]")).map(({ stated }) =>
        stated.map(({ from }) => from),
      ),
      [[], ["unread"]],
    ));
});

describe("inputs that an ONNX operator does not have", () => {
  const clip = (set: number): string =>
    `from onnx import helper\nn = helper.make_node("Clip", ["x", "lo", "hi"], ["y"])\nm = helper.make_opsetid("", ${set})\n`;
  // onnx/onnx@v1.23.1:docs/Changelog.md: the bounds of Clip are attributes up to operator set 10.
  it("make the node invalid", () => {
    assert.equal(findings(clip(11)).length, 0);
    assert.deepEqual(
      findings(clip(10)).map(({ message }) => message),
      ["Inputs of Clip: at most 1, here 3, so the node is not valid."],
    );
  });
});

describe("a parameter that is an input of an ONNX node", () => {
  it("is unread, and has its default where it is left out", () => {
    assert.deepEqual(given('make_node("PRelu", ["x", "s"], ["y"])'), ['unread slope="s"']);
    assert.deepEqual(given('make_node("Clip", ["x", "", "hi"], ["y"])'), ['unread max="hi"']);
    assert.deepEqual(given('make_node("Clip", ["x"], ["y"])'), []);
  });
  // Run with onnx 1.23.1: "Unrecognized attribute: max for operator Clip" in opset 13, valid in opset 6.
  it("is no attribute of the node, as it was before opset 11", () => {
    const clip = 'make_node("Clip", ["x"], ["y"], min=0.0, max=6.0)';
    assert.deepEqual(given(clip), ["unknown min=0.0", "unknown max=6.0"]);
    const old = 'm = make_model(g, opset_imports=[make_opsetid("", 6)])';
    assert.deepEqual(given(`${clip}\n${old}`), ["code min=0.0", "code max=6.0"]);
    assert.deepEqual(given('make_node("PRelu", ["x", "s"], ["y"], slope=0.1)'), [
      "unknown slope=0.1",
    ]);
  });
});

describe("an attribute that an ONNX operator does not have", () => {
  const messages = (node: string): readonly string[] =>
    findings(`from onnx.helper import make_model, make_node, make_opsetid\nn = ${node}\n`, {
      requirements: "onnx==1.16.0",
    }).map(({ message }) => message);
  it("makes the model invalid, whatever it is called", () => {
    assert.deepEqual(messages('make_node("Elu", ["x"], ["y"], slope=0.1, name="n")'), [
      "Elu has no attribute slope in opset 21, so the model is not valid; it has alpha.",
    ]);
    assert.deepEqual(messages('make_node("Relu", ["x"], ["y"], top=6.0)'), [
      "Relu has no attribute top in opset 21, so the model is not valid.",
    ]);
    assert.deepEqual(messages('make_node("Clip", ["x"], ["y"], max=6.0)'), [
      "In opset 21, max is an input of Clip and no attribute, so the model is not valid.",
    ]);
  });
  it("is none of make_node's own arguments", () =>
    assert.deepEqual(
      messages('make_node("Relu", inputs=["x"], outputs=["y"], name="n", doc_string="d")'),
      [],
    ));
});
