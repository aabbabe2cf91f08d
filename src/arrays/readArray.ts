// The kinds of files that numbers are read from, by the ends of their names.

import { numbersIn, widths } from "./bytes.ts";
import { readCsv } from "./csv.ts";
import type { arrayFileEndings } from "./fileEndings.ts";
import { readNpy } from "./npy.ts";
import { readNpz } from "./npz.ts";
import { maxBytes, problem, type ArrayReader } from "./numbers.ts";
import { readSafetensors } from "./safetensors.ts";
import { ownProperty } from "../ownProperty.ts";

/** The reader of a file's kind; undefined if the extension of its name is unknown. */
export const arrayReader = (file: string): ArrayReader | undefined => {
  const end = /\.[a-z]+$/.exec(file.toLowerCase())?.[0] ?? "";
  const reader = ownProperty(readers, end);
  return (
    reader &&
    ((bytes, request) =>
      bytes.length > maxBytes ? problem({ what: "large" }) : reader(bytes, request))
  );
};

/** Little-endian numbers and nothing else, of the requested type. */
const readRaw: ArrayReader = (bytes, { format }) => {
  const count = Math.ceil(bytes.length / widths[format]);
  return numbersIn(bytes, { format, shape: [count], littleEndian: true, columnMajor: false });
};

const readers: Readonly<Record<(typeof arrayFileEndings)[number], ArrayReader>> = {
  ".npy": readNpy,
  ".npz": readNpz,
  ".csv": readCsv,
  ".tsv": readCsv,
  ".txt": readCsv,
  ".bin": readRaw,
  ".raw": readRaw,
  ".safetensors": readSafetensors,
};
