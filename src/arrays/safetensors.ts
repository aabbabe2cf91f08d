// .safetensors: eight bytes for the length of a JSON header, the header, then the bytes of all tensors.
// https://github.com/huggingface/safetensors#format

import type { FloatFormat } from "../numeric/floats/hex.ts";
import { numbersIn } from "./bytes.ts";
import { chosenName, named } from "./chosenName.ts";
import { problem, type ArrayReader } from "./numbers.ts";

export const readSafetensors: ArrayReader = (bytes, request) => {
  const header = headerOf(bytes);
  if (header === undefined) return problem({ what: "damaged" });
  const names = Object.keys(header.tensors).filter((name) => name !== "__metadata__");
  const name = chosenName(names, request);
  if (name === undefined) return problem({ what: "arrays", names });
  const tensor = tensorFrom(header.tensors[name]);
  if (tensor === undefined) return problem({ what: "damaged" });
  const format = formats.get(tensor.type);
  if (format === undefined) return problem({ what: "type", type: tensor.type });
  const data = bytes.subarray(header.end);
  if (tensor.end > data.length) return problem({ what: "short" });
  const { shape, begin, end } = tensor;
  const layout = { format, shape, littleEndian: true, columnMajor: false };
  return named(name, numbersIn(data.subarray(begin, end), layout));
};

interface Header {
  readonly tensors: Readonly<Record<string, unknown>>;
  /** Where the tensors' bytes begin. */
  readonly end: number;
}

function headerOf(bytes: Uint8Array): Header | undefined {
  if (bytes.length < 10) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0, true);
  const end = 8 + length;
  if (view.getUint32(4, true) !== 0 || end > bytes.length) return undefined;
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(8, end)));
    return isRecord(parsed) ? { tensors: parsed, end } : undefined;
  } catch {
    // Not JSON: no such file.
    return undefined;
  }
}

interface Tensor {
  readonly type: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

/** Undefined unless it has all that the format asks for. */
function tensorFrom(value: unknown): Tensor | undefined {
  if (!isRecord(value)) return undefined;
  const { dtype, shape, data_offsets: offsets } = value;
  if (typeof dtype !== "string" || !areSizes(shape) || !areSizes(offsets)) return undefined;
  const [begin, end] = offsets;
  if (begin === undefined || end === undefined || begin > end) return undefined;
  return { type: dtype, shape, begin, end };
}

const areSizes = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && one >= 0);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const formats: ReadonlyMap<string, FloatFormat> = new Map([
  ["F16", "f16"],
  ["BF16", "bf16"],
  ["F32", "f32"],
  ["F64", "f64"],
]);
