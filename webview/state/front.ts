import type { Selection } from "../../src/protocol/selection.ts";

/** The place of the function in focus among those on show, the reader's own formula being the last of them. */
export function placeInFocus({ items, front = 0 }: Selection): number {
  if (front === "own") return items.length;
  return front < items.length ? front : 0;
}

/** With the function at that place in focus. Nothing changes its place, and so nothing its colour. */
export function broughtToFront(selection: Selection, place: number): Selection {
  return { ...selection, front: place < selection.items.length ? place : "own" };
}

/** Without the function at that place; what was in focus stays it, else the first is. */
export function removedAt(selection: Selection, place: number): Selection {
  const focus = placeInFocus(selection);
  const { items, expression } = selection;
  const isOwn = place >= items.length;
  const next = {
    ...selection,
    items: items.filter((_, other) => other !== place),
    expression: isOwn ? "" : expression,
  };
  if (focus === place) return { ...next, front: 0 };
  return selection.front === "own" ? next : { ...next, front: focus > place ? focus - 1 : focus };
}
