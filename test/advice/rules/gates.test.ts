// timm 1.0.29, open_clip 3.3.0 and diffusers 0.35.0, as their factories read names.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resolveFile } from "../../../src/advice/readers/resolveFile.ts";
import { allMentions } from "../../../src/advice/resolved/resolvedFile.ts";
import { projectOf } from "../../../src/project/project.ts";
import { brief } from "../finding.ts";

/** "gelu is timm:gelu", for each mention and each default of the code's last line. */
function meant(code: string): readonly string[] {
  const file = resolveFile({ path: "model.py", project: projectOf([]) }, code);
  assert.ok(file);
  return allMentions(file)
    .filter(({ imported }) => !imported)
    .map(({ text, choice }) => `${text} is ${choice?.entry.name ?? "unknown"}`);
}

describe("timm", () => {
  it("names an activation by act_layer, of any model or layer", () => {
    for (const call of [
      "import timm\ntimm.create_model('x', act_layer='gelu_tanh')",
      "from timm.models import resnet50\nresnet50(act_layer='gelu_tanh')",
      "from timm.models.vision_transformer import VisionTransformer as V\nV(act_layer='gelu_tanh')",
      "from timm.layers import Mlp\nMlp(8, act_layer='gelu_tanh')",
      "from timm.layers import create_act_layer\ncreate_act_layer('GELU_tanh')",
    ])
      assert.deepEqual(
        meant(call).map((one) => one.toLowerCase()),
        ["gelu_tanh is timm:gelu_tanh"],
        call,
      );
  });
  it("takes act_layer wherever its own files have it", () => {
    const code =
      "class Cfg:\n    act_layer: str = 'relu'\ncfgs = dict(a=Cfg(act_layer='silu'), b=dict(act_layer='gelu'))\n";
    const read = (path: string): readonly string[] =>
      (resolveFile({ path, project: projectOf([]) }, code)?.mentions ?? []).map(({ text }) => text);
    assert.deepEqual(read("timm/models/mine.py"), ["relu", "silu", "gelu"]);
    assert.deepEqual(read("models/mine.py"), []);
  });
  it("has relu where its factories are given no name", () =>
    assert.deepEqual(meant("from timm.layers import get_act_fn\nf = get_act_fn()"), [
      "get_act_fn is timm:relu",
    ]));
  it("has functions of its own, and those with own gradients", () =>
    assert.deepEqual(
      meant("from timm.layers.activations_me import hard_mish_me\ny = hard_mish_me(x)"),
      ["hard_mish_me is timm.layers.activations_me.hard_mish_me"],
    ));
});

describe("open_clip", () => {
  it("takes QuickGELU by a flag", () => {
    const create = "from open_clip import create_model\ncreate_model('ViT-B-32', ";
    assert.deepEqual(meant(`${create}force_quick_gelu=True)`), ["True is open_clip:QuickGELU"]);
    assert.deepEqual(meant(`${create}force_quick_gelu=False)`), []);
    assert.deepEqual(meant(`${create}force_quick_gelu=flag)`), []);
  });
  it("has GELU in its towers otherwise", () =>
    assert.deepEqual(meant("from open_clip import CLIP\nCLIP(8, v, t, quick_gelu=False)"), [
      "False is open_clip:GELU",
    ]));
});

describe("diffusers", () => {
  it("takes act_fn wherever its own files have it", () => {
    const code =
      'class Projection:\n    def __init__(self, act_fn="gelu_tanh"):\n        pass\n\nProjection(act_fn="silu")\n';
    const file = (path: string) => resolveFile({ path, project: projectOf([]) }, code);
    const read = (path: string): readonly (string | undefined)[] =>
      (file(path)?.mentions ?? []).map(({ choice }) => choice?.entry.name);
    assert.deepEqual(read("src/diffusers/models/mine.py"), [
      "diffusers:gelu-approximate",
      "diffusers:silu",
    ]);
    assert.deepEqual(read("models/mine.py"), []);
  });
  it("reads FeedForward's words by a table of their own", () => {
    const forward = (word: string): readonly string[] =>
      meant(
        `from diffusers.models.attention import FeedForward\nFeedForward(8, activation_fn="${word}")`,
      );
    assert.deepEqual(forward("geglu-approximate"), [
      "geglu-approximate is diffusers:geglu-approximate",
    ]);
    assert.deepEqual(forward("swiglu"), ["swiglu is diffusers:swiglu"]);
  });
  it("is read in its own files, whose imports are relative", () => {
    const code = 'from ..attention import FeedForward\nFeedForward(8, activation_fn="swiglu")\n';
    const read = (path: string): number =>
      resolveFile({ path, project: projectOf([]) }, code)?.mentions.length ?? 0;
    assert.equal(read("src/diffusers/models/transformers/mine.py"), 1);
    assert.equal(read("diffusers/src/diffusers/models/transformers/mine.py"), 1);
    assert.equal(read("mine/models/transformers/mine.py"), 0);
  });
  it("has geglu where FeedForward is given no word", () =>
    assert.deepEqual(meant("from diffusers.models.attention import FeedForward\nFeedForward(8)"), [
      "FeedForward is diffusers:geglu",
    ]));
  it("takes other words elsewhere, and reports those of the other table", () => {
    const unet = (word: string): string =>
      `from diffusers import UNet2DModel\nUNet2DModel(act_fn="${word}")\n`;
    assert.deepEqual(meant(unet("swish")), ["swish is diffusers:swish"]);
    assert.deepEqual(brief(unet("geglu")), ["warning unknown-activation 2:21"]);
  });
});
