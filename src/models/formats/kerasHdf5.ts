// An .h5 file of Keras: the architecture is an attribute of the root group.
import { Refused, type Bytes } from "../bytes.ts";
import { kerasSites, kerasWriterOf } from "../architecture/keras.ts";
import { rootAttributes } from "../containers/hdf5/attribute.ts";
import { jsonTree } from "../tree/json.ts";
import type { Architecture } from "../site.ts";

export function kerasHdf5(bytes: Bytes): Architecture {
  const attribute = rootAttributes(bytes);
  if (attribute === undefined) throw new Refused("other-content");
  const text = attribute("model_config");
  if (text === undefined) throw new Refused("no-architecture");
  const root = jsonTree(text);
  if (root === undefined) throw new Refused("damaged");
  const savedBy = kerasWriterOf(attribute("keras_version"), attribute("backend"));
  const sites = kerasSites(root, savedBy?.framework ?? "keras");
  return { kind: "keras", text, sites, ...(savedBy && { savedBy }) };
}
