// The result of a migration: what was changed, and the places that a person has to decide.
import { code, plain, table } from "../text/markdown.ts";
import type { ReportedReason, Words } from "../words.ts";
import { boundsMarkdown, type Bounds } from "./bounds.ts";
import { placeLink, type NamedFile } from "./placeLink.ts";

export interface MovedFile extends NamedFile {
  readonly edits: number;
  readonly left: readonly ReportedPlace[];
}

export interface ReportedPlace {
  /** Negative outside notebooks. */
  readonly cell: number;
  readonly line: number;
  readonly text: string;
  readonly why: ReportedReason;
}

/** A Markdown document; the bounds are those of a search through a folder, where there was one. */
export function migrationList(
  files: readonly MovedFile[],
  bounds: Bounds | undefined,
  words: Words,
): string {
  const { migration, report } = words;
  const edits = files.reduce((sum, file) => sum + file.edits, 0);
  const rows = files
    .toSorted((a, b) => a.path.localeCompare(b.path, "en"))
    .flatMap((file) =>
      file.left
        .toSorted((a, b) => a.cell - b.cell || a.line - b.line)
        .map((place) => [
          placeLink(place, file, words),
          code(place.text),
          plain(migration.why[place.why]),
        ]),
    );
  return [
    `# ${plain(migration.title)}`,
    plain(migration.summary(edits, rows.length)),
    plain(migration.scope),
    ...(bounds ? boundsMarkdown(bounds, words) : []),
    table([report.place, report.name, migration.whyHead].map(plain), rows),
    "",
  ].join("\n\n");
}
