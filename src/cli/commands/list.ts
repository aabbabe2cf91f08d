import { isFramework, unknownFramework } from "../../catalogue/name.ts";
import type { Entry } from "../../catalogue/entry.ts";
import { entries } from "../../catalogue/frameworks/index.ts";
import { backendsOf, newestRelease } from "../../catalogue/releases.ts";
import { commandLine, UsageError } from "../commandLine.ts";
import { parameterFields } from "../fields.ts";
import { columns, printObject, printText } from "../output.ts";

/** Every entry of the catalogue, or of one framework. */
export async function list(words: readonly string[]): Promise<0> {
  const { inputs, options, flags } = commandLine(words, {
    options: ["framework"],
    flags: ["json"],
  });
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
