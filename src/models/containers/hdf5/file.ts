// HDF5 (file format specification 3.0): where a file begins, and the numbers and addresses in it.
import { piece, Refused, view, type Bytes } from "../../bytes.ts";

/** A file, with the sizes that its superblock states. */
export interface Hdf5 {
  readonly bytes: Bytes;
  /** The offset of the superblock; addresses count from here. */
  readonly base: number;
  /** Bytes of an address, and of a length. */
  readonly offsetSize: number;
  readonly lengthSize: number;
  /** The address of the root group's object header. */
  readonly root: number;
}

/** Undefined if the signature is not where it may be: at 0, 512, 1024, 2048 … */
export function hdf5In(bytes: Bytes): Hdf5 | undefined {
  for (let base = 0; base + 8 <= bytes.size && base <= maxBase; base = base === 0 ? 512 : 2 * base)
    if (isSignature(piece(bytes, base, 8))) return superblockAt(bytes, base);
  return undefined;
}

/** II.A: version, sizes, and the way to the root group. */
function superblockAt(bytes: Bytes, base: number): Hdf5 {
  const head = piece(bytes, base, 24);
  const version = numberIn(head, 8, 1);
  if (version > 3) throw new Refused("unsupported");
  const sizes = version < 2 ? 13 : 9;
  const [offsetSize, lengthSize] = [numberIn(head, sizes, 1), numberIn(head, sizes + 1, 1)];
  if (!addressSizes.has(offsetSize) || !addressSizes.has(lengthSize)) throw new Refused("damaged");
  const sized = { bytes, base, offsetSize, lengthSize };
  // Four addresses precede the root group; up to version 1 its symbol table entry follows them.
  const addresses = version < 2 ? (version === 0 ? 24 : 28) : 12;
  const entry = version < 2 ? offsetSize : -offsetSize;
  const root = addressAt({ ...sized, root: 0 }, addresses + 4 * offsetSize + entry);
  if (root === undefined) throw new Refused("damaged");
  return { ...sized, root };
}

/** A stretch at an address. */
export const stretch = ({ bytes, base }: Hdf5, address: number, length: number): Uint8Array =>
  piece(bytes, base + address, length);

/** The address stored at another address; undefined if it is the one that means "no address". */
function addressAt(file: Hdf5, address: number): number | undefined {
  return addressIn(stretch(file, address, file.offsetSize), 0, file.offsetSize);
}

export function addressIn(bytes: Uint8Array, at: number, size: number): number | undefined {
  const all = bytes.subarray(at, at + size);
  return all.every((byte) => byte === 0xff) ? undefined : numberIn(bytes, at, size);
}

/** A whole number, little-endian; refused where it is greater than any file. */
export function numberIn(bytes: Uint8Array, at: number, size: number): number {
  if (at + size > bytes.length) throw new Refused("cut");
  let value = 0;
  for (let i = size - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  if (!Number.isSafeInteger(value)) throw new Refused("cut");
  return value;
}

/** Whether the file begins with four given characters. */
export const isSigned = (bytes: Uint8Array, signature: string): boolean =>
  bytes.length >= 4 &&
  view(bytes).getUint32(0) === view(new TextEncoder().encode(signature)).getUint32(0);

const isSignature = (bytes: Uint8Array): boolean =>
  signatureBytes.every((byte, index) => bytes[index] === byte);

const signatureBytes = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const addressSizes: ReadonlySet<number> = new Set([2, 4, 8]);
const maxBase = 2 ** 30;
