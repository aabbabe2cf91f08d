// The fields of a protocol buffers message, one after the other; what nobody asks for is not read.
import { piece, Refused, textOf, view, type Bytes } from "../bytes.ts";

/** A stretch of the file: a message, a string, or packed numbers. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export type WireField =
  | { readonly number: number; readonly type: "varint"; readonly value: bigint }
  | { readonly number: number; readonly type: "fixed32" | "fixed64"; readonly start: number }
  | ({ readonly number: number; readonly type: "bytes" } & ByteRange);

/** How many fields may still be read: a hostile file has any number of them. */
export interface FieldBudget {
  fields: number;
}

export interface WireFile {
  readonly bytes: Bytes;
  readonly patience: FieldBudget;
}

/** Calls back for each field in its order; refused where a field reaches out of its message. */
export function fieldsIn(
  { bytes, patience }: WireFile,
  { start, end }: ByteRange,
  each: (field: WireField) => void,
): void {
  if (end > bytes.size) throw new Refused("cut");
  for (let at = start; at < end;) {
    if (patience.fields-- <= 0) throw new Refused("too-large");
    const key = varint(bytes, at, end);
    const number = Number(key.value >> 3n);
    const type = types[Number(key.value & 7n)];
    if (type === undefined || number === 0) throw new Refused("damaged");
    if (type === "varint") {
      const { value, next } = varint(bytes, key.next, end);
      each({ number, type, value });
      at = next;
    } else if (type === "bytes") {
      const { value, next } = varint(bytes, key.next, end);
      if (value > BigInt(end - next)) throw new Refused("cut");
      at = next + Number(value);
      each({ number, type, start: next, end: at });
    } else {
      at = key.next + (type === "fixed32" ? 4 : 8);
      if (at > end) throw new Refused("cut");
      each({ number, type, start: key.next });
    }
  }
}

/** The text of a stretch; names are short, so a long one is cut off. */
export const textIn = (bytes: Bytes, { start, end }: ByteRange): string =>
  textOf(piece(bytes, start, Math.min(end - start, maxName)));

export const singleAt = (bytes: Bytes, start: number): number =>
  view(piece(bytes, start, 4)).getFloat32(0, true);

export const doubleAt = (bytes: Bytes, start: number): number =>
  view(piece(bytes, start, 8)).getFloat64(0, true);

function varint(
  bytes: Bytes,
  start: number,
  end: number,
): { readonly value: bigint; readonly next: number } {
  const available = piece(bytes, start, Math.max(0, Math.min(10, end - start)));
  let value = 0n;
  for (const [index, byte] of available.entries()) {
    value |= BigInt(byte & 0x7f) << BigInt(7 * index);
    if (byte < 0x80) return { value: BigInt.asUintN(64, value), next: start + index + 1 };
  }
  throw new Refused(available.length < 10 ? "cut" : "damaged");
}

const types: Readonly<Record<number, WireField["type"]>> = {
  0: "varint",
  1: "fixed64",
  2: "bytes",
  5: "fixed32",
};
const maxName = 1_000;
