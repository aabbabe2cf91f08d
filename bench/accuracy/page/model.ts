// ONNX models of one node, as the protocol buffers that onnx.proto describes.

export interface Node {
  readonly op: string;
  /** The version of the operator set that the node is of. */
  readonly set?: number;
  readonly attributes?: Readonly<Record<string, number | string>>;
}

/** A model that takes float32 `x` of any length and gives `y`: ModelProto with ir_version 1, graph 7, opset_import 8. */
export function modelOf(node: Node): Uint8Array {
  const graph = [
    ...message(1, nodeOf(node)),
    ...text(2, "graph"),
    ...message(11, valueOf("x")),
    ...message(12, valueOf("y")),
  ];
  return Uint8Array.from([
    ...integer(1, IR_VERSION),
    ...message(7, graph),
    ...message(8, integer(2, node.set ?? 20)),
  ]);
}

/** NodeProto: input 1, output 2, op_type 4, attribute 5. */
const nodeOf = ({ op, attributes = {} }: Node): Bytes => [
  ...text(1, "x"),
  ...text(2, "y"),
  ...text(4, op),
  ...Object.entries(attributes).flatMap(([name, value]) => message(5, attributeOf(name, value))),
];

/** AttributeProto: name 1, f 2, s 4, type 20, which is 1 for a float and 3 for a string. */
const attributeOf = (name: string, value: number | string): Bytes =>
  typeof value === "string"
    ? [...text(1, name), ...text(4, value), ...integer(20, 3)]
    : [...text(1, name), ...float(2, value), ...integer(20, 1)];

/** ValueInfoProto: name 1, type 2; in it tensor_type 1 of elem_type 1 (float) and shape 2 with one named dim. */
function valueOf(name: string): Bytes {
  const dimension = text(2, "length");
  const tensor = [...integer(1, 1), ...message(2, message(1, dimension))];
  return [...text(1, name), ...message(2, message(1, tensor))];
}

type Bytes = readonly number[];

// A field is its number and wire type, then a varint (0), a length and bytes (2) or four bytes (5).
const integer = (field: number, value: number): Bytes => [...varint(field << 3), ...varint(value)];
const message = (field: number, body: Bytes): Bytes => [
  ...varint((field << 3) | 2),
  ...varint(body.length),
  ...body,
];
const text = (field: number, value: string): Bytes =>
  message(field, [...new TextEncoder().encode(value)]);
const float = (field: number, value: number): Bytes => [
  ...varint((field << 3) | 5),
  ...new Uint8Array(Float32Array.of(value).buffer),
];

/** Seven bits per byte, least significant first; the high bit means that more bytes follow. */
const varint = (value: number): Bytes =>
  value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];

const IR_VERSION = 10;
