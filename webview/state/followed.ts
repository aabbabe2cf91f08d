import type { Item } from "../../src/protocol/selection.ts";
import { changeItems, type State } from "./state.ts";

/**
 * The cursor went to another activation, which takes the place of the one that came from the code before,
 * in focus. What the reader added stays; so does a parameter they changed while the cursor stays within one mention.
 */
export function followed(state: State, item: Item): State {
  const { fromCode } = state;
  if (fromCode !== null && sameItem(fromCode, item)) return state;
  const others = state.selection.items.filter(
    (other) => !sameMeaning(other, item) && !(fromCode !== null && sameMeaning(other, fromCode)),
  );
  const { selection } = changeItems(state, [item, ...others]);
  return { ...state, selection: { ...selection, front: 0 }, fromCode: item };
}

const sameMeaning = (a: Item, b: Item): boolean =>
  a.entry === b.entry && a.version === b.version && a.backend === b.backend;

const sameItem = (a: Item, b: Item): boolean =>
  sameMeaning(a, b) && JSON.stringify(a.parameters) === JSON.stringify(b.parameters);
