// onnx 1.17.0 has operator set 22: docs/Versioning.md of onnx/onnx.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../src/catalogue/name.ts";
import { mentions } from "./resolved.ts";

const node = 'from onnx import helper\nn = helper.make_node("Softmax", ["a"], ["b"])\n';

/** "22 pin, with onnx 1.17.0" */
function version(code: string, requirements?: string): string {
  const { version, reason, source, via } = mentions(code, requirements)[0]!.decision;
  const by = via === undefined ? source : `${via.distribution} ${via.version}`;
  return [`${version} ${reason}`, by].filter((one) => one !== undefined).join(", ");
}

describe("the operator set", () => {
  const sets = {
    "onnx==1.17.0": "22 pin, onnx 1.17.0",
    "onnx==1.17.0rc1": "22 pin, onnx 1.17.0rc1",
    "onnx==1.12": "17 pin, onnx 1.12",
    "onnx==1.7.0": "12 pin, onnx 1.7.0",
    "onnx==1.2.3": "7 pin, onnx 1.2.3",
    "onnx>=1.12,<1.15": "19 pin, onnx 1.14.1",
    "onnx==1.23.4": "28 pin, onnx 1.23.4",
  };
  it("is the one of the package", () => {
    for (const [pin, set] of Object.entries(sets)) assert.equal(version(node, pin), set, pin);
  });
  it("is not known of a package that came later", () => {
    assert.equal(version(node, "onnx==1.99.0"), "28 assumed");
    assert.equal(version(node, "onnx>=1.99"), "28 assumed");
  });

  it("is the one that the code names, before the package's", () => {
    const named = (text: string): string => version(`${node}${text}\n`, "onnx==1.17.0");
    const source = "onnx.helper.make_opsetid";
    assert.equal(named('helper.make_opsetid("", 11)'), `11 file, ${source}`);
    assert.equal(named('helper.make_opsetid(domain="ai.onnx", version=9)'), `9 file, ${source}`);
    assert.equal(
      named('SET = 13\nhelper.make_model(g, opset_imports=[helper.make_opsetid("", SET)])'),
      `13 file, ${source}`,
    );
    assert.equal(
      named("import torch\ntorch.onnx.export(model, x, path, opset_version=17)"),
      "17 file, torch.onnx.export",
    );
  });
  it("is not that of another domain, nor one of several, nor one that only running the code tells", () => {
    for (const text of [
      'helper.make_opsetid("ai.onnx.ml", 2)',
      'helper.make_opsetid("", 11)\nhelper.make_opsetid("", 13)',
      'helper.make_opsetid("", chosen())',
      "helper.make_opsetid(domain, 11)",
    ])
      assert.equal(version(`${node}${text}\n`, "onnx==1.17.0"), "22 pin, onnx 1.17.0", text);
  });
});

describe("an operator set that is asked for", () => {
  const answer = (name: string): string => {
    const found = lookup(nameRequest(name)!);
    return found.kind === "found" ? found.choice.entry.id : found.failure.message;
  };
  it("is known up to 28", () => {
    assert.equal(answer("onnx@28:Relu"), "onnx@1:Relu");
    assert.equal(answer("onnx@26:Gelu"), "onnx@20:Gelu");
  });
  it("is not known beyond, and is no release of the package", () => {
    assert.match(answer("onnx@29:Relu"), /29 is not known here: the newest version known is 28/);
    assert.match(answer("onnx@1.17.0:Relu"), /of its package, which has version 22/);
  });
});

describe("the domain of a node", () => {
  const entryIn = (domain: string, op = "Gelu"): string | undefined =>
    mentions(`from onnx import helper\nn = helper.make_node("${op}", ["x"], ["y"]${domain})\n`).at(
      0,
    )?.choice?.entry.name;
  it("says whose operator it is", () => {
    assert.equal(entryIn(', domain="com.microsoft"'), "onnx:com.microsoft.Gelu");
    assert.equal(
      entryIn(', domain="com.microsoft", alpha=1.5', "QuickGelu"),
      "onnx:com.microsoft.QuickGelu",
    );
    assert.equal(entryIn(""), "onnx:Gelu");
    assert.equal(entryIn(', domain="ai.onnx"'), "onnx:Gelu");
  });
  it("leaves an operator unknown where it is another, or cannot be read", () => {
    assert.equal(entryIn(', domain="example.org"'), undefined);
    assert.equal(entryIn(", domain=domain"), undefined);
    assert.equal(entryIn("", "QuickGelu"), undefined);
  });
});
