import type { Entry, FrameworkId } from "../entry.ts";
import { entries } from "../frameworks/index.ts";
import { bare } from "./spelled.ts";
import { elementAt } from "../../required.ts";

/**
 * The names nearest to a spelling that names nothing: relatives that go by it elsewhere first,
 * then names within an edit distance of 2. In one framework, or in all.
 */
export function nearest(spelling: string, framework?: FrameworkId): readonly string[] {
  const inScope = entries.filter(
    (entry) => framework === undefined || entry.framework === framework,
  );
  const wanted = bare(spelling).toLowerCase();
  const families = familiesCalled(wanted);
  const relatives = inScope.filter(({ family }) => families.has(family));
  const close = inScope
    .map((entry) => ({ entry, distance: closest(entry, wanted) }))
    .filter(({ distance }) => distance <= maxEdits)
    .sort((a, b) => a.distance - b.distance)
    .map(({ entry }) => entry);
  return [...new Set([...relatives, ...close].map(({ name }) => name))].slice(0, maxSuggestions);
}

/** The families of which some entry, in any framework, goes by a bare name. */
function familiesCalled(wanted: string): ReadonlySet<string> {
  return new Set(
    entries.filter((entry) => closest(entry, wanted) === 0).map(({ family }) => family),
  );
}

const closest = (entry: Entry, wanted: string): number =>
  Math.min(
    ...[entry.name, ...entry.spellings.map(({ text }) => text)].map((text) =>
      editDistance(bare(text).toLowerCase(), wanted),
    ),
  );

/**
 * The least number of letters to insert, delete, replace or swap with a neighbour; Infinity where
 * the lengths alone put two texts out of reach, so that a long one costs nothing.
 */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > maxEdits) return Infinity;
  let [before, last]: [number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, j) => j),
  ];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        elementAt(row, j - 1) + 1,
        elementAt(last, j) + 1,
        elementAt(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? elementAt(before, j - 2) + 1 : Infinity,
      );
    }
    [before, last] = [last, row];
  }
  return elementAt(last, b.length);
}

const maxEdits = 2;
const maxSuggestions = 8;
