// A .safetensors file holds only weights; the model's configuration is beside it.
import { piece, Refused, textOf, view, type Bytes } from "../bytes.ts";
import { inJson } from "../architecture/document.ts";
import type { Architecture } from "../site.ts";

export function safetensors(
  file: Bytes,
  beside: (name: string) => Bytes | undefined,
): Architecture {
  const length = view(piece(file, 0, 8)).getBigUint64(0, true);
  if (length > BigInt(file.size - 8)) throw new Refused("cut");
  if (length < 2n || textOf(piece(file, 8, 1)) !== "{") throw new Refused("other-content");
  const config = beside("config.json");
  if (config === undefined) throw new Refused("no-configuration");
  const found = inJson(textOf(piece(config, 0, config.size)));
  if (found === undefined) throw new Refused("no-configuration");
  return found;
}
