import { allMentions } from "../../advice/resolved/resolvedFile.ts";
import type { ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import { formulaAnswers } from "../../meaning/formulaAnswers.ts";
import { explanationOf } from "../../present/hover/explanation.ts";
import type { OwnDefinition } from "../../advice/own/ownDefinition.ts";
import { hoverMarkdown } from "../../present/hover/hover.ts";
import { textOptions } from "../../present/hover/hoverOptions.ts";
import { ownFacts } from "../../present/hover/own/ownFacts.ts";
import { mentionMarkdown } from "../../present/hover/mentionMarkdown.ts";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { explanationFields, ownFields } from "../print/fields/explanationFields.ts";
import { filePlace, isAtPlace } from "../files/filePlace.ts";
import { jsonFlag } from "../line/grammar.ts";
import { readable } from "../print/hoverText.ts";
import { printObject, printText } from "../print/output.ts";
import { printEach } from "../print/printEach.ts";
import { projectFinder } from "../files/projectFiles.ts";
import { placeText, resolvedFrom, type FromDisk } from "../files/resolvedFrom.ts";
import { settingsFrom, settingsOptions } from "../line/settings.ts";

/** The hover of each activation in the files, or of those at a line or a place. */
export const explain: Command = {
  about: "what a hover says, for each activation in files",
  usage: ["explain FILE[:LINE[:COLUMN]]… [OPTIONS]"],
  example: "explain model.py:12",
  options: settingsOptions,
  flags: { ...jsonFlag, markdown: "the hover's own Markdown; with --json, in a field of its own" },
  run,
};

async function run(line: CommandLine): Promise<0 | 2> {
  if (line.inputs.length === 0) throw new UsageError("explain takes at least one file.");
  const locate = projectFinder(settingsFrom(line));
  const read = (file: string) => resolvedFrom(file, locate);
  return printEach(line.inputs.map(filePlace), line.flags, {
    read,
    print: (found, place) => {
      const all = [...allMentions(found.file), ...found.file.own()]
        .filter((one) => isAtPlace(place, one))
        .toSorted((a, b) => a.source - b.source || a.start - b.start);
      for (const one of all) {
        if ("match" in one) printOwn(place.file, one, line.flags);
        else print({ ...found, name: place.file }, one, line.flags);
      }
    },
  });
}

/** Mentions of a file repeat few formulas. */
const answers = formulaAnswers();

function print(
  { name: file, file: { sources } }: FromDisk & { readonly name: string },
  mention: ResolvedMention,
  flags: ReadonlySet<string>,
): void {
  const explanation = explanationOf(mention, answers);
  const markdown = (): string => mentionMarkdown(mention, explanation, textOptions);
  if (!flags.has("json")) {
    const text = flags.has("markdown") ? markdown() : readable(markdown());
    return printText(`${placeText(file, mention)}\n\n${text}\n`);
  }
  const fields = explanationFields(mention, explanation, { sources });
  printObject({ file, ...fields, ...(flags.has("markdown") && { markdown: markdown() }) });
}

function printOwn(file: string, own: OwnDefinition, flags: ReadonlySet<string>): void {
  const facts = ownFacts(own, answers);
  const markdown = (): string => hoverMarkdown(facts, textOptions);
  if (!flags.has("json")) {
    const text = flags.has("markdown") ? markdown() : readable(markdown());
    return printText(`${placeText(file, own)}\n\n${text}\n`);
  }
  const fields = ownFields(own, facts);
  printObject({ file, ...fields, ...(flags.has("markdown") && { markdown: markdown() }) });
}
