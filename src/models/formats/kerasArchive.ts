// A .keras file: a zip archive of the architecture, the version and the weights.
import { Refused, textOf, type Bytes } from "../bytes.ts";
import { zipMember } from "../containers/zip.ts";
import { kerasSites } from "../architecture/keras.ts";
import { jsonTree } from "../tree/json.ts";
import { textAt } from "../tree/node.ts";
import type { Architecture } from "../site.ts";

export function kerasArchive(bytes: Bytes): Architecture {
  const config = zipMember(bytes, "config.json");
  if (config === undefined) throw new Refused("no-architecture");
  const text = textOf(config);
  const root = jsonTree(text);
  if (!root) throw new Refused("damaged");
  const metadata = zipMember(bytes, "metadata.json");
  const version = metadata && textAt(jsonTree(textOf(metadata)), "keras_version");
  const savedBy =
    version === undefined
      ? {}
      : { savedBy: { framework: "keras", version, source: "metadata.json" } };
  return { kind: "keras", text, sites: kerasSites(root, "keras"), ...savedBy };
}
