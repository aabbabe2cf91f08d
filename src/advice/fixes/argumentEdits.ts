// Edits in a list of arguments or of imported names.
import type { Replacement } from "../finding.ts";
import { elementAt } from "../../required.ts";
import type { Offsets } from "../../python/source/offsets.ts";

/** The text between the brackets of a call. */
interface ArgumentList {
  readonly arguments: readonly Offsets[];
  readonly brackets: Offsets;
  readonly source: number;
}

/** Behind the last argument. */
export function appended(
  argument: string,
  { arguments: given, brackets, source }: ArgumentList,
): Replacement {
  const last = given.at(-1);
  const at = last?.end ?? brackets.start + 1;
  return { source, start: at, end: at, newText: last ? `, ${argument}` : argument };
}

/** Takes items out of a list with their commas; the list begins at `start`. */
export function without(
  dropped: ReadonlySet<Offsets>,
  items: readonly Offsets[],
  { source, start }: { readonly source: number; readonly start: number },
): readonly Replacement[] {
  const last = items.findLastIndex((item) => !dropped.has(item));
  const between = items.slice(0, last).flatMap((item, index) => {
    const next = elementAt(items, index + 1);
    return dropped.has(item) ? [{ source, start: item.start, end: next.start, newText: "" }] : [];
  });
  if (last === items.length - 1) return between;
  const kept = items[last]?.end ?? start;
  return [
    ...between,
    { source, start: kept, end: elementAt(items, items.length - 1).end, newText: "" },
  ];
}
