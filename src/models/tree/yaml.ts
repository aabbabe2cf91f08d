// YAML by the events of its parser, so that strings keep their places.
import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type Event } from "js-yaml";
import type { NodeEntry, Node } from "./node.ts";

/** The first document; undefined if the text is not YAML, or nested too deeply. An alias counts as null. */
export function yamlTree(text: string): Node | undefined {
  let events: readonly Event[];
  try {
    events = parseEvents(text, {});
  } catch {
    return undefined;
  }
  const [document, ...content] = events;
  return document?.type === EVENT_ID.DOCUMENT ? builtFrom(content, text) : undefined;
}

/** A collection that is still open: the items of a list, or keys and values in turn. */
interface Open {
  readonly tag: "object" | "list";
  readonly parts: Node[];
}

function builtFrom(events: readonly Event[], text: string): Node | undefined {
  const open: Open[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) return undefined;
    if (event.type === EVENT_ID.MAPPING) open.push({ tag: "object", parts: [] });
    else if (event.type === EVENT_ID.SEQUENCE) open.push({ tag: "list", parts: [] });
    else {
      const node = event.type === EVENT_ID.POP ? closed(open.pop()) : leafOf(event, text);
      const parent = open.at(-1);
      if (parent === undefined) return node;
      if (node) parent.parts.push(node);
    }
  }
  return undefined;
}

function closed(collection: Open | undefined): Node | undefined {
  if (collection === undefined) return undefined;
  const { tag, parts } = collection;
  return tag === "list" ? { tag, items: parts } : { tag, entries: entriesOf(parts) };
}

function entriesOf(parts: readonly Node[]): readonly NodeEntry[] {
  return parts.flatMap((key, index) => {
    const value = parts[index + 1];
    return index % 2 === 0 && key.tag !== "object" && key.tag !== "list" && value
      ? [{ key: key.text, value }]
      : [];
  });
}

function leafOf(event: Event, text: string): Node {
  if (event.type !== EVENT_ID.SCALAR) return { tag: "value", value: null, text: "", start: 0 };
  const scalar = getScalarValue(text, event);
  const { valueStart: start, valueEnd: end } = event;
  const isPlain = event.style === SCALAR_STYLE.PLAIN;
  const word = isPlain ? words.get(scalar) : undefined;
  if (word !== undefined) return { tag: "value", value: word, text: scalar, start };
  if (isPlain && numberPattern.test(scalar))
    return { tag: "value", value: Number(scalar), text: scalar, start };
  return { tag: "text", text: scalar, start, end };
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["True", true],
  ["false", false],
  ["False", false],
  ["null", null],
  ["Null", null],
  ["~", null],
  ["", null],
]);
const numberPattern = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
