// Configurations of Hugging Face transformers, and of open_clip: keys that name an activation, in nested models too.
import { isActivationKey } from "../../catalogue/configuration/keys.ts";
import { keysOfModel } from "../../catalogue/configuration/models.ts";
import type { Architecture, SavedParameter, ModelSite } from "../site.ts";
import { field, itemsOf, pointerTo, textAt, type NodeEntry, type Node } from "../tree/node.ts";

/** Undefined for JSON that configures no model. */
export function configuration(root: Node): Omit<Architecture, "text"> | undefined {
  if (isOpenClip(root)) return { kind: "open_clip", sites: openClipSites(root, "") };
  if (!isConfiguration(root)) return undefined;
  const version = textAt(root, "transformers_version");
  const savedBy =
    version === undefined
      ? {}
      : { savedBy: { framework: "transformers", version, source: "transformers_version" } };
  return { kind: "transformers", sites: sitesIn(root, "", ""), ...savedBy };
}

/** Other programs use model_type for their own types: the type has to be known, or another key has to identify the program. */
function isConfiguration(root: Node): boolean {
  const type = textAt(root, "model_type");
  if (itemsOf(field(root, "architectures")).some(({ tag }) => tag === "text")) return true;
  if (type === undefined || root.tag !== "object") return false;
  if (keysOfModel(type).length > 0 || textAt(root, "transformers_version") !== undefined)
    return true;
  return root.entries.some(({ key, value }) => key.endsWith("_config") && isConfiguration(value));
}

/** The keys of a configuration, and of those inside it; `layer` is the path of the one around. */
function sitesIn(node: Node, pointer: string, layer: string): readonly ModelSite[] {
  if (node.tag !== "object") return [];
  // Code that comes with the model may have a table of its own.
  const model = field(node, "auto_map") ? "" : (textAt(node, "model_type") ?? "");
  const given = settingsIn(node.entries);
  return node.entries.flatMap(({ key, value }): readonly ModelSite[] => {
    const at = pointerTo(pointer, key);
    if (value.tag === "object") return isInner(key, value) ? sitesIn(value, at, at.slice(1)) : [];
    const stretch = stretchOf(value);
    if (stretch === undefined || !isActivationKey(key)) return [];
    const place = { pointer: at, layer, key, given, model };
    return [{ framework: "transformers", kind: "key", name: stretch.text, ...stretch, ...place }];
  });
}

const isInner = (key: string, value: Node): boolean =>
  key.endsWith("_config") || textAt(value, "model_type") !== undefined;

/** A string, or a flag such as that of gelu_activation. */
function stretchOf(value: Node): Pick<ModelSite, "text" | "start" | "end"> | undefined {
  if (value.tag === "text") return { text: value.text, start: value.start, end: value.end };
  if (value.tag !== "value" || typeof value.value !== "boolean") return undefined;
  return { text: value.text, start: value.start, end: value.start + value.text.length };
}

/** The other keys that name activations: one of them may decide what another means. */
const settingsIn = (entries: readonly NodeEntry[]): readonly SavedParameter[] =>
  entries.flatMap(({ key, value }) =>
    isActivationKey(key) && (value.tag === "text" || value.tag === "value")
      ? [{ name: key, text: value.text, value: value.tag === "text" ? value.text : value.value }]
      : [],
  );

/** The JSON of a model of open_clip, alone or under "model_cfg". */
const isOpenClip = (root: Node): boolean =>
  [root, field(root, "model_cfg")].some(
    (one) =>
      field(one, "embed_dim") !== undefined &&
      field(one, "vision_cfg")?.tag === "object" &&
      field(one, "text_cfg")?.tag === "object",
  );

/** `"quick_gelu": true` takes QuickGELU for all towers but those of timm, false takes GELU. */
function openClipSites(node: Node, pointer: string): readonly ModelSite[] {
  if (node.tag !== "object") return [];
  return node.entries.flatMap(({ key, value }): readonly ModelSite[] => {
    const at = pointerTo(pointer, key);
    if (value.tag === "object") return key === "model_cfg" ? openClipSites(value, at) : [];
    if (key !== "quick_gelu" || value.tag !== "value" || typeof value.value !== "boolean")
      return [];
    const name = value.value ? quickGelu : "open_clip:GELU";
    return [
      {
        ...{ framework: "open_clip", kind: "operation", text: value.text, name },
        ...{ start: value.start, end: value.start + value.text.length },
        ...{ pointer: at, layer: "", key, given: [] },
      },
    ];
  });
}

const quickGelu = "open_clip.transformer.QuickGELU";
