import type { Finding, Severity } from "../../advice/finding.ts";
import { findingsIn } from "../../advice/findings.ts";
import type { Registered } from "../../python/facts/registered.ts";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { jsonFlag } from "../line/grammar.ts";
import { printError, printObject, printText } from "../print/output.ts";
import { oneLine } from "../../present/text/oneLine.ts";
import { projectFinder, type Located } from "../files/projectFiles.ts";
import { isModelFile, modelFindings, modelsBelow } from "../files/modelFindings.ts";
import { modelFiles, pythonFiles } from "../files/pythonFiles.ts";
import { registeredFinder } from "../files/registrations.ts";
import { placeText, resolvedFrom } from "../files/resolvedFrom.ts";
import { sarif, type FoundIn } from "../print/sarif.ts";
import { settingsFrom, settingsOptions } from "../line/settings.ts";

const severities = [
  "error",
  "warning",
  "information",
  "hint",
] as const satisfies readonly Finding["severity"][];

/** What there is to look at in Python files and notebooks; 1 when something is as grave as `--fail-on`. */
export const check: Command = {
  about: "problems with activations in files and folders",
  usage: ["check PATH… [OPTIONS]"],
  example: "check src --fail-on hint",
  options: {
    "fail-on": [
      severities.join("|"),
      "the lowest severity that makes the exit code 1; warning by default",
    ],
    ...settingsOptions,
  },
  flags: { ...jsonFlag, sarif: "one SARIF 2.1.0 log, for code hosts" },
  run,
};

async function run(line: CommandLine): Promise<0 | 1 | 2> {
  if (line.inputs.length === 0) throw new UsageError("check takes at least one file or folder.");
  const limit = severityFrom(line.options["fail-on"] ?? "warning");
  const { files, closed } = pythonFiles(line.inputs);
  closed.forEach(printError);
  const locate = projectFinder(settingsFrom(line));
  const finder = findingsFinder(files, locate);
  const log: FoundIn[] = [];
  let [unread, isGrave] = [closed.length > 0, false];
  const models = modelFiles(line.inputs, files);
  for (const file of [...files, ...models]) {
    // A file in a folder that cannot be read is not a model, and nobody named it.
    const isNamed = files.includes(file);
    const tell = isNamed ? printError : () => undefined;
    const found = isModelFile(file) ? modelFindings(file, locate, tell) : finder(file, tell);
    if (found === undefined && isNamed) unread = true;
    isGrave ||= found?.some(({ finding }) => grave(finding.severity) <= grave(limit)) ?? false;
    // Set at once: a reader that closes the pipe ends the program before the last file.
    if (isGrave) process.exitCode = 1;
    if (line.flags.has("sarif")) log.push(...(found ?? []));
    else for (const one of found ?? []) print(one, line.flags.has("json"));
  }
  if (line.flags.has("sarif")) printText(JSON.stringify(sarif(log)));
  if (unread) return 2;
  return isGrave ? 1 : 0;
}

function print({ file, finding }: FoundIn, json: boolean): void {
  if (json) printObject({ file, ...finding });
  else printText(sentence({ file, finding }));
}

/** Finds what there is in one file after the other; no more than one is in memory. */
function findingsFinder(
  files: readonly string[],
  locate: (file: string) => Located,
): (file: string, tell: (problem: string) => void) => readonly FoundIn[] | undefined {
  const registeredIn = registeredFinder(files, locate);
  return (file, tell) => {
    const found = resolvedFrom(file, locate);
    if ("error" in found) {
      tell(found.error);
      return undefined;
    }
    const { path, project, root } = found;
    const registered = (): Registered => registeredIn(root);
    const modelAt = modelsBelow(root);
    return findingsIn(found.file, { path, project }, { registered, modelAt }).map((finding) => ({
      file,
      finding,
    }));
  };
}

function sentence({ file, finding: { cell, range, severity, rule, message } }: FoundIn): string {
  const place = placeText(file, { cell, ...range.start });
  return oneLine(`${place} ${severity} ${rule}: ${message}`);
}

function severityFrom(text: string): Severity {
  const found = severities.find((one) => one === text);
  if (found === undefined) throw new UsageError(`--fail-on takes ${severities.join(", ")}.`);
  return found;
}

const grave = (severity: Severity): number => severities.indexOf(severity);
