// The attributes of the root group, and the text in one of them (IV.A.2.m).
import { Refused, textOf, type Bytes } from "../../bytes.ts";
import { addressIn, hdf5In, numberIn, type Hdf5 } from "./file.ts";
import { objectsIn } from "./fractalHeap.ts";
import { globalObject } from "./globalHeap.ts";
import { messagesAt } from "./objectHeader.ts";

/** The texts of the root group's attributes by name, each read on request; undefined if this is not HDF5. */
export function rootAttributes(bytes: Bytes): ((name: string) => string | undefined) | undefined {
  const file = hdf5In(bytes);
  if (file === undefined) return undefined;
  const attributes = attributesOf(file);
  return (name) => {
    const found = attributes.get(name);
    return found && textIn(found, file);
  };
}

function attributesOf(file: Hdf5): ReadonlyMap<string, Attribute> {
  const found = new Map<string, Attribute>();
  const keep = (data: Uint8Array): void => {
    const attribute = attributeIn(data);
    if (attribute) found.set(attribute.name, attribute);
  };
  for (const { type, flags, data } of messagesAt(file, file.root)) {
    if (type === attributeMessage && (flags & 2) === 0) keep(data);
    if (type === attributeInfo) objectsIn(heapOf(data, file), file).forEach(keep);
  }
  return found;
}

/** Attributes that are too many for the header lie in a heap of their own (IV.A.2.v). */
function heapOf(data: Uint8Array, { offsetSize }: Hdf5): number | undefined {
  const hasIndex = (numberIn(data, 1, 1) & 1) === 1;
  return addressIn(data, hasIndex ? 4 : 2, offsetSize);
}

interface Attribute {
  readonly name: string;
  readonly datatype: Uint8Array;
  readonly value: Uint8Array;
}

/** Undefined for a type that is shared with other objects: text never is. */
function attributeIn(data: Uint8Array): Attribute | undefined {
  const version = data[0];
  if (version === undefined || version < 1 || version > 3) return undefined;
  if (version > 1 && (numberIn(data, 1, 1) & 3) !== 0) return undefined;
  const [nameSize = 0, typeSize = 0, spaceSize = 0] = [2, 4, 6].map((at) => numberIn(data, at, 2));
  const padded = (size: number): number => (version === 1 ? Math.ceil(size / 8) * 8 : size);
  const nameAt = version === 3 ? 9 : 8;
  const typeAt = nameAt + padded(nameSize);
  const valueAt = typeAt + padded(typeSize) + padded(spaceSize);
  return {
    name: textOf(data.subarray(nameAt, typeAt)),
    datatype: data.subarray(typeAt, typeAt + typeSize),
    value: data.subarray(valueAt),
  };
}

/** A string of fixed length, or one of variable length, which lies in a global heap (IV.A.2.d). */
function textIn({ datatype, value }: Attribute, file: Hdf5): string {
  if (datatype.length < 8) throw new Refused("damaged");
  const kind = numberIn(datatype, 0, 1) & 0x0f;
  if (kind === stringClass) return textOf(value.subarray(0, numberIn(datatype, 4, 4)));
  if (kind !== variableLength) throw new Refused("unsupported");
  const length = numberIn(value, 0, 4);
  const heap = addressIn(value, 4, file.offsetSize);
  if (heap === undefined) return "";
  const index = numberIn(value, 4 + file.offsetSize, 4);
  return textOf(globalObject(file, heap, index).subarray(0, length));
}

const attributeMessage = 0x0c;
const attributeInfo = 0x15;
const stringClass = 3;
const variableLength = 9;
