// JSON as Python writes it, in one pass; NaN and Infinity are numbers there.
import type { NodeEntry, Node } from "./node.ts";

/** Undefined if the text is not JSON, or nested too deeply. */
export function jsonTree(text: string): Node | undefined {
  try {
    return documentIn(text);
  } catch (error) {
    if (error instanceof NoJson) return undefined;
    throw error;
  }
}

class NoJson extends Error {}

function documentIn(text: string): Node {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  const root = node(0);
  blanks();
  if (at < text.length) throw new NoJson();
  return root;

  function node(depth: number): Node {
    if (depth > maxDepth) throw new NoJson();
    blanks();
    switch (text[at]) {
      case "{":
        return { tag: "object", entries: list("}", () => entry(depth + 1)) };
      case "[":
        return { tag: "list", items: list("]", () => node(depth + 1)) };
      case '"':
        return string();
      default:
        return value();
    }
  }

  function list<Item>(close: string, item: () => Item): readonly Item[] {
    const items: Item[] = [];
    at++;
    blanks();
    if (takes(close)) return items;
    do {
      items.push(item());
      blanks();
    } while (takes(","));
    if (!takes(close)) throw new NoJson();
    return items;
  }

  function entry(depth: number): NodeEntry {
    blanks();
    if (text[at] !== '"') throw new NoJson();
    const key = string().text;
    blanks();
    if (!takes(":")) throw new NoJson();
    return { key, value: node(depth) };
  }

  function string(): Extract<Node, { tag: "text" }> {
    const start = at + 1;
    let isEscaped = false;
    let end = start;
    for (; text[end] !== '"'; end++) {
      if (end >= text.length) throw new NoJson();
      if (text[end] !== "\\") continue;
      isEscaped = true;
      end++;
    }
    at = end + 1;
    const written = text.slice(start, end);
    return { tag: "text", text: isEscaped ? unescaped(written) : written, start, end };
  }

  function value(): Node {
    valuePattern.lastIndex = at;
    const written = valuePattern.exec(text)?.[0] ?? "";
    const found = Object.hasOwn(words, written) ? words[written] : numberIn(written);
    if (found === undefined) throw new NoJson();
    const start = at;
    at += written.length;
    return { tag: "value", value: found, text: written, start };
  }

  function takes(character: string): boolean {
    const isNext = text[at] === character;
    if (isNext) at++;
    return isNext;
  }

  function blanks(): void {
    while (blankCodes.has(text.charCodeAt(at))) at++;
  }
}

function numberIn(written: string): number | undefined {
  const value = written === "" ? NaN : Number(written);
  return Number.isNaN(value) ? undefined : value;
}

function unescaped(written: string): string {
  try {
    return String(JSON.parse(`"${written}"`));
  } catch {
    throw new NoJson();
  }
}

const words: Readonly<Record<string, number | boolean | null>> = {
  true: true,
  false: false,
  null: null,
  NaN: NaN,
  Infinity: Infinity,
  "-Infinity": -Infinity,
};
const valuePattern = /[-+.\w]+/y;
const blankCodes: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);
/** Models inside models are a few dozen levels deep. */
const maxDepth = 400;
