import type { Line, Quantity } from "./frame.ts";
import { fullName, type ShownFunction } from "../state/subject.ts";

/** What tells functions that are shown together apart: only their places if they share one name, and the other way round. */
export function shortNames(subjects: readonly ShownFunction[]): (subject: ShownFunction) => string {
  const oneTitle = new Set(subjects.map(({ title }) => title)).size === 1;
  const onePlace = new Set(subjects.map(({ place }) => place)).size === 1;
  if (oneTitle && !onePlace) return ({ title, place }) => place || title;
  return onePlace ? ({ title }) => title : fullName;
}

/** What one function's line is called: by its quantity where there is no other function. */
export function lineNames(
  name: string,
  quantityName: string,
  { quantity, alone }: { readonly quantity: Quantity; readonly alone: boolean },
): Pick<Line, "short" | "ending"> {
  if (alone) return { short: quantityName, ending: quantityName };
  return quantity === "value"
    ? { short: name, ending: name }
    : { short: `${name}: ${quantityName}` };
}
