// Saved models, damaged in every way, and descriptions of models in JSON and YAML.
import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { resolveFile } from "../../../src/advice/readers/resolveFile.ts";
import { inMemory } from "../../../src/models/bytes.ts";
import { inspected } from "../../../src/models/inspected.ts";
import { projectOf } from "../../../src/project/project.ts";
import type { Random } from "../random.ts";
import { claim, type FuzzedReader } from "../reader.ts";
import { mutated } from "../texts.ts";

const description =
  '{"class_name": "Sequential", "keras_version": "2.3.1", "backend": "theano", "config": {"layers": [{"class_name": "LSTM", "config": {"name": "a", "activation": "tanh", "recurrent_activation": "hard_sigmoid"}}, {"class_name": "LeakyReLU", "config": {"alpha": 0.3}}]}}';
const configuration =
  '{"architectures": ["CLIPModel"], "model_type": "clip", "text_config": {"model_type": "clip_text_model", "hidden_act": "quick_gelu"}, "gelu_activation": true}';
const topology = `{"format": "layers-model", "modelTopology": ${description}}`;
const yaml =
  "class_name: Sequential\nconfig:\n  layers:\n  - class_name: Dense\n    config: {activation: hard_sigmoid}\nkeras_version: 2.2.4\n";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const saved = (name: string): Uint8Array => new Uint8Array(readFileSync(`test/models/${name}`));
const wholes: readonly (readonly [name: string, content: Uint8Array])[] = [
  ["a.h5", saved("lstm-keras-2.3.1-theano.h5")],
  ["a.h5", saved("many-attributes.h5")],
  ["a.h5", saved("user-block.h5")],
  ["a.keras", zipSync({ "config.json": bytes(description) })],
  ["a.onnx", Uint8Array.of(8, 8, 58, 11, 10, 9, 10, 1, 120, 34, 4, 82, 101, 108, 117)],
  ["a.tflite", bytes("\u0010\0\0\0TFL3\0\0\0\0\0\0\0\0\u0010\0\0\0")],
  ["keras_metadata.pb", bytes('\n\u0010\u001a\u0004root*\b{"a": 1}')],
  ["a.safetensors", Uint8Array.of(2, 0, 0, 0, 0, 0, 0, 0, 123, 125)],
];

export const models: FuzzedReader = {
  name: "saved models",
  share: 20_000,
  reading: (random) => {
    const [name, whole] = random.pick(wholes);
    const content = damaged(random, whole);
    return () => {
      const file = { name, bytes: inMemory(content), beside: () => undefined };
      const found = inspected({ ...file, isOperator: () => true });
      if (found.kind === "refused") return;
      const { sites, text } = found.architecture;
      for (const { start, end } of sites)
        claim(0 <= start && start <= end && end <= text.length, "A site lies outside the text.");
    };
  },
};

export const modelDescriptions: FuzzedReader = {
  name: "descriptions of models",
  share: 20_000,
  reading: (random) => {
    const whole = random.pick([description, configuration, topology, yaml]);
    const text = mutated(random, whole, ['"', ":", "}", "]", "- ", "\n", "null", '"hidden_act"']);
    return () => {
      const file = resolveFile(
        { path: whole === yaml ? "a.yaml" : "config.json", project: projectOf([]) },
        text,
      );
      for (const mention of file?.mentions ?? [])
        claim(text.slice(mention.start, mention.end) === mention.text, "A mention is elsewhere.");
    };
  },
};

/** Some bytes are others, and the file may end early. */
function damaged(random: Random, whole: Uint8Array): Uint8Array {
  const content = whole.slice(0, random.chance(0.3) ? random.below(whole.length + 1) : undefined);
  for (let times = random.below(6); times > 0 && content.length > 0; times--)
    content[random.below(content.length)] = random.pick([0, 1, 127, 128, 255, random.below(256)]);
  return content;
}
