// When the atlas of all activations is shown, and what a choice in it changes.
import { keyOf, newestChoice } from "../../src/catalogue/choice.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { broughtToFront, placeInFocus } from "../state/front.ts";
import type { State } from "../state/state.ts";

/** The atlas is shown if the reader opened it or nothing else is on show. */
export const showsAtlas = ({ atlas, selection }: Pick<State, "atlas" | "selection">): boolean =>
  atlas || isEmpty(selection);

/** Nothing is on show, and nothing is being typed. */
export const isEmpty = ({ items, expression }: State["selection"]): boolean =>
  items.length === 0 && expression.trim() === "";

/** The state with that entry in focus. It takes the place of the entry in focus; an own formula in focus stays beside it. */
export function wentTo(state: State, id: string): State {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) return state;
  const item = { ...keyOf(newestChoice(entry)), because: "" };
  const { selection } = state;
  const { items } = selection;
  const place = Math.min(placeInFocus(selection), items.length);
  const next = place < items.length ? items.with(place, item) : [...items, item];
  return {
    ...state,
    atlas: false,
    selection: broughtToFront({ ...selection, items: next }, place),
  };
}
