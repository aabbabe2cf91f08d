import type { Finding, Severity } from "../../advice/finding.ts";
import { findingsIn } from "../../advice/findings.ts";
import { registeredBy, resolveFile } from "../../advice/resolveFile.ts";
import { nothingRegistered, registeredTogether, type Registered } from "../../python/registered.ts";
import type { Command } from "../command.ts";
import { UsageError, type CommandLine } from "../commandLine.ts";
import { jsonFlag } from "../grammar.ts";
import { complain, printObject, printText } from "../output.ts";
import { patience } from "../patience.ts";
import { projectFinder, type Located } from "../projectFiles.ts";
import { pythonFiles } from "../pythonFiles.ts";
import { sarif, type FoundIn } from "../sarif.ts";
import { settingsFrom, settingsOptions } from "../settings.ts";
import { sourceText } from "../sourceText.ts";

const severities = [
  "error",
  "warning",
  "information",
  "hint",
] as const satisfies readonly Finding["severity"][];

/** What there is to look at in Python files and notebooks; 1 when something is as grave as `--fail-on`. */
export const check: Command = {
  about: "what to look at in files and folders",
  usage: ["check PATH… [OPTIONS]"],
  example: "check src --fail-on hint",
  options: {
    "fail-on": [
      severities.join("|"),
      "the least grave finding to end with 1 at; warning by default",
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
  closed.forEach(complain);
  const sources = readAll(files, projectFinder(settingsFrom(line)));
  const registered = registeredByRoot(sources);
  const answers = sources.map((source) => foundIn(source, registered.get(source.root)));
  const found = answers.flatMap((one) => one ?? []);
  if (line.flags.has("sarif")) printText(JSON.stringify(sarif(found)));
  else if (line.flags.has("json")) {
    for (const { file, finding } of found) printObject({ file, ...finding });
  } else found.forEach((one) => printText(sentence(one)));
  if (closed.length > 0 || answers.includes(undefined)) return 2;
  return found.some(({ finding }) => grave(finding.severity) <= grave(limit)) ? 1 : 0;
}

interface Source extends Located {
  readonly file: string;
  readonly text: string;
  readonly unread: boolean;
}

/** Every file's text; one that cannot be read is reported, and empty. */
function readAll(files: readonly string[], locate: (file: string) => Located): readonly Source[] {
  return files.map((file) => {
    const source = sourceText(file);
    const unread = "error" in source;
    if (unread) complain(source.error);
    return { file, text: unread ? "" : source.text, unread, ...locate(file) };
  });
}

/** What the files of each project register together. */
function registeredByRoot(sources: readonly Source[]): ReadonlyMap<string, Registered> {
  const roots = [...new Set(sources.map(({ root }) => root))];
  const of = (root: string): readonly Registered[] =>
    sources.filter((one) => one.root === root).map(({ path, text }) => registeredBy(path, text));
  return new Map(roots.map((root) => [root, registeredTogether(of(root))]));
}

/**
 * The findings in a file of a project that may register activations of its own;
 * undefined where the file could not be read, which was reported.
 */
function foundIn(
  source: Source,
  registered: Registered = nothingRegistered,
): readonly FoundIn[] | undefined {
  const { file, text, unread, project, path } = source;
  if (unread) return undefined;
  const resolved = resolveFile(path, text, project, patience());
  if (resolved === undefined) {
    complain(`${file} is not a notebook.`);
    return undefined;
  }
  if (resolved.left !== undefined) complain(`${file}: ${resolved.left}`);
  return findingsIn(resolved, path, project, { registered: () => registered }).map((finding) => ({
    file,
    finding,
  }));
}

function sentence({ file, finding: { cell, range, severity, rule, message } }: FoundIn): string {
  const place = cell === undefined ? file : `${file} cell ${cell}`;
  const { line, character } = range.start;
  return `${place}:${line + 1}:${character + 1} ${severity} ${rule}: ${message}`;
}

function severityFrom(text: string): Severity {
  const found = severities.find((one) => one === text);
  if (found === undefined) throw new UsageError(`--fail-on takes ${severities.join(", ")}.`);
  return found;
}

const grave = (severity: Severity): number => severities.indexOf(severity);
