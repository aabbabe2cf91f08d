// The architecture that Keras writes: layers by the name of their class, each with its configuration.
import { field, itemsOf, pointerTo, textAt, type Node, type TextNode } from "../tree/node.ts";
import type { SavedParameter, ModelSite, Writer } from "../site.ts";

/** Whether a tree is a model that Keras saved: `config` is a list before 2.2.3, an object with `layers` since. */
export function isKerasModel(node: Node | undefined): boolean {
  const config = field(node, "config");
  if (textAt(node, "class_name") === undefined || config === undefined) return false;
  const layers = config.tag === "list" ? config.items : itemsOf(field(config, "layers"));
  return layers.some((layer) => textAt(layer, "class_name") !== undefined);
}

/** The activations of a model, those inside wrappers and nested models too. */
export function kerasSites(model: Node, framework: string, pointer = ""): readonly ModelSite[] {
  const found: ModelSite[] = [];
  visit(model, pointer, "");
  return found;

  function visit(node: Node, at: string, layer: string): void {
    if (node.tag === "list")
      node.items.forEach((item, index) => visit(item, pointerTo(at, index), layer));
    if (node.tag !== "object") return;
    const config = field(node, "config");
    const className = field(node, "class_name");
    const name = textAt(config, "name") ?? textAt(node, "name") ?? layer;
    if (className?.tag === "text" && config?.tag === "object")
      found.push({
        ...{ framework, kind: "class", text: className.text, name: className.text },
        ...{ start: className.start, end: className.end },
        ...{ pointer: pointerTo(at, "class_name"), layer: name, key: "class_name" },
        given: settingsIn(config),
      });
    for (const { key, value } of node.entries) {
      const inside = pointerTo(at, key);
      if (value.tag === "text" && isActivation(key))
        found.push(stringSite(value, { framework, pointer: inside, layer: name, key }));
      else visit(value, inside, name);
    }
  }
}

type Place = Pick<ModelSite, "framework" | "pointer" | "layer" | "key">;

const stringSite = ({ text, start, end }: TextNode, place: Place): ModelSite => ({
  ...{ kind: "string", text, name: text, start, end },
  ...place,
  given: [],
});

/** `activation`, `recurrent_activation`, Keras 1's `inner_activation`. */
const isActivation = (key: string): boolean => key === "activation" || key.endsWith("_activation");

function settingsIn(config: Node): readonly SavedParameter[] {
  if (config.tag !== "object") return [];
  return config.entries.flatMap(({ key, value }): readonly SavedParameter[] => {
    if (notParameters.has(key)) return [];
    if (value.tag === "value") return [{ name: key, text: value.text, value: value.value }];
    return value.tag === "text"
      ? [{ name: key, text: JSON.stringify(value.text), value: value.text }]
      : [];
  });
}

const notParameters: ReadonlySet<string> = new Set(["name", "dtype", "trainable"]);

export const kerasWriter = (root: Node): Writer | undefined =>
  kerasWriterOf(textAt(root, "keras_version"), textAt(root, "backend"));

/**
 * The program that wrote a model. A version such as "2.2.4-tf" is that of tf.keras, which used TensorFlow's number up to 2.4;
 * Keras 1 names no backend, and Keras 3 no version in to_json.
 */
export function kerasWriterOf(
  written: string | undefined,
  backend: string | undefined,
): Writer | undefined {
  if (written === undefined) return undefined;
  return {
    framework: written.endsWith("-tf") ? "tf.keras" : "keras",
    version: tensorflowOf.get(written) ?? written.replace(/-tf$/, ""),
    ...(backend !== undefined && { backend }),
    source: "keras_version",
  };
}

/** tensorflow/python/keras/__init__.py: the last TensorFlow whose Keras calls itself so. */
const tensorflowOf: ReadonlyMap<string, string> = new Map([
  ["2.1.6-tf", "1.13.1"],
  ["2.2.4-tf", "2.1.0"],
  ["2.3.0-tf", "2.2.0"],
]);
