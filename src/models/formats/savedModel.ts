// keras_metadata.pb of a SavedModel (keras/protobuf/saved_metadata.proto): the JSON of the model and of its layers.
import { inBlocks, piece, Refused, textOf, type Bytes } from "../bytes.ts";
import { isKerasModel, kerasSites, kerasWriter } from "../architecture/keras.ts";
import { maxLength } from "../architecture/limits.ts";
import { fieldsIn, textIn, type WireFile, type ByteRange } from "../containers/wire.ts";
import { jsonTree } from "../tree/json.ts";
import { field as valueAt, type Node } from "../tree/node.ts";
import type { Architecture, ModelSite } from "../site.ts";

export function savedModel(file: Bytes): Architecture {
  const nodes = nodesIn(inBlocks(file));
  const root = nodes.find(({ path }) => path === "root");
  if (root === undefined) throw new Refused(nodes.length === 0 ? "other-content" : "damaged");
  const savedBy = kerasWriter(root.tree);
  const framework = savedBy?.framework ?? "keras";
  const model = valueAt(root.tree, "model_config");
  const whole =
    model && isKerasModel(model)
      ? { text: root.text, sites: kerasSites(model, framework, "/model_config") }
      : layerByLayer(nodes, framework);
  return { kind: "keras", ...whole, ...(savedBy && { savedBy }) };
}

interface MetadataNode {
  readonly path: string;
  readonly text: string;
  readonly tree: Node;
}

/** A model of the user's own class has no configuration of the whole; its layers have theirs. */
function layerByLayer(
  nodes: readonly MetadataNode[],
  framework: string,
): Pick<Architecture, "text" | "sites"> {
  let text = "";
  const sites: ModelSite[] = [];
  for (const node of nodes) {
    const shift = text.length;
    for (const site of kerasSites(node.tree, framework, `/${node.path}`))
      sites.push({ ...site, start: site.start + shift, end: site.end + shift });
    text += `${node.text}\n`;
  }
  return { text, sites };
}

function nodesIn(bytes: Bytes): readonly MetadataNode[] {
  const file: WireFile = { bytes, patience: { fields: 1_000_000 } };
  const nodes: MetadataNode[] = [];
  let length = 0;
  fieldsIn(file, { start: 0, end: bytes.size }, (field) => {
    if (field.type !== "bytes" || field.number !== 1) return;
    const found = nodeIn(file, field);
    length += found?.text.length ?? 0;
    if (length > maxLength) throw new Refused("too-large");
    if (found) nodes.push(found);
  });
  return nodes;
}

/** Undefined for a node without metadata, such as that of a metric. */
function nodeIn(file: WireFile, node: ByteRange): MetadataNode | undefined {
  const { bytes } = file;
  let [path, text] = ["", ""];
  fieldsIn(file, node, (field) => {
    if (field.type !== "bytes") return;
    if (field.number === 3) path = textIn(bytes, field);
    if (field.number === 5) text = textOf(piece(bytes, field.start, field.end - field.start));
  });
  const tree = text === "" ? undefined : jsonTree(text);
  return tree && { path, text, tree };
}
