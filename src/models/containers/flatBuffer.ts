// Tables and vectors of a FlatBuffer, read in place; every offset has to be inside the file.
import { piece, Refused, textOf, view, type Bytes } from "../bytes.ts";

/** A table, by the place where it begins. */
export interface FlatTable {
  readonly bytes: Bytes;
  readonly start: number;
}

export const rootTable = (bytes: Bytes): FlatTable => ({ bytes, start: unsigned32(bytes, 0) });

/** Where the field of that index is; undefined if the table omits it. */
function fieldAt({ bytes, start }: FlatTable, index: number): number | undefined {
  const vtable = start - view(piece(bytes, start, 4)).getInt32(0, true);
  const size = view(piece(bytes, vtable, 2)).getUint16(0, true);
  const entry = 4 + 2 * index;
  if (entry + 2 > size) return undefined;
  const offset = view(piece(bytes, vtable + entry, 2)).getUint16(0, true);
  return offset === 0 ? undefined : start + offset;
}

/** The number in a field; 0 where the table omits it: the fields that are read have no other default. */
export function numberAt(table: FlatTable, index: number, type: keyof typeof numbers): number {
  const field = fieldAt(table, index);
  const { width, read } = numbers[type];
  return field === undefined ? 0 : read(view(piece(table.bytes, field, width)));
}

/** By the names that schemas have for them. */
const numbers = {
  byte: { width: 1, read: (data: DataView) => data.getInt8(0) },
  ubyte: { width: 1, read: (data: DataView) => data.getUint8(0) },
  int: { width: 4, read: (data: DataView) => data.getInt32(0, true) },
  uint: { width: 4, read: (data: DataView) => data.getUint32(0, true) },
  float: { width: 4, read: (data: DataView) => data.getFloat32(0, true) },
} as const;

/** The table that a field points to. */
export function tableAt(table: FlatTable, index: number): FlatTable | undefined {
  const field = fieldAt(table, index);
  return field === undefined ? undefined : pointedTable(table.bytes, field);
}

/** A vector's elements by their places; each has so many bytes. */
export function vectorAt(table: FlatTable, index: number, width: number): readonly number[] {
  const field = fieldAt(table, index);
  if (field === undefined) return [];
  const start = pointedTo(table.bytes, field);
  const length = unsigned32(table.bytes, start);
  if (length > maxElements) throw new Refused("too-large");
  // The last element shows whether the vector is inside the file, before a list of its length is made.
  if (length > 0) piece(table.bytes, start + 4 + (length - 1) * width, width);
  return Array.from({ length }, (_, at) => start + 4 + at * width);
}

/** The tables of a vector. */
export const tablesAt = (table: FlatTable, index: number): readonly FlatTable[] =>
  vectorAt(table, index, 4).map((at) => pointedTable(table.bytes, at));

/** The table whose offset is at a place. */
export const pointedTable = (bytes: Bytes, at: number): FlatTable => ({
  bytes,
  start: pointedTo(bytes, at),
});

/** The text of a field; names are short, so a long one is cut off. */
export function textAt(table: FlatTable, index: number): string {
  const field = fieldAt(table, index);
  if (field === undefined) return "";
  const start = pointedTo(table.bytes, field);
  return textOf(piece(table.bytes, start + 4, Math.min(unsigned32(table.bytes, start), maxName)));
}

export const unsigned32 = (bytes: Bytes, at: number): number =>
  view(piece(bytes, at, 4)).getUint32(0, true);

const pointedTo = (bytes: Bytes, at: number): number => at + unsigned32(bytes, at);

const maxName = 1_000;
const maxElements = 1_000_000;
