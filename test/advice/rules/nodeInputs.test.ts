import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mentions } from "../resolved.ts";

/** What the node's activation is given: "from name=text". */
const given = (node: string): readonly string[] =>
  (
    mentions(`from onnx.helper import make_node\nn = ${node}\n`, "onnx==1.16.0")[0]?.stated ?? []
  ).map(({ from, name, text }) => `${from} ${name}=${text}`);

describe("a parameter that is an input of an ONNX node", () => {
  it("is unread, and has its default where it is left out", () => {
    assert.deepEqual(given('make_node("PRelu", ["x", "s"], ["y"])'), ['unread slope="s"']);
    assert.deepEqual(given('make_node("Clip", ["x", "", "hi"], ["y"])'), ['unread max="hi"']);
    assert.deepEqual(given('make_node("Clip", ["x"], ["y"])'), []);
  });
});
