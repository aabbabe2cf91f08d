// A text that the parser reads rightly, with every character at the offset it has in the original.

/** The text plus a newline, without which valid edits nest functions into one another. */
export function parseable(text: string): string {
  return `${joined(withoutMark(text))}\n`;
}

/** A notebook cell without its magic and shell lines; a cell in another language becomes blank. */
export function parseableCell(source: string): string {
  if (/^\s*%%(?!time|timeit|capture|prun|memit|mprun|lprun|pypy|python|tensorflow)/.test(source))
    return parseable(blank(source));
  return parseable(source.replace(/^[ \t]*(?:!|%%?[A-Za-z]).*(?:\\\r?\n.*)*/gm, blank));
}

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
