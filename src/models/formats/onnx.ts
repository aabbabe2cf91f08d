// An .onnx file (onnx/onnx.proto): the nodes of its graphs and functions, and its operator sets.
import { inBlocks, Refused, type Bytes } from "../bytes.ts";
import { fieldsIn, textIn, type ByteRange, type WireFile } from "../containers/wire.ts";
import { inLines, type NodeSite } from "../nodeSites.ts";
import type { Architecture, Writer } from "../site.ts";
import { attributeOf, scalarTensor, type Attribute } from "./onnxValues.ts";

/** `isActivation` decides which operators are included, by qualified name: "Relu", "com.microsoft.Gelu". */
export function onnx(file: Bytes, isActivation: (name: string) => boolean): Architecture {
  const model: Model = {
    bytes: inBlocks(file),
    patience: { fields: maxFields },
    isActivation,
    nodes: [],
    scalars: new Map(),
  };
  const header = modelIn(model);
  const { text, sites } = inLines(model.nodes.map((node) => siteOf(node, model.scalars)));
  const savedBy = writerOf(header);
  return { kind: "onnx", text, sites, ...(savedBy && { savedBy }) };
}

interface Model extends WireFile {
  readonly isActivation: (name: string) => boolean;
  readonly nodes: OnnxNode[];
  /** Constants of one number by their name, which is unique in a model. */
  readonly scalars: Map<string, number>;
}

interface OnnxNode {
  readonly operator: string;
  readonly name: string;
  readonly pointer: string;
  readonly inputs: readonly string[];
  readonly attributes: readonly Attribute[];
}

interface Header {
  irVersion?: bigint;
  producer: string;
  producerVersion: string;
  hasGraph: boolean;
  readonly opsets: Map<string, string>;
}

function modelIn(model: Model): Header {
  const { bytes } = model;
  const header: Header = { producer: "", producerVersion: "", hasGraph: false, opsets: new Map() };
  fieldsIn(model, { start: 0, end: bytes.size }, (field) => {
    if (field.type === "varint" && field.number === 1) header.irVersion = field.value;
    if (field.type !== "bytes") return;
    if (field.number === 2) header.producer = textIn(bytes, field);
    if (field.number === 3) header.producerVersion = textIn(bytes, field);
    if (field.number === 7) header.hasGraph = true;
    if (field.number === 7) graphIn({ ...field, pointer: "graph", depth: 0 }, model);
    if (field.number === 8) opsetIn(field, header.opsets, model);
    if (field.number === 25) functionIn(field, model);
  });
  if (!header.hasGraph && header.irVersion === undefined) throw new Refused("other-content");
  if (!header.hasGraph) throw new Refused("cut");
  return header;
}

function opsetIn(field: ByteRange, opsets: Map<string, string>, model: Model): void {
  const { bytes } = model;
  let [domain, version] = ["", ""];
  fieldsIn(model, field, (one) => {
    if (one.number === 1 && one.type === "bytes") domain = textIn(bytes, one);
    if (one.number === 2 && one.type === "varint") version = String(one.value);
  });
  opsets.set(domain === "ai.onnx" ? "" : domain, version);
}

function functionIn(field: ByteRange, model: Model): void {
  const { bytes } = model;
  let name = "";
  fieldsIn(model, field, (one) => {
    if (one.type === "bytes" && one.number === 1) name = textIn(bytes, one);
  });
  let index = 0;
  fieldsIn(model, field, (one) => {
    if (one.type === "bytes" && one.number === 7)
      nodeIn({ ...one, pointer: `function/${name}/node/${index++}`, depth: 1 }, model);
  });
}

/** A graph or a node: where it is in the file, its place in the model, and how deep it is nested. */
interface Part extends ByteRange {
  readonly pointer: string;
  readonly depth: number;
}

function graphIn(graph: Part, model: Model): void {
  const { pointer, depth } = graph;
  if (depth > maxDepth) throw new Refused("damaged");
  let index = 0;
  fieldsIn(model, graph, (one) => {
    if (one.type !== "bytes") return;
    if (one.number === 1) nodeIn({ ...one, pointer: `${pointer}/node/${index++}`, depth }, model);
    if (one.number !== 5) return;
    const { name, value } = scalarTensor(model, one);
    if (value !== undefined) model.scalars.set(name, value);
  });
}

function nodeIn(node: Part, model: Model): void {
  const { pointer, depth } = node;
  const { bytes, isActivation, nodes, scalars } = model;
  const inputs: string[] = [];
  const attributes: Attribute[] = [];
  let [name, operator, domain, output] = ["", "", "", ""];
  fieldsIn(model, node, (one) => {
    if (one.type !== "bytes") return;
    if (one.number === 1 && inputs.length < maxInputs) inputs.push(textIn(bytes, one));
    if (one.number === 2 && output === "") output = textIn(bytes, one);
    if (one.number === 3) name = textIn(bytes, one);
    if (one.number === 4) operator = textIn(bytes, one);
    if (one.number === 7) domain = textIn(bytes, one);
    if (one.number === 5) {
      const attribute = attributeOf(model, one);
      attributes.push(attribute);
      for (const [index, graph] of attribute.graphs.entries()) {
        const place = `${pointer}/${attribute.name}/${index}`;
        graphIn({ ...graph, pointer: place, depth: depth + 1 }, model);
      }
    }
  });
  const constant =
    operator === "Constant" ? attributes.find((one) => one.scalar !== undefined) : undefined;
  if (constant?.scalar !== undefined) scalars.set(output, constant.scalar);
  const qualified = domain === "" || domain === "ai.onnx" ? operator : `${domain}.${operator}`;
  if (isActivation(qualified)) {
    if (nodes.length >= maxNodes) throw new Refused("too-large");
    nodes.push({ operator: qualified, name, pointer, inputs, attributes });
  }
}

function siteOf(
  { operator, name, pointer, inputs, attributes }: OnnxNode,
  scalars: Model["scalars"],
): NodeSite {
  const given = attributes.flatMap((one) => (one.setting ? [one.setting] : []));
  const byInput = (inputNames[operator] ?? []).flatMap((parameter, index) => {
    const input = inputs[index + 1];
    if (input === undefined || input === "") return [];
    const value = scalars.get(input);
    return [{ name: parameter, text: value === undefined ? input : String(value), value }];
  });
  return {
    ...{ framework: "onnx", kind: "operation", text: operator, name: operator },
    ...{ pointer: name === "" ? pointer : `${pointer} ${name}`, layer: name, key: "op_type" },
    given: [...given, ...byInput],
  };
}

/** Parameters that are further inputs of the node, from the second on. */
const inputNames: Readonly<Record<string, readonly string[]>> = {
  Clip: ["min", "max"],
  PRelu: ["slope"],
};

function writerOf({ opsets, producer, producerVersion }: Header): Writer | undefined {
  const version = opsets.get("");
  if (version === undefined) return undefined;
  const program = [producer, producerVersion].filter((text) => text !== "").join(" ");
  return {
    ...{ framework: "onnx", version, source: "opset_import" },
    ...(program !== "" && { producer: program }),
  };
}

const maxFields = 20_000_000;
const maxDepth = 40;
const maxInputs = 8;
const maxNodes = 100_000;
