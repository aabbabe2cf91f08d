import type { Item } from "../../src/protocol/selection.ts";
import { changeItems, type State } from "./state.ts";

/**
 * The cursor went to another activation, which takes the place of the one that came from the code before,
 * in focus. What the reader added stays; so does a parameter they changed while the cursor stays within one mention.
 */
export function followed(state: State, item: Item): State {
  const { fromCode } = state;
  if (fromCode !== null && sameItem(fromCode, item)) return state;
  const before = fromCode === null ? undefined : ofCode(state.selection.items, fromCode);
  const others = state.selection.items.filter(
    (other) => other !== before && !sameMeaning(other, item),
  );
  const { selection } = changeItems(state, [item, ...others]);
  return { ...state, selection: { ...selection, front: 0 }, fromCode: item };
}

/** What came from the code, or the same function where the reader has gone to another version of it. */
const ofCode = (items: readonly Item[], fromCode: Item): Item | undefined =>
  items.find((one) => sameMeaning(one, fromCode)) ??
  items.find((one) => functionOf(one.entry) === functionOf(fromCode.entry));

/** An entry's id without the version that the entry begins with. */
export const functionOf = (entry: string): string => entry.replace(/@[^:]*/, "");

const sameMeaning = (a: Item, b: Item): boolean =>
  a.entry === b.entry && a.version === b.version && a.backend === b.backend;

const sameItem = (a: Item, b: Item): boolean =>
  sameMeaning(a, b) && JSON.stringify(a.parameters) === JSON.stringify(b.parameters);
