// A collection of texts that are too long, or of no fixed length (III.E).
import { Refused } from "../../bytes.ts";
import { isSigned, numberIn, stretch, type Hdf5 } from "./file.ts";

/** One object of the collection at an address. */
export function globalObject(file: Hdf5, address: number, index: number): Uint8Array {
  const { lengthSize } = file;
  const head = stretch(file, address, 8 + lengthSize);
  if (!isSigned(head, "GCOL")) throw new Refused("damaged");
  const end = address + numberIn(head, 8, lengthSize);
  const prefix = 8 + lengthSize;
  let at = address + prefix;
  for (let count = 0; count < maxObjects && at + prefix <= end; count++) {
    const object = stretch(file, at, prefix);
    const size = numberIn(object, 8, lengthSize);
    const found = numberIn(object, 0, 2);
    if (found === index) return stretch(file, at + prefix, size);
    // Index 0 is the free space after the last object.
    if (found === 0) break;
    at += prefix + Math.ceil(size / 8) * 8;
  }
  throw new Refused("damaged");
}

/** An index has 16 bits. */
const maxObjects = 65_536;
