// The attributes of an ONNX node, and the constants that are one number (AttributeProto, TensorProto).
import { piece, type Bytes } from "../bytes.ts";
import {
  doubleAt,
  fieldsIn,
  singleAt,
  textIn,
  type ByteRange,
  type WireFile,
} from "../containers/wire.ts";
import type { SavedParameter } from "../site.ts";

export interface Attribute {
  readonly name: string;
  /** A number or a text; undefined for anything else. */
  readonly setting: SavedParameter | undefined;
  /** A tensor of one number, as in the node Constant. */
  readonly scalar: number | undefined;
  readonly graphs: readonly ByteRange[];
}

export function attributeOf(file: WireFile, field: ByteRange): Attribute {
  const { bytes } = file;
  let name = "";
  let value: number | string | undefined;
  let scalar: number | undefined;
  const graphs: ByteRange[] = [];
  fieldsIn(file, field, (one) => {
    if (one.number === 2 && one.type === "fixed32") value = shortest(singleAt(bytes, one.start));
    if (one.number === 3 && one.type === "varint") value = Number(BigInt.asIntN(64, one.value));
    if (one.type !== "bytes") return;
    if (one.number === 1) name = textIn(bytes, one);
    if (one.number === 4) value = textIn(bytes, one);
    if (one.number === 5) scalar = scalarTensor(file, one).value;
    if (one.number === 6 || one.number === 11) graphs.push(one);
  });
  const isOne = name === "value_float" || name === "value";
  return {
    name,
    setting: value === undefined ? undefined : { name, text: String(value), value },
    scalar: scalar ?? (isOne && typeof value === "number" ? value : undefined),
    graphs,
  };
}

/** The name of a tensor, and its value if it is one floating-point number. */
export function scalarTensor(
  file: WireFile,
  field: ByteRange,
): { readonly name: string; readonly value: number | undefined } {
  const { bytes } = file;
  let [name, type, count] = ["", 0, 1];
  let value: number | undefined;
  fieldsIn(file, field, (one) => {
    if (one.type === "varint" && one.number === 1) count *= Number(one.value);
    if (one.type === "varint" && one.number === 2) type = Number(one.value);
    if (one.type === "fixed32" && one.number === 4) value = shortest(singleAt(bytes, one.start));
    if (one.type === "fixed64" && one.number === 10) value = doubleAt(bytes, one.start);
    if (one.type !== "bytes") return;
    const length = one.end - one.start;
    if (one.number === 1 && length > 0) count = dimensions(bytes, one);
    if (one.number === 8) name = textIn(bytes, one);
    const isSingle = one.number === 4 || (one.number === 9 && type === float);
    const isDouble = one.number === 10 || (one.number === 9 && type === double);
    if (isSingle && length === 4) value = shortest(singleAt(bytes, one.start));
    if (isDouble && length === 8) value = doubleAt(bytes, one.start);
  });
  return { name, value: count === 1 ? value : undefined };
}

/** The product of packed sizes; each is a varint of few bytes. */
function dimensions(bytes: Bytes, { start, end }: ByteRange): number {
  const packed = piece(bytes, start, Math.min(end - start, 64));
  let [product, size, shift] = [1, 0, 0];
  for (const byte of packed) {
    size += (byte & 0x7f) * 2 ** shift;
    shift += 7;
    if (byte < 0x80) [product, size, shift] = [product * size, 0, 0];
  }
  return product;
}

/** The number with the shortest decimal that names the float32. */
export function shortest(single: number): number {
  if (!Number.isFinite(single)) return single;
  for (let digits = 1; digits <= 9; digits++) {
    const number = Number(single.toPrecision(digits));
    if (Math.fround(number) === single) return number;
  }
  return single;
}

const float = 1;
const double = 11;
