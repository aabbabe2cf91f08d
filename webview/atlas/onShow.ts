// When the atlas of all activations is shown, and what a step in it does.
import { keyOf, newestChoice } from "../../src/catalogue/choice.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { broughtToFront, placeInFocus } from "../state/front.ts";
import type { State } from "../state/state.ts";

/** Where the reader asked for it, and where nothing else is on show. */
export const showsAtlas = ({ atlas, selection }: Pick<State, "atlas" | "selection">): boolean =>
  atlas || isEmpty(selection);

/** Nothing is on show, and nothing is being typed. */
export const isEmpty = ({ items, expression }: State["selection"]): boolean =>
  items.length === 0 && expression.trim() === "";

/** With that entry in focus, in the place of the one that was; the reader's own formulas stay beside it. */
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
