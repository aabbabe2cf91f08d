// TensorFlow.js's model.json: layers of its own, a model converted from Keras, or a graph of operations.
import { field, itemsOf, pointerTo, textAt, type Node } from "../tree/node.ts";
import type { Architecture, SavedParameter, ModelSite, Writer } from "../site.ts";
import { isKerasModel, kerasSites, kerasWriter } from "./keras.ts";
import { ownProperty } from "../../ownProperty.ts";

/** Undefined if the tree is no model.json. */
export function tfjsArchitecture(root: Node): Omit<Architecture, "text"> | undefined {
  const topology = field(root, "modelTopology");
  if (topology?.tag !== "object") return undefined;
  if (field(topology, "node")?.tag === "list") return graph(root, topology);
  const at = "/modelTopology";
  const converted = field(topology, "model_config");
  const model = converted ?? topology;
  if (!isKerasModel(model)) return undefined;
  const writer = tfjsWriter(topology) ?? kerasWriter(topology);
  const pointer = converted ? `${at}/model_config` : at;
  const sites =
    writer?.framework === "keras" || writer?.framework === "tf.keras"
      ? kerasSites(model, writer.framework, pointer)
      : kerasSites(model, "tfjs", pointer).flatMap(inTfjs);
  return { kind: "tfjs-layers", sites, ...(writer && { savedBy: writer }) };
}

/** "tfjs-layers 4.22.0" under keras_version. */
function tfjsWriter(topology: Node): Writer | undefined {
  const version = /^tfjs-layers (\S+)$/.exec(textAt(topology, "keras_version") ?? "")?.[1];
  return version === undefined
    ? undefined
    : { framework: "tfjs", version, source: "keras_version" };
}

/** TF.js reads names in snake case as its own in camel case: hard_sigmoid is hardSigmoid. */
function inTfjs(site: ModelSite): readonly ModelSite[] {
  if (site.kind === "string") return [{ ...site, name: camelCase(site.text) }];
  const layer = ownProperty(layers, site.name);
  if (layer === undefined) return [];
  const { name, takes } = layer;
  const given: readonly SavedParameter[] = site.given
    .map((one) => ({ ...one, name: camelCase(one.name) }))
    .filter((one) => takes.includes(one.name));
  return [{ ...site, kind: "operation", name, given }];
}

const camelCase = (text: string): string =>
  text.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** tfjs-layers/src/layers/advanced_activations.ts. */
const layers: Readonly<
  Record<string, { readonly name: string; readonly takes: readonly string[] }>
> = {
  ReLU: { name: "tfjs:reLU", takes: ["maxValue"] },
  LeakyReLU: { name: "tfjs:leakyReLU", takes: ["alpha"] },
  PReLU: { name: "tfjs:prelu", takes: [] },
  ELU: { name: "tfjs:elu", takes: [] },
  ThresholdedReLU: { name: "tfjs:thresholdedReLU", takes: ["theta"] },
  Softmax: { name: "tfjs:softmax", takes: ["axis"] },
};

function graph(root: Node, topology: Node): Omit<Architecture, "text"> {
  const nodes = itemsOf(field(topology, "node"));
  const version = textAt(root, "generatedBy");
  const savedBy =
    version !== undefined && /^\d+\.\d+/.test(version)
      ? { framework: "tensorflow", version, source: "generatedBy" }
      : undefined;
  const sites = nodes.flatMap((node, index) => operationSite(node, index));
  return { kind: "graph", sites, ...(savedBy && { savedBy }) };
}

function operationSite(node: Node, index: number): readonly ModelSite[] {
  const op = field(node, "op");
  if (op?.tag !== "text") return [];
  if (fusing.has(op.text)) return fusedSites(node, index);
  const name = operations.get(op.text);
  if (name === undefined) return [];
  return [
    {
      ...{ framework: "tensorflow", kind: "operation", text: op.text, name },
      ...{ start: op.start, end: op.end, key: "op", layer: textAt(node, "name") ?? "" },
      pointer: pointerTo(pointerTo("/modelTopology/node", index), "op"),
      given: settingsOf(op.text, field(node, "attr")),
    },
  ];
}

/** The activations that a converter fused into an operation: texts in base64 under `fused_ops`. */
function fusedSites(node: Node, index: number): readonly ModelSite[] {
  const attributes = field(node, "attr");
  const texts = itemsOf(field(field(field(attributes, "fused_ops"), "list"), "s"));
  const steps = ["attr", "fused_ops", "list", "s"];
  const pointer = steps.reduce(pointerTo, pointerTo("/modelTopology/node", index));
  return texts.flatMap((one, at): readonly ModelSite[] => {
    const op = one.tag === "text" ? fusedNames.get(one.text) : undefined;
    const name = op === undefined ? undefined : operations.get(op);
    if (one.tag !== "text" || op === undefined || name === undefined) return [];
    const alpha = op === "LeakyRelu" ? field(field(attributes, "leakyrelu_alpha"), "f") : undefined;
    return [
      {
        ...{ framework: "tensorflow", kind: "operation", text: one.text, name },
        ...{ start: one.start, end: one.end, key: "fused_ops", layer: textAt(node, "name") ?? "" },
        pointer: pointerTo(pointer, at),
        given:
          alpha?.tag === "value" ? [{ name: "alpha", text: alpha.text, value: alpha.value }] : [],
      },
    ];
  });
}

/** tensorflow/tfjs@tfjs-v4.22.0:tfjs-converter/src/operations/op_list/convolution.ts and matrices.ts. */
const fusing: ReadonlySet<string> = new Set([
  "_FusedConv2D",
  "FusedDepthwiseConv2dNative",
  "_FusedMatMul",
]);

/** In base64, as JSON has the bytes of a graph. */
const fusedNames: ReadonlyMap<string, string> = new Map([
  ["UmVsdQ==", "Relu"],
  ["UmVsdTY=", "Relu6"],
  ["RWx1", "Elu"],
  ["U2lnbW9pZA==", "Sigmoid"],
  ["TGVha3lSZWx1", "LeakyRelu"],
]);

/** The attributes of an operation that are parameters of its function: `{"alpha": {"f": 0.2}}`. */
function settingsOf(op: string, attributes: Node | undefined): readonly SavedParameter[] {
  const alpha = op === "LeakyRelu" ? field(field(attributes, "alpha"), "f") : undefined;
  return alpha?.tag === "value" ? [{ name: "alpha", text: alpha.text, value: alpha.value }] : [];
}

/** The operations of TensorFlow's graphs, each by the function that makes it. */
const operations: ReadonlyMap<string, string> = new Map([
  ["Relu", "tf.nn.relu"],
  ["Relu6", "tf.nn.relu6"],
  ["LeakyRelu", "tf.nn.leaky_relu"],
  ["Elu", "tf.nn.elu"],
  ["Selu", "tf.nn.selu"],
  ["Sigmoid", "tf.math.sigmoid"],
  ["Tanh", "tf.math.tanh"],
  ["Softplus", "tf.math.softplus"],
  ["Softsign", "tf.nn.softsign"],
  ["Softmax", "tf.nn.softmax"],
  ["LogSoftmax", "tf.nn.log_softmax"],
]);
