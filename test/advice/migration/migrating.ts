/** Code before and after its migration, as text. */
import assert from "node:assert/strict";

import type { Replacement } from "../../../src/advice/finding.ts";
import { migrationOf, type Migration } from "../../../src/advice/migration/migration.ts";
import { resolveCells } from "../../../src/advice/readers/resolveFile.ts";
import type { CodeFile } from "../../../src/advice/resolved/resolvedFile.ts";
import { projectOf } from "../../../src/project/project.ts";
import { parseable } from "../../../src/python/source/parseable.ts";
import { sourceOf } from "../../../src/python/source/source.ts";

const old = "keras==2.3.1";

export function resolved(cells: readonly string[], requirements: string): CodeFile {
  const project = projectOf([{ path: "requirements.txt", text: requirements }]);
  const numbered = cells.map((text, cell) => (cells.length > 1 ? { cell, text } : { text }));
  return resolveCells({ path: "model.py", project }, numbered);
}

function migration(cells: readonly string[], requirements: string): Migration {
  const project = projectOf([{ path: "requirements.txt", text: requirements }]);
  return migrationOf(resolved(cells, requirements), { path: "model.py", project });
}

/** The cells after the migration; edits at one place are made in their order. */
export function migratedCells(cells: readonly string[], requirements = old): readonly string[] {
  const edits = migration(cells, requirements).steps.flatMap((step) => step.edits);
  assertApart(edits);
  for (const { source, end } of edits) assert.ok(end <= cells[source]!.length);
  return cells.map((text, source) =>
    edits
      .filter((edit) => edit.source === source)
      .toReversed()
      .toSorted((a, b) => b.start - a.start)
      .reduce(
        (left, { start, end, newText }) => left.slice(0, start) + newText + left.slice(end),
        text,
      ),
  );
}

/** What each edit writes. */
export const edits = (code: string, requirements = old): readonly string[] =>
  migration([code], requirements).steps.flatMap((step) => step.edits.map(({ newText }) => newText));

function assertApart(edits: readonly Replacement[]): void {
  const ordered = edits.toSorted(
    (a, b) => a.source - b.source || a.start - b.start || a.end - b.end,
  );
  ordered.slice(1).forEach((edit, index) => {
    const before = ordered[index]!;
    assert.ok(before.source < edit.source || before.end <= edit.start, JSON.stringify(edit));
  });
}

export const migrated = (code: string, requirements = old): string =>
  migratedCells([code], requirements)[0]!;

/** "why text", for each place that a person has to look at. */
export const left = (code: string, requirements = old): readonly string[] =>
  migration([code], requirements).left.map(({ why, text }) => `${why} ${text}`);

export function assertParses(code: string): void {
  sourceOf(parseable(code)).tree.iterate({
    enter: ({ type, from }) =>
      assert.ok(!type.isError, `${code.slice(0, from)}⟂${code.slice(from)}`),
  });
}
