import type { Selection } from "../../src/protocol/selection.ts";

/** The reader's own formulas, a line for each, also for one that is still empty; at most so many. */
export const ownLines = ({ expression }: Pick<Selection, "expression">): readonly string[] =>
  expression === "" ? [] : expression.split("\n").slice(0, maxOwn);

export const maxOwn = 8;

/** The place of the function in focus among those on show, the reader's own formulas being the last of them. */
export function placeInFocus(selection: Selection): number {
  const { items, front = 0, own = 0 } = selection;
  if (front === "own")
    return items.length + Math.min(own, Math.max(0, ownLines(selection).length - 1));
  return front < items.length ? front : 0;
}

/** With the function at that place in focus. Nothing changes its place, and so nothing its colour. */
export function broughtToFront(selection: Selection, place: number): Selection {
  const own = place - selection.items.length;
  return own < 0 ? { ...selection, front: place } : { ...selection, front: "own", own };
}

/** Without the function at that place; what was in focus stays it, else the first is. */
export function removedAt(selection: Selection, place: number): Selection {
  const focus = placeInFocus(selection);
  const { items } = selection;
  const next = {
    ...selection,
    items: items.filter((_, other) => other !== place),
    expression: ownLines(selection)
      .filter((_, index) => items.length + index !== place)
      .join("\n"),
  };
  if (focus === place) return { ...next, front: 0 };
  return broughtToFront(next, focus > place ? focus - 1 : focus);
}
