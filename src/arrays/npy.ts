// NumPy's .npy: a magic word, a Python dict as text, then the bytes of one array.
// https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html

import type { FloatFormat } from "../numeric/floats/hex.ts";
import { numbersIn, widths, type Layout } from "./bytes.ts";
import { problem, type ArrayProblem, type ArrayReader } from "./numbers.ts";

/** NumPy has no bfloat16; if that type is requested, bit patterns (`V2` or `u2`) are read as bfloat16. */
export const readNpy: ArrayReader = (bytes, { format }) => {
  const header = headerOf(bytes);
  if (header === undefined) return problem({ what: "damaged" });
  const layout = layoutIn(header.text, format);
  return "what" in layout ? layout : numbersIn(bytes.subarray(header.end), layout);
};

interface Header {
  readonly text: string;
  /** Where the array's bytes begin. */
  readonly end: number;
}

function headerOf(bytes: Uint8Array): Header | undefined {
  if (bytes.length < 12 || magicBytes.some((byte, i) => bytes[i] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isShort = bytes[6] === 1;
  const start = isShort ? 10 : 12;
  const end = start + (isShort ? view.getUint16(8, true) : view.getUint32(8, true));
  if (end > bytes.length || end - start > maxHeaderLength) return undefined;
  return { text: new TextDecoder().decode(bytes.subarray(start, end)), end };
}

function layoutIn(text: string, asked: FloatFormat): Layout | ArrayProblem {
  const shape = /'shape': ?\(([\d, ]*)\)/.exec(text)?.[1];
  const order = /'fortran_order': ?(True|False)/.exec(text)?.[1];
  if (shape === undefined || order === undefined) return problem({ what: "damaged" });
  const type = /'descr': ?'([^']*)'/.exec(text)?.[1];
  if (type === undefined) return problem({ what: "type", type: "a record" });
  const format = formatOf(type, asked);
  if (format === undefined) return problem({ what: "type", type });
  const sides = shape
    .split(",")
    .filter((side) => side.trim() !== "")
    .map(Number);
  if (sides.some(Number.isNaN)) return problem({ what: "damaged" });
  return {
    format,
    shape: sides,
    littleEndian: !type.startsWith(">"),
    columnMajor: order === "True",
  };
}

/** The number type of a descriptor such as "<f4"; bit patterns have the requested type. */
function formatOf(type: string, asked: FloatFormat): FloatFormat | undefined {
  const kind = type.slice(1);
  if (kind === "V2") return asked === "bf16" ? asked : undefined;
  if (kind === `u${widths[asked]}`) return asked;
  return kinds.get(kind);
}

const kinds: ReadonlyMap<string, FloatFormat> = new Map([
  ["f2", "f16"],
  ["f4", "f32"],
  ["f8", "f64"],
]);
const magicBytes = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const maxHeaderLength = 2 ** 16;
