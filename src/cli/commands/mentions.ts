import { allMentions } from "../../advice/resolved/resolvedFile.ts";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { jsonFlag } from "../line/grammar.ts";
import { mentionFields } from "../print/fields/mentionFields.ts";
import { columns, printObject, printText } from "../print/output.ts";
import { printEach } from "../print/printEach.ts";
import { oneLine } from "../../present/text/oneLine.ts";
import { projectFinder } from "../files/projectFiles.ts";
import { placeText, resolvedFrom } from "../files/resolvedFrom.ts";
import { settingsFrom, settingsOptions } from "../line/settings.ts";

/** The activations that Python files and notebooks name, and what each means there. */
export const mentions: Command = {
  about: "the activations that files name",
  usage: ["mentions FILE… [OPTIONS]"],
  example: "mentions model.py notebook.ipynb",
  options: settingsOptions,
  flags: jsonFlag,
  run,
};

async function run(line: CommandLine): Promise<0 | 2> {
  if (line.inputs.length === 0) throw new UsageError("mentions takes at least one file.");
  const locate = projectFinder(settingsFrom(line));
  const places = line.inputs.map((file) => ({ file }));
  const read = (file: string) => resolvedFrom(file, locate);
  return printEach(places, line.flags, {
    read,
    print: (found, { file }) => {
      print(file, allMentions(found.file).map(mentionFields), line.flags.has("json"));
    },
  });
}

type Fields = ReturnType<typeof mentionFields>;

function print(file: string, found: readonly Fields[], json: boolean): void {
  if (json) for (const fields of found) printObject({ file, ...fields });
  else if (found.length > 0) printText(columns(found.map((fields) => row(file, fields))));
}

function row(file: string, fields: Fields): readonly string[] {
  const { text, canonical, version, versionReason } = fields;
  return [placeText(file, fields), text, canonical, version, versionReason].map(oneLine);
}
