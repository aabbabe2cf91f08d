// Where a text falls into paragraphs, each of which can be parsed by itself.

/**
 * Where the paragraph that begins at an offset ends: before a statement at the margin that a blank line
 * parts from it, before a function or a class, and after one. Brackets and strings hold it together.
 */
export function paragraphEnd(text: string, from: number): number {
  let apart = matches(definition, text, from);
  let decorated = text[from] === "@";
  let at = lineEnd(text, from);
  while (at < text.length) {
    const next = text.charCodeAt(at);
    if (matches(blank, text, at)) apart = true;
    else if (!isMargin(next) && !matches(branch, text, at)) {
      const defines = matches(definition, text, at);
      if (!decorated && (apart || defines || at - from > maxParagraph)) return at;
      apart = defines;
      decorated = text[at] === "@";
    }
    at = lineEnd(text, at);
  }
  return text.length;
}

/** Where the line that holds an offset ends for Python: after its line break, outside of brackets and strings. */
function lineEnd(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBreak(code)) {
      const end = breakEnd(text, at);
      if (open === 0 || matches(unbracketed, text, end)) return end;
    } else if (code === hash) at = commentEnd(text, at) - 1;
    else if (code === quote || code === apostrophe) at = stringEnd(text, at) - 1;
    else if (code === backslash) at = breakEnd(text, at + 1) - 1;
    else if (code === 40 || code === 91 || code === 123) open++;
    else if ((code === 41 || code === 93 || code === 125) && open > 0) open--;
  }
  return text.length;
}

/** After the character, or after both CR and LF. */
function breakEnd(text: string, at: number): number {
  return text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed
    ? at + 2
    : at + 1;
}

function commentEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

/** Behind the closing quotes; a string of one line that is not closed ends with the line. */
function stringEnd(text: string, from: number): number {
  const mark = text.charCodeAt(from);
  const triple = areThree(text, from);
  for (let at = from + (triple ? 3 : 1); at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) at = breakEnd(text, at + 1) - 1;
    else if (!triple && (code === mark || isBreak(code))) return code === mark ? at + 1 : at;
    else if (triple && code === mark && areThree(text, at)) return at + 3;
  }
  return text.length;
}

function areThree(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code;
}

function isBreak(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

/** Text at the margin that does not begin a statement: white space, comments, closing brackets. */
function isMargin(code: number): boolean {
  return code <= 32 || code === hash || code === 41 || code === 93 || code === 125;
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

const blank = /[ \t\f]*[\r\n]/y;
const definition = /(?:def|class|async[ \t]+def)\b|@/y;
/** What goes on with the statement before. */
const branch = /(?:else|elif|except|finally)\b/y;
/** Text that cannot be inside brackets: if it begins a line, earlier brackets were never closed. */
const unbracketed = /(?:def|class|import|async[ \t]+def)[ \t]|from[ \t]+[\w.]+[ \t]+import\b/y;
const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const hash = 35;
const apostrophe = 39;
const backslash = 92;
/** Characters of a paragraph after which any statement begins another. */
const maxParagraph = 2_000;
