// setup.py: Python that is not run. Requirements in its strings are read as written, wherever they are.
import { linesOf } from "./lines.ts";
import { pipRequirement, type Requirement } from "./requirement.ts";

/** Each line of a string that is a requirement: "keras<=2.3.1" in a list, but no sentence about Keras. */
export function setupFileRequirements(text: string): readonly Requirement[] {
  return stringsIn(text)
    .flatMap(linesOf)
    .flatMap((line) => pipRequirement(line) ?? []);
}

/** The texts of Python's strings: an unclosed one ends with its line, and comments have none. */
function stringsIn(text: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at];
    if (sign === "#") at = endOfLine(text, at);
    else if (sign === '"' || sign === "'") {
      const quote = text.startsWith(sign.repeat(3), at) ? sign.repeat(3) : sign;
      const start = at + quote.length;
      const end = endOfString(text, start, quote);
      found.push(text.slice(start, end));
      at = end + quote.length;
    } else at++;
  }
  return found;
}

function endOfString(text: string, start: number, quote: string): number {
  let at = start;
  while (at < text.length && !text.startsWith(quote, at)) {
    if (quote.length === 1 && text[at] === "\n") return at;
    at += text[at] === "\\" ? 2 : 1;
  }
  return Math.min(at, text.length);
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
