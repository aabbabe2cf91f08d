import { readerOf } from "../../advice/readers/readers.ts";
import { resolveFile } from "../../advice/readers/resolveFile.ts";
import type { Command } from "../command.ts";
import { UsageError, type CommandLine } from "../commandLine.ts";
import { jsonFlag } from "../grammar.ts";
import { mentionFields } from "../mentionFields.ts";
import { columns, complain, printObject, printText } from "../output.ts";
import { patience } from "../patience.ts";
import { oneLine } from "../../present/text/oneLine.ts";
import { projectFinder, type Located } from "../projectFiles.ts";
import { settingsFrom, settingsOptions } from "../settings.ts";
import { sourceText } from "../sourceText.ts";

/** The activations that Python files and notebooks name, and what each means there. */
export const mentions: Command = {
  about: "the activations that Python files name",
  usage: ["mentions FILE… [OPTIONS]"],
  example: "mentions model.py notebook.ipynb",
  options: settingsOptions,
  flags: jsonFlag,
  run,
};

async function run(line: CommandLine): Promise<0 | 2> {
  if (line.inputs.length === 0) throw new UsageError("mentions takes at least one file.");
  const locate = projectFinder(settingsFrom(line));
  let code: 0 | 2 = 0;
  for (const file of line.inputs) {
    const found = mentionsIn(file, locate);
    if (typeof found !== "string") print(file, found, line.flags.has("json"));
    else {
      if (line.flags.has("json")) printObject({ file, error: found });
      complain(found);
      code = 2;
    }
  }
  return code;
}

type Fields = ReturnType<typeof mentionFields>;

function mentionsIn(file: string, locate: (file: string) => Located): readonly Fields[] | string {
  const source = sourceText(file);
  if ("error" in source) return source.error;
  const { project, path } = locate(file);
  const resolved = resolveFile(path, source.text, project, patience());
  if (resolved === undefined) return `${file} is not ${readerOf(file).name}.`;
  if (resolved.left !== undefined) complain(`${file}: ${resolved.left}`);
  return resolved.mentions.map(mentionFields);
}

function print(file: string, found: readonly Fields[], json: boolean): void {
  if (json) for (const fields of found) printObject({ file, ...fields });
  else if (found.length > 0) printText(columns(found.map((fields) => row(file, fields))));
}

function row(file: string, fields: Fields): readonly string[] {
  const { cell, line, character, text, canonical, version, versionReason } = fields;
  const place = cell === undefined ? file : `${file} cell ${cell}`;
  return [`${place}:${line + 1}:${character + 1}`, text, canonical, version, versionReason].map(
    oneLine,
  );
}
