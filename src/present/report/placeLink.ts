// A place in a file of the workspace, as a link.
import { link } from "../text/markdown.ts";
import type { Words } from "../words.ts";

export interface NamedFile {
  readonly path: string;
  /** The file's address, which a line can be added to. */
  readonly address: string;
}

/** Both count from 0; a negative cell means that there is no cell. The cells of a notebook have no address of their own. */
export function placeLink(
  { cell, line }: { readonly cell: number; readonly line: number },
  { path, address }: NamedFile,
  words: Words,
): string {
  const at = cell < 0 ? `${path}:${line + 1}` : `${path}, ${words.report.cell(cell)}:${line + 1}`;
  return link(at, cell < 0 ? `${address}#L${line + 1}` : address);
}
