// A document of JSON or YAML as a tree whose leaves know their position.

export type Node = ObjectNode | ListNode | TextNode | ValueNode;

export interface ObjectNode {
  readonly tag: "object";
  /** In the order of the text; of two entries with one key, the last counts. */
  readonly entries: readonly NodeEntry[];
}

export interface NodeEntry {
  readonly key: string;
  readonly value: Node;
}

export interface ListNode {
  readonly tag: "list";
  readonly items: readonly Node[];
}

/** A string; the offsets are those of its characters, without quotes. */
export interface TextNode {
  readonly tag: "text";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A number, a truth value or null, with the text as written. */
export interface ValueNode {
  readonly tag: "value";
  readonly value: number | boolean | null;
  readonly text: string;
  readonly start: number;
}

/** The value of a key; undefined without that key, and for anything that is not an object. */
export function field(node: Node | undefined, key: string): Node | undefined {
  return node?.tag === "object"
    ? node.entries.findLast((entry) => entry.key === key)?.value
    : undefined;
}

/** The string under a key. */
export function textAt(node: Node | undefined, key: string): string | undefined {
  const found = field(node, key);
  return found?.tag === "text" ? found.text : undefined;
}

/** The items of a list; none of anything else. */
export const itemsOf = (node: Node | undefined): readonly Node[] =>
  node?.tag === "list" ? node.items : [];

/** A step further in a JSON pointer (RFC 6901). */
export const pointerTo = (pointer: string, step: string | number): string =>
  `${pointer}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
