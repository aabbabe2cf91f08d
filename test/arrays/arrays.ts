// Small files of numbers, made as the formats are described.
import { strToU8, zipSync } from "fflate";

import type { FloatFormat } from "../../src/numeric/floats/hex.ts";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A .npy file of version 1.0. */
export function npy(
  data: Uint8Array,
  { descr = "<f4", order = "False", shape = `(${data.length / 4},)` } = {},
): Uint8Array {
  const text = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${shape}, }`;
  const header = `${text.padEnd(117)}\n`;
  return joined(latin(`\x93NUMPY\x01\x00${String.fromCharCode(header.length)}\x00${header}`), data);
}

export const npz = (arrays: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(arrays).map(([name, bytes]) => [`${name}.npy`, bytes])),
  );

interface Tensor {
  readonly type: string;
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

export function safetensors(tensors: Readonly<Record<string, Tensor>>): Uint8Array {
  let end = 0;
  const entries = Object.entries(tensors).map(([name, { type, shape, data }]) => {
    const begin = end;
    end += data.length;
    return [name, { dtype: type, shape, data_offsets: [begin, end] }] as const;
  });
  const header = strToU8(JSON.stringify({ __metadata__: {}, ...Object.fromEntries(entries) }));
  const length = new Uint8Array(8);
  new DataView(length.buffer).setUint32(0, header.length, true);
  return joined(length, header, ...Object.values(tensors).map(({ data }) => data));
}

export const singles = (...values: readonly number[]): Uint8Array =>
  new Uint8Array(Float32Array.from(values).buffer);
export const doubles = (...values: readonly number[]): Uint8Array =>
  new Uint8Array(Float64Array.from(values).buffer);
export const shorts = (...bits: readonly number[]): Uint8Array =>
  new Uint8Array(Uint16Array.from(bits).buffer);

/** A request for the only array, or the one with a usual name. */
export const request = (format: FloatFormat = "f32", name?: string) => ({
  name,
  usual: ["y", "outputs"],
  format,
});
