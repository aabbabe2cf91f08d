// From the text of a file to the architecture that it describes.
import { jsonTree } from "../tree/json.ts";
import type { Node } from "../tree/node.ts";
import { yamlTree } from "../tree/yaml.ts";
import type { Architecture } from "../site.ts";
import { isKerasModel, kerasSites, kerasWriter } from "./keras.ts";
import { keywordArguments } from "./keywordArguments.ts";
import { maxLength } from "./limits.ts";
import { configuration } from "./transformers.ts";
import { tfjsArchitecture } from "./tfjs.ts";

/** Undefined for JSON that describes no model. */
export function inJson(text: string): Architecture | undefined {
  if (text.length > maxLength || !inJsonKeys.test(text)) return undefined;
  const root = jsonTree(text);
  return root && described(root, text);
}

/** Undefined for YAML that describes no model; Keras before 2.6 wrote it. */
export function inYaml(text: string): Architecture | undefined {
  if (text.length > maxYamlLength || !text.includes(inYamlKey)) return undefined;
  const root = yamlTree(text);
  return root && keras(root, text);
}

function described(root: Node, text: string): Architecture | undefined {
  const found = tfjsArchitecture(root) ?? configuration(root) ?? keywordArguments(root);
  return found ? { ...found, text } : keras(root, text);
}

function keras(root: Node, text: string): Architecture | undefined {
  if (!isKerasModel(root)) return undefined;
  const savedBy = kerasWriter(root);
  const sites = kerasSites(root, savedBy?.framework ?? "keras");
  return { kind: "keras", text, sites, ...(savedBy && { savedBy }) };
}

/** Whether a text may be JSON or YAML that describes a model, at a glance. */
export const mayDescribeModel = (text: string): boolean =>
  inJsonKeys.test(text) || text.includes(inYamlKey);

const inYamlKey = "class_name:";
const inJsonKeys =
  /"(?:class_name|modelTopology|model_type|architectures|vision_cfg|_class_name|model_args)"/;

/** Characters. */
const maxYamlLength = 1_000_000;
