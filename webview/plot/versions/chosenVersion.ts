import { keyOf } from "../../../src/catalogue/choice.ts";
import type { Item } from "../../../src/protocol/selection.ts";
import { functionOf } from "../../state/followed.ts";
import { broughtToFront, placeInFocus } from "../../state/front.ts";
import type { State } from "../../state/state.ts";
import type { Stop } from "./stops.ts";

/**
 * The item in focus in another version: that of the code if the stop has it, with its reason, otherwise the newest of
 * the stop. A parameter whose value in the code cannot be read stays open if the version has it under the same name.
 * Nothing changes if the stop is one of another function: the slider follows the focus only after a moment.
 */
export function atStop(state: State, { choices }: Stop): State {
  const { selection, fromCode } = state;
  const place = placeInFocus(selection);
  const before = selection.items[place];
  const ofCode = choices.find(
    ({ entry, version }) => entry.id === fromCode?.entry && version === fromCode.version,
  );
  const choice = ofCode ?? choices.at(-1);
  if (before === undefined || choice === undefined) return state;
  const { entry, parameters } = choice;
  if (functionOf(before.entry) !== functionOf(entry.id)) return state;
  const isKnown = (name: string): boolean => Object.hasOwn(parameters, name);
  const item: Item = {
    ...keyOf(choice),
    because: ofCode && fromCode ? fromCode.because : "",
    ...(before.open && { open: before.open.filter(isKnown) }),
  };
  if (before.entry === entry.id && before.version === item.version) return state;
  const items = selection.items.with(place, item);
  return { ...state, selection: broughtToFront({ ...selection, items }, place) };
}
