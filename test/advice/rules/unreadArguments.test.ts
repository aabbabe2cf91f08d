import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mentions } from "../resolved.ts";

/** What the last line's activation is given: "from name=text", in the order of the call. */
function stated(code: string, requirements = "torch==2.1.0"): readonly string[] {
  return (mentions(code, requirements)[0]?.stated ?? []).map(
    ({ from, name, text }) => `${from} ${name}=${text}`,
  );
}

const inTorch = (call: string): readonly string[] => stated(`from torch import nn\ny = ${call}\n`);

describe("an argument that is bound on the way", () => {
  it("has no keyword", () =>
    assert.deepEqual(inTorch("nn.LeakyReLU(slope := 0.1)"), [
      "unread negative_slope=slope := 0.1",
    ]));
});

describe("an argument that only running the code would tell", () => {
  it("is unread, with the text that stands there", () => {
    assert.deepEqual(inTorch("nn.LeakyReLU(slope)"), ["unread negative_slope=slope"]);
    assert.deepEqual(inTorch("nn.LeakyReLU(negative_slope=args.slope, inplace=True)"), [
      "unread negative_slope=args.slope",
    ]);
    assert.deepEqual(inTorch("nn.ELU(2 * width(3))"), ["unread alpha=2 * width(3)"]);
  });
  it("leaves its parameter open, and no default stands in its place", () => {
    const [mention] = mentions("from torch import nn\ny = nn.LeakyReLU(slope)\n", "torch==2.1.0");
    assert.deepEqual(mention?.choice?.open, ["negative_slope"]);
    assert.equal(Object.hasOwn(mention.choice.parameters, "negative_slope"), false);
  });
  it("may stand in a dictionary that branches bind to different ones", () => {
    const branches =
      'if flat:\n    kind, more = "Relu", {}\nelse:\n    kind, more = "LeakyRelu", {"alpha": 0.1}\n';
    const code = `import onnx\n${branches}n = onnx.helper.make_node(kind, ["x"], ["y"], **more)\n`;
    assert.deepEqual(
      mentions(code, "onnx==1.15.0").map(({ stated: all }) =>
        all.map(({ from, text }) => `${from} ${text}`),
      ),
      [[], ["unread **more"]],
    );
  });
  it("may be hidden behind stars", () => {
    assert.deepEqual(inTorch("nn.ELU(**options)"), ["unread alpha=**options"]);
    assert.deepEqual(inTorch("nn.Hardtanh(*bounds)"), [
      "unread min_val=*bounds",
      "unread max_val=*bounds",
    ]);
    assert.deepEqual(inTorch("nn.Hardtanh(-2.0, *bounds)"), [
      "code min_val=-2.0",
      "unread max_val=*bounds",
    ]);
  });
  it("may be filled in by partial", () => {
    const filled = (more: string): readonly string[] =>
      stated(
        `from functools import partial\nfrom torch.nn import functional as F\ny = partial(F.hardtanh, ${more})\n`,
      );
    assert.deepEqual(filled("min_val=low"), ["unread min_val=low"]);
    assert.deepEqual(filled("**bounds"), ["unread min_val=**bounds", "unread max_val=**bounds"]);
    assert.deepEqual(filled("x, -2.0, *more"), ["code min_val=-2.0", "unread max_val=*…"]);
    assert.deepEqual(filled("max_val=6"), ["code max_val=6"]);
  });
  it("decides between forms where it is a choice", () => {
    const [mention] = mentions(
      "from torch import nn\ny = nn.GELU(approximate=form)\n",
      "torch==2.1.0",
    );
    assert.deepEqual(
      mention?.forms.map(({ parameters }) => parameters["approximate"]),
      ["none", "tanh"],
    );
  });
  it("keeps one formula where it is a number", () => {
    const [mention] = mentions(
      "from keras.activations import relu\ny = relu(x, slope)\n",
      "keras==2.3.1",
    );
    assert.deepEqual(mention?.forms, []);
    assert.deepEqual(mention.choice?.open, ["alpha"]);
    const [capped] = mentions("import keras\ny = keras.layers.ReLU(top)\n", "keras==3.4.1");
    assert.deepEqual(
      capped?.forms.map(({ parameters }) => parameters["max_value"]),
      [null, undefined],
    );
  });
  it("is one item of a tuple", () => {
    const code =
      "from PuzzleLib.Modules.Activation import Activation, clip\ny = Activation(clip, args=(0.0, top))\n";
    assert.deepEqual(stated(code, ""), ["code a=0.0", "unread b=top"]);
  });
  it("is not what a call broken by an error seems to hold", () => {
    assert.deepEqual(inTorch("nn.ELU(alpha=)"), []);
  });
});
