import { isUtf8 } from "node:buffer";
import { readFileSync, writeFileSync } from "node:fs";
import { migrationOf, type Migration } from "../../advice/migration/migration.ts";
import { isCode, type CodeFile } from "../../advice/resolved/resolvedFile.ts";
import type { Replacement, SourceRange } from "../../advice/finding.ts";
import { inEnglish } from "../../advice/translator.ts";
import { lineStarts, placeAt } from "../../python/source/lines.ts";
import { wordsIn } from "../../present/wordsIn.ts";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { jsonFlag } from "../line/grammar.ts";
import { printError, printObject, printText } from "../print/output.ts";
import { projectFinder } from "../files/projectFiles.ts";
import { withCells } from "../files/notebookText.ts";
import { pythonFiles } from "../files/pythonFiles.ts";
import { registeredFinder } from "../files/registrations.ts";
import { placeText, resolvedFrom } from "../files/resolvedFrom.ts";
import { sourceText } from "../files/sourceText.ts";
import { settingsFrom, settingsOptions } from "../line/settings.ts";
import { edited, unifiedDiff } from "../print/unifiedDiff.ts";
import { elementAt } from "../../required.ts";

/** The edits that keep every meaning from Keras 2 to Keras 3; 1 when a place is left for a person to look at. */
export const migrate: Command = {
  about: "the edits that keep what code computes from Keras 2 to 3",
  usage: ["migrate PATH… [OPTIONS]"],
  example: "migrate src > keras3.patch",
  options: { to: ["3", "the major version to move to; only 3 so far"], ...settingsOptions },
  flags: {
    diff: "a unified diff, as without any flag",
    write: "change the files",
    ...jsonFlag,
  },
  run,
};

async function run(line: CommandLine): Promise<0 | 1 | 2> {
  const { inputs, options, flags } = line;
  if (inputs.length === 0) throw new UsageError("migrate takes at least one file or folder.");
  if ((options["to"] ?? "3") !== "3") throw new UsageError("--to takes 3.");
  const { files, closed } = pythonFiles(inputs);
  closed.forEach(printError);
  const locate = projectFinder(settingsFrom(line));
  const registeredIn = registeredFinder(files, locate);
  let [unread, left] = [closed.length > 0, false];
  for (const file of files) {
    const found = resolvedFrom(file, locate);
    if ("error" in found) {
      printError(found.error);
      unread = true;
    } else if (isCode(found.file)) {
      const migration = migrationOf(found.file, found, registeredIn(found.root));
      left ||= migration.left.length > 0;
      unread ||= !printMigration({ path: file, file: found.file, migration }, flags);
    }
  }
  if (unread) return 2;
  return left ? 1 : 0;
}

interface Migrated {
  readonly path: string;
  readonly file: CodeFile;
  readonly migration: Migration;
}

/** Prints a migration, or writes it into its file; false if that could not be written. */
function printMigration(migrated: Migrated, flags: ReadonlySet<string>): boolean {
  const { path, file, migration } = migrated;
  if (flags.has("json")) {
    file.cells.forEach((_, source) => printFields(source, migrated));
    return true;
  }
  for (const { why, ...place } of migration.left) {
    const at = placed(place, migrated);
    printError(`${placeText(path, { ...at.cell, ...at.range.start })}: ${reasons[why]}`);
  }
  const edits = migration.steps.flatMap((step) => step.edits);
  const [first, ...others] = file.cells;
  if (edits.length === 0 || first === undefined) return true;
  if (first.cell !== undefined || others.length > 0) {
    if (flags.has("write")) return isNotebookWritten(migrated, edits);
    printError(`${path} is a notebook: --json shows its edits, --write makes them.`);
  } else if (flags.has("write")) return isWritten(path, edited(first.text, edits));
  else printText(unifiedDiff(path, first.text, edits));
  return true;
}

/** Cell by cell; a file that Jupyter did not write is left alone. */
function isNotebookWritten({ path, file }: Migrated, edits: readonly Replacement[]): boolean {
  const codes = file.cells.flatMap(({ cell, text }, source) => {
    const own = edits.filter((one) => one.source === source);
    return cell === undefined || own.length === 0 ? [] : [[cell, edited(text, own)] as const];
  });
  const before = sourceText(path);
  const text = "text" in before ? withCells(before.text, new Map(codes)) : undefined;
  if (text !== undefined) return isWritten(path, text);
  printError(`${path} is not laid out as Jupyter lays notebooks out: --json shows its edits.`);
  return false;
}

/** A file that is not UTF-8 is left alone: its other letters would come out as different bytes. */
function isWritten(path: string, text: string): boolean {
  try {
    if (isUtf8(readFileSync(path))) {
      writeFileSync(path, text);
      return true;
    }
    printError(`${path} is not UTF-8, so it is not written: --json shows its edits.`);
    return false;
  } catch {
    printError(`${path} cannot be written.`);
    return false;
  }
}

/** One line for each cell in which something changes or is left. */
function printFields(source: number, migrated: Migrated): void {
  const { path, migration } = migrated;
  const isHere = (one: SourceRange): boolean => one.source === source;
  const edits = migration.steps.flatMap(({ from, edits }) =>
    edits.filter(isHere).map((one) => ({
      range: placed(one, migrated).range,
      newText: one.newText,
      why: `It keeps the meaning of version ${from}.`,
    })),
  );
  const left = migration.left.filter(isHere).map((one) => ({
    range: placed(one, migrated).range,
    why: reasons[one.why],
  }));
  if (edits.length + left.length === 0) return;
  const { cell } = elementAt(migrated.file.cells, source);
  printObject({ file: path, ...(cell !== undefined && { cell }), edits, left });
}

function placed({ source, start, end }: SourceRange, { file }: Migrated) {
  const { cell, text } = elementAt(file.cells, source);
  const starts = lineStarts(text);
  return {
    cell: cell === undefined ? {} : { cell },
    range: { start: placeAt(starts, start), end: placeAt(starts, end) },
  };
}

const reasons = wordsIn(inEnglish).migration.why;
