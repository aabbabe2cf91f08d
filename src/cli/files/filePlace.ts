// A place as compilers print it: FILE, FILE:LINE or FILE:LINE:COLUMN, both from 1.
import { existsSync } from "node:fs";

export interface FilePlace {
  readonly file: string;
  /** From 1; absent for the whole file. */
  readonly line?: number;
  /** From 1; absent for the whole line. */
  readonly column?: number;
}

/** A file that exists under the whole text is meant as it is, whatever colons its name has. */
export function filePlace(text: string): FilePlace {
  if (existsSync(text)) return { file: text };
  const [, file, line, column] = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/s.exec(text) ?? [];
  if (file === undefined) return { file: text };
  return {
    file,
    line: Number(line),
    ...(column === undefined ? {} : { column: Number(column) }),
  };
}

/** Whether a stretch on a line, counted from 0, is at the place. */
export function isAtPlace(
  { line, column }: FilePlace,
  stretch: { readonly line: number; readonly character: number; readonly length: number },
): boolean {
  if (line !== undefined && stretch.line !== line - 1) return false;
  if (column === undefined) return true;
  const { character, length } = stretch;
  return character <= column - 1 && column - 1 <= character + length;
}
