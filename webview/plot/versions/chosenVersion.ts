import { keyOf } from "../../../src/catalogue/choice.ts";
import type { Item } from "../../../src/protocol/selection.ts";
import { broughtToFront, placeInFocus } from "../../state/front.ts";
import type { State } from "../../state/state.ts";
import type { Stop } from "./stops.ts";

/**
 * The item in focus in another version: that of the code if the stop has it, with its reason, otherwise the newest of
 * the stop. What the code gives and cannot be read is still told where the parameter keeps its name.
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
