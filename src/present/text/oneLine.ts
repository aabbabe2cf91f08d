import { visible } from "./markdown.ts";

/**
 * Text of a workspace for one line of a terminal, a log or a list: without characters that move a cursor, reorder
 * text or begin a line, and cut where nobody reads on.
 */
export function oneLine(text: string): string {
  const shown = visible(text);
  return shown.length <= maxLength ? shown : `${shown.slice(0, maxLength)}…`;
}

/** Characters. */
const maxLength = 500;
