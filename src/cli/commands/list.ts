import { frameworkIds, isFramework, unknownFramework } from "../../catalogue/name.ts";
import type { Entry } from "../../catalogue/entry.ts";
import { entries } from "../../catalogue/frameworks/index.ts";
import { backendsOf, newestRelease } from "../../catalogue/releases.ts";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { parameterFields } from "../print/fields/fields.ts";
import { jsonFlag } from "../line/grammar.ts";
import { columns, printObject, printText } from "../print/output.ts";

/** Every entry of the catalogue, or of one framework. */
export const list: Command = {
  about: "every activation in the catalogue",
  usage: ["list [OPTIONS]"],
  example: "list --framework keras",
  options: { framework: ["F", `one framework: ${frameworkIds.join(", ")}`] },
  flags: jsonFlag,
  run,
};

async function run({ inputs, options, flags }: CommandLine): Promise<0> {
  if (inputs.length > 0) throw new UsageError("list takes no names; define takes one.");
  const framework = options["framework"];
  if (framework !== undefined && !isFramework(framework)) {
    throw new UsageError(unknownFramework(framework));
  }
  const listed = entries.filter(
    (entry) => framework === undefined || entry.framework === framework,
  );
  if (flags.has("json")) for (const entry of listed) printObject(listedFields(entry));
  else printText(columns(listed.map(({ id, versions, family }) => [id, versions, family])));
  return 0;
}

function listedFields(entry: Entry): object {
  const { id, framework, versions, name, spellings, family, over } = entry;
  const newest = newestRelease(framework, versions);
  return {
    id,
    framework,
    versions,
    name,
    spellings: spellings.map(({ text }) => text),
    parameters: entry.parameters.map((parameter) => parameterFields(parameter)),
    family,
    over,
    backends: newest === undefined ? [] : backendsOf(framework, newest),
  };
}
