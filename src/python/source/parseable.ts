// A text that the parser reads rightly, with every character at the offset it has in the original.

/**
 * The text plus a newline, without which valid edits nest functions into one another.
 * Spaces that do not break, which come with code copied from pages and books, are spaces.
 */
export function parseable(text: string): string {
  return `${joined(withoutMark(text)).replaceAll("\u00a0", " ")}\n`;
}

/** A notebook cell without its magic and shell lines; a cell in another language, or of another file, becomes blank. */
export function parseableCell(source: string): string {
  if (isForeign(source)) return parseable(blank(source));
  return parseable(source.replace(/^[ \t]*(?:!|%%?[A-Za-z]).*(?:\\\r?\n.*)*/gm, blank));
}

/** Whether a cell is not Python that runs here. */
export const isForeign = (cell: string): boolean => foreign.test(cell);

function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
}

/** The parser takes a backslash with CR for a whole continuation and stumbles over the LF. */
function joined(text: string): string {
  return text.includes("\\\r\n") ? text.replaceAll("\\\r\n", " \\\n") : text;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}

/** Cell magics whose cell is not Python that runs here; those that packages and notebooks define mostly wrap Python. */
const foreign =
  /^\s*%%(?:!|(?:html|svg|javascript|js|css|latex|markdown|mermaid|bash|sh|zsh|shell|script|cmd|powershell|system|sx|file|writefile|cython|cpp|cu|cuda|nvcc|fortran|perl|ruby|julia|R|sql|bigquery|configure|json|yaml)(?:_\w+)?\b)/i;
