// Configurations of diffusers and timm: the keyword arguments of a class or function, as JSON.
import type { Architecture, ModelSite } from "../site.ts";
import { field, pointerTo, textAt, type Node } from "../tree/node.ts";

/** Undefined for JSON that is no such configuration. */
export const keywordArguments = (root: Node): Omit<Architecture, "text"> | undefined =>
  ofDiffusers(root) ?? ofTimm(root);

/** `_class_name` is the class that diffusers makes with the other keys. */
function ofDiffusers(root: Node): Omit<Architecture, "text"> | undefined {
  const [name, version] = [textAt(root, "_class_name"), textAt(root, "_diffusers_version")];
  if (name === undefined || version === undefined || !/^\w+$/.test(name)) return undefined;
  return {
    kind: "diffusers",
    sites: sitesIn(root, "", { framework: "diffusers", callee: `diffusers.${name}` }),
    savedBy: { framework: "diffusers", version, source: "_diffusers_version" },
  };
}

/** `model_args` are given to timm's create_model, which makes the `architecture`. */
function ofTimm(root: Node): Omit<Architecture, "text"> | undefined {
  const given = field(root, "model_args");
  if (textAt(root, "architecture") === undefined || given?.tag !== "object") return undefined;
  return {
    kind: "timm",
    sites: sitesIn(given, "/model_args", { framework: "timm", callee: "timm.create_model" }),
  };
}

/** All texts: the callee decides which of its arguments name activations. */
const sitesIn = (
  node: Node,
  pointer: string,
  of: Required<Pick<ModelSite, "framework" | "callee">>,
): readonly ModelSite[] =>
  node.tag === "object"
    ? node.entries.flatMap(({ key, value }): readonly ModelSite[] =>
        value.tag === "text"
          ? [
              {
                ...of,
                ...{ kind: "key", text: value.text, name: value.text, key, given: [] },
                ...{ start: value.start, end: value.end },
                ...{ pointer: pointerTo(pointer, key), layer: "" },
              },
            ]
          : [],
      )
    : [];
