import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resolveFile } from "../../src/advice/readers/resolveFile.ts";
import { projectOf } from "../../src/project/project.ts";

/** The mentions of a description: text, framework, version and the reason of it. */
function read(path: string, text: string, pins = ""): readonly string[] {
  const project = projectOf([{ path: "requirements.txt", text: pins }]);
  const file = resolveFile({ path, project }, text);
  return (file?.mentions ?? []).map(
    ({ text, framework, decision: { version, reason } }) =>
      `${text} ${framework} ${version} ${reason}`,
  );
}

const layers = (...all: readonly object[]) => ({
  class_name: "Sequential",
  config: { layers: all },
});
const layer = (class_name: string, config: object) => ({ class_name, config });
const json = (root: object) => JSON.stringify(root, undefined, 2);

describe("a description of a model", () => {
  it("of Keras says itself which version wrote it", () => {
    const model = layers(layer("Dense", { activation: "hard_sigmoid" }));
    assert.deepEqual(
      read("a.json", json({ ...model, keras_version: "2.3.1", backend: "theano" }), "keras==3.8.0"),
      ["hard_sigmoid keras 2.3.1 file"],
    );
    assert.deepEqual(read("a.json", json({ ...model, keras_version: "2.2.4-tf" })), [
      "hard_sigmoid tf.keras 2.1.0 file",
    ]);
    assert.deepEqual(read("a.json", json(model), "keras==3.8.0"), ["hard_sigmoid keras 3.8.0 pin"]);
  });
  it("is followed into wrappers, nested models, lists and objects", () => {
    const inner = layers(layer("Activation", { activation: "elu" }));
    const bidirectional = layer("Bidirectional", {
      layer: layer("LSTM", { activation: "tanh", recurrent_activation: "sigmoid" }),
    });
    const own = layer("Dense", {
      activation: {
        module: "keras.layers",
        class_name: "LeakyReLU",
        config: { negative_slope: 0.1 },
      },
    });
    const root = { ...layers(bidirectional, inner, own), keras_version: "3.8.0" };
    assert.deepEqual(
      read("a.json", json(root)).map((one) => one.split(" ")[0]),
      ["tanh", "sigmoid", "elu", "LeakyReLU"],
    );
    const old = {
      class_name: "Sequential",
      config: [layer("LSTM", { inner_activation: "hard_sigmoid" })],
      keras_version: "1.2.2",
    };
    assert.deepEqual(read("a.json", json(old)), ["hard_sigmoid keras 1.2.2 file"]);
  });
  it("of a graph has the activations that were fused into others", () => {
    const fused = (name: string) => Buffer.from(name).toString("base64");
    const attr = {
      fused_ops: { list: { s: [fused("BiasAdd"), fused("LeakyRelu")] } },
      leakyrelu_alpha: { f: 0.25 },
    };
    const node = [{ name: "conv", op: "_FusedConv2D", attr }];
    const text = json({ format: "graph-model", modelTopology: { node } });
    const file = resolveFile({ path: "model.json", project: projectOf([]) }, text);
    const [found, other] = file?.mentions ?? [];
    assert.equal(other, undefined);
    assert.equal(found?.choice?.entry.name, "tf.nn.leaky_relu");
    assert.equal(found.choice.parameters["alpha"], 0.25);
  });
  it("is YAML, too, in blocks and in flow", () => {
    const text =
      "class_name: Sequential\nconfig:\n- class_name: Dense\n  config: {activation: 'relu', units: !!python/tuple [2]}\n- class_name: Dense\n  config:\n    activation: elu\nkeras_version: 2.1.6\n";
    assert.deepEqual(read("a.yaml", text), ["relu keras 2.1.6 file", "elu keras 2.1.6 file"]);
  });
  it("of TensorFlow.js is read in its own names, a converted one in those of Keras", () => {
    const model = layers(
      layer("Dense", { activation: "hard_sigmoid" }),
      layer("LeakyReLU", { alpha: 0.2 }),
    );
    const own = { modelTopology: { ...model, keras_version: "tfjs-layers 4.22.0" } };
    assert.deepEqual(read("model.json", json(own)), [
      "hard_sigmoid tfjs 4.22.0 file",
      "LeakyReLU tfjs 4.22.0 file",
    ]);
    const converted = { modelTopology: { keras_version: "2.3.1", model_config: model } };
    assert.deepEqual(read("model.json", json(converted)), [
      "hard_sigmoid keras 2.3.1 file",
      "LeakyReLU keras 2.3.1 file",
    ]);
  });
  it("of transformers is read by the pinned version, as its model reads the key", () => {
    const pins = "transformers==5.18.0";
    const clip = {
      model_type: "clip",
      text_config: { model_type: "clip_text_model", hidden_act: "quick_gelu" },
    };
    assert.deepEqual(read("config.json", json(clip), pins), ["quick_gelu transformers 5.18.0 pin"]);
    const meant = (root: object) =>
      resolveFile(
        { path: "config.json", project: projectOf([{ path: "requirements.txt", text: pins }]) },
        json(root),
      )?.mentions[0]?.choice?.entry.name;
    assert.equal(
      meant({ model_type: "gemma", hidden_act: "gelu" }),
      "transformers:gelu_pytorch_tanh",
    );
    assert.equal(
      meant({ model_type: "t5", feed_forward_proj: "gated-gelu" }),
      "transformers:gelu_new",
    );
    assert.equal(meant({ model_type: "xlm", gelu_activation: true }), "transformers:gelu");
    assert.equal(
      meant({ architectures: ["Own"], auto_map: {}, model_type: "gemma", hidden_act: "gelu" }),
      "transformers:gelu",
    );
  });
  it("of diffusers names its class, whose keywords the other keys are", () => {
    const unet = { _class_name: "UNet2DConditionModel", _diffusers_version: "0.35.0" };
    const all = { ...unet, act_fn: "SiLU", norm_type: "relu", down_block_types: ["gelu"] };
    assert.deepEqual(read("unet/config.json", json(all), "diffusers==0.36.0"), [
      "SiLU diffusers 0.36.0 pin",
    ]);
    const transformer = { ...unet, _class_name: "PixArtTransformer2DModel" };
    const gate = json({ ...transformer, activation_fn: "geglu-approximate" });
    assert.deepEqual(read("config.json", gate, "diffusers==0.35.0"), [
      "geglu-approximate diffusers 0.35.0 pin",
    ]);
    assert.deepEqual(read("config.json", json({ _class_name: "UNet2DModel", act_fn: "silu" })), []);
  });
  it("of timm holds the arguments of create_model", () => {
    const model_args = { act_layer: "quick_gelu", global_pool: "tanh" };
    const all = { architecture: "vit_base_patch16_clip_224", model_args };
    assert.deepEqual(read("config.json", json(all), "timm==1.0.29"), [
      "quick_gelu timm 1.0.29 pin",
    ]);
    assert.deepEqual(read("config.json", json({ model_args })), []);
  });
  it("of open_clip has QuickGELU or GELU by a flag", () => {
    const towers = { embed_dim: 512, vision_cfg: { layers: 12 }, text_cfg: { layers: 12 } };
    const of = (quick_gelu: unknown): readonly string[] =>
      read("a.json", json({ model_cfg: { ...towers, quick_gelu } }), "open-clip-torch==3.3.0");
    assert.deepEqual(of(true), ["true open_clip 3.3.0 pin"]);
    assert.deepEqual(of(false), ["false open_clip 3.3.0 pin"]);
    assert.deepEqual(of("true"), []);
  });
  it("is nothing else that has the same words", () => {
    const others = [
      '{"activation": "relu"}',
      '{"model_type": "booster", "activation": "relu"}',
      '{"class_name": "Dense", "config": {"activation": "relu"}}',
      '{"modelTopology": 1, "class_name": "x"}',
      '{"class_name": "Sequential", "config": {"layers": [{"activation": "relu"}]}}',
      "{",
      "[".repeat(100_000),
      '"class_name"',
    ];
    for (const text of others) assert.deepEqual(read("a.json", text), [], text.slice(0, 50));
    assert.deepEqual(read("a.yaml", "class_name: [\n"), []);
    assert.deepEqual(read("a.yaml", "class_name: &a [*a]\nconfig: {layers: *a}\n"), []);
  });
});
