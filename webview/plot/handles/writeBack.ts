// What the reader turned of the call in the code, to be written back there.
import { choiceOf } from "../../../src/catalogue/choice.ts";
import type { Item } from "../../../src/protocol/selection.ts";
import { placeInFocus } from "../../state/front.ts";
import { withParameter, type State } from "../../state/state.ts";

export interface ChangedParameter {
  readonly name: string;
  readonly value: number;
}

/** The numbers by which the function in focus differs from the call that it came from. */
export function turnedFromCode({
  fromCode,
  selection,
}: Pick<State, "fromCode" | "selection">): readonly ChangedParameter[] {
  const item = selection.items[placeInFocus(selection)];
  const [now, before] = [item && choiceOf(item), fromCode && choiceOf(fromCode)];
  if (!now || !before || now.entry.id !== before.entry.id || now.version !== before.version)
    return [];
  return Object.entries(now.parameters).flatMap(([name, value]) =>
    typeof value === "number" && value !== before.parameters[name] ? [{ name, value }] : [],
  );
}

/** Writes them one after the other, as far as that is possible; gives the call as it is then. */
export async function writtenBack(
  call: Item,
  turned: readonly ChangedParameter[],
  write: (call: Item, turned: ChangedParameter) => Promise<boolean>,
): Promise<Item> {
  let now = call;
  for (const one of turned) {
    if (!(await write(now, one))) return now;
    now = withParameter(now, one.name, one.value);
  }
  return now;
}
