// NumPy's .npz: a zip of .npy files, one for each array.

import { unzipSync } from "fflate";

import { chosenName, named } from "./chosenName.ts";
import { readNpy } from "./npy.ts";
import { maxBytes, problem, type ArrayReader } from "./numbers.ts";

/** Only the requested array is unpacked, and only if its stated size is small enough. */
export const readNpz: ArrayReader = (bytes, request) => {
  const sizes = sizesIn(bytes);
  if (sizes === undefined) return problem({ what: "damaged" });
  const names = [...sizes.keys()].filter((name) => name.endsWith(npyEnding));
  const bare = names.map((name) => name.slice(0, -npyEnding.length));
  const name = chosenName(bare, request);
  if (name === undefined) return problem({ what: "arrays", names: bare });
  const file = `${name}${npyEnding}`;
  if ((sizes.get(file) ?? 0) > maxBytes) return problem({ what: "large" });
  const array = unpacked(bytes, file);
  if (array === undefined) return problem({ what: "damaged" });
  return named(name, readNpy(array, request));
};

/** The files of a zip and the unpacked size of each in bytes; undefined if the content is not a zip. */
function sizesIn(bytes: Uint8Array): ReadonlyMap<string, number> | undefined {
  const sizes = new Map<string, number>();
  const note = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    sizes.set(name, originalSize);
    return false;
  };
  return unzipped(bytes, note) && sizes;
}

const unpacked = (bytes: Uint8Array, file: string): Uint8Array | undefined =>
  unzipped(bytes, ({ name }) => name === file)?.[file];

function unzipped(
  bytes: Uint8Array,
  filter: (file: { name: string; originalSize: number }) => boolean,
) {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    // Not a zip, or a damaged one.
    return undefined;
  }
}

const npyEnding = ".npy";
