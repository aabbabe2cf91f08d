// The move of an open file from Keras 2 to 3.
import type { CodeAction, TextEdit } from "vscode-languageserver/node";
import { migrationOf } from "../../advice/migration/migration.ts";
import type { Registered } from "../../python/facts/registered.ts";
import { elementAt } from "../../required.ts";
import type { OpenCode } from "./openDocuments.ts";
import type { OpenFile } from "./openFiles.ts";

export const migrationKind = "source.migrateToKeras3";

/** The edits that keep what the file computes; none if no edit is needed. `migrate` lists the places that are left. */
export function migrationAction(
  { index, path, project }: OpenCode,
  { cells }: OpenFile,
  registered: Registered,
): readonly CodeAction[] {
  const { steps, left } = migrationOf(index.file(), { path, project }, registered);
  const edits = steps.flatMap((step) => step.edits);
  if (edits.length === 0) return [];
  const changes: Record<string, TextEdit[]> = {};
  for (const { source, start, end, newText } of edits) {
    const { document } = elementAt(cells, source);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    (changes[document.uri] ??= []).push({ range, newText });
  }
  return [{ title: title(left.length), kind: migrationKind, edit: { changes } }];
}

function title(left: number): string {
  if (left === 0) return "Migrate this file from Keras 2 to 3";
  const places = left === 1 ? "1 place needs" : `${left} places need`;
  return `Migrate this file from Keras 2 to 3 (${places} a look: see activation-lens migrate)`;
}
