// A change that is confirmed is made whole: half of it would break the code.
import { statementAt } from "../../python/source/statementAt.ts";
import type { Source } from "../../python/source/source.ts";
import { elementAt } from "../../required.ts";
import type { Replacement } from "../finding.ts";

/**
 * All edits, those of one change in one statement as one, unless an edit of another change lies between them. Each
 * edit is there once: several changes may ask for the same import.
 */
export function wholeChanges(
  changes: readonly (readonly Replacement[])[],
  sources: readonly Source[],
): readonly Replacement[] {
  const once = new Map(changes.flat().map((edit) => [keyOf(edit), edit]));
  const order = [...once.values()].toSorted(
    (a, b) => a.source - b.source || a.start - b.start || a.end - b.end,
  );
  const places = new Map(order.map((edit, place) => [keyOf(edit), place]));
  for (const change of changes)
    for (const edits of inStatements(change, sources)) {
      const at = edits.map((edit) => places.get(keyOf(edit)) ?? NaN).toSorted((a, b) => a - b);
      const areNeighbours = at.every((place, i) => place === elementAt(at, 0) + i);
      if (edits.length < 2 || !areNeighbours || edits.some((edit) => !once.has(keyOf(edit))))
        continue;
      const parts = at.map((place) => elementAt(order, place));
      const whole = joined(parts, sources);
      for (const part of parts) once.delete(keyOf(part));
      once.set(keyOf(whole), whole);
    }
  return [...once.values()];
}

function inStatements(
  change: readonly Replacement[],
  sources: readonly Source[],
): Iterable<readonly Replacement[]> {
  const groups = new Map<string, Replacement[]>();
  for (const edit of change) {
    const { source, start } = edit;
    const key = `${source} ${statementAt(elementAt(sources, source), start)}`;
    const group = groups.get(key) ?? [];
    group.push(edit);
    groups.set(key, group);
  }
  return groups.values();
}

/** The text from the first to the last of them, with all of them made. */
function joined(parts: readonly Replacement[], sources: readonly Source[]): Replacement {
  const first = elementAt(parts, 0);
  const { text } = elementAt(sources, first.source);
  let [newText, end] = [first.newText, first.end];
  for (const part of parts.slice(1)) {
    newText += text.slice(end, part.start) + part.newText;
    end = part.end;
  }
  return { source: first.source, start: first.start, end, newText };
}

const keyOf = (edit: Replacement): string => JSON.stringify(edit);
