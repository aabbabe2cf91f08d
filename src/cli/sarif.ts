// Findings as SARIF 2.1.0, which code hosts and editors read.

import type { Finding, Range, Severity } from "../advice/finding.ts";

export interface FoundIn {
  readonly file: string;
  readonly finding: Finding;
}

/** One run with one result for each finding. A notebook's finding names its cell in the message. */
export function sarif(found: readonly FoundIn[]): object {
  const rules = [...new Set(found.map(({ finding }) => finding.rule))];
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "Activation Lens", rules: rules.map((id) => ({ id })) },
        },
        columnKind: "utf16CodeUnits",
        results: found.map((one) => result(one, rules)),
      },
    ],
  };
}

function result({ file, finding }: FoundIn, rules: readonly string[]): object {
  const { rule, severity, message, cell, range } = finding;
  const artifactLocation = { uri: uriOf(file) };
  const text = cell === undefined ? message : `In cell ${cell}: ${message}`;
  const fixes = cell === undefined ? fixesOf({ file, finding }) : [];
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: levels[severity],
    message: { text },
    locations: [{ physicalLocation: { artifactLocation, region: region(range) } }],
    ...(fixes.length > 0 && { fixes }),
  };
}

/** Each part of a path is encoded by itself, so that “#” and “?” are names, not ends. */
function uriOf(file: string): string {
  const parts = file.replaceAll("\\", "/").split("/");
  const [drive, ...rest] = parts;
  const onDrive = /^[A-Za-z]:$/.test(drive!);
  const encoded = (onDrive ? rest : parts).map(encodeURIComponent).join("/");
  return onDrive ? `file:///${drive}/${encoded}` : encoded;
}

const fixesOf = ({ file, finding }: FoundIn): readonly object[] =>
  finding.fixes.map(({ title, edits }) => ({
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(file) },
        replacements: edits.map(({ range, newText }) => ({
          deletedRegion: region(range),
          insertedContent: { text: newText },
        })),
      },
    ],
  }));

// SARIF counts lines and columns from 1.
const region = ({ start, end }: Range): object => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};
