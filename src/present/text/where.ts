// Which releases something holds for, in signs that need no translation: "Keras ≤ 2.15.0", "Theano".
import type { FrameworkId } from "../../catalogue/entry.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { contains } from "../../catalogue/version.ts";

/** The framework's title, with the first and last release unless it holds for all that are known. */
export function whereText(framework: FrameworkId, ranges: readonly string[]): string {
  const { title, releases } = frameworks[framework];
  const held = releases.filter((release) => ranges.some((range) => contains(range, release)));
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined || held.length === releases.length) return title;
  if (last === releases.at(-1)) return `${title} ≥ ${first}`;
  if (first === releases[0]) return `${title} ≤ ${last}`;
  return first === last ? `${title} ${first}` : `${title} ${first}–${last}`;
}
