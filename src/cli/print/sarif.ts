// Findings as SARIF 2.1.0, which code hosts and editors read.

import { isAbsolute, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { version } from "../../../package.json";
import type { Finding, TextRange, Rule, Severity } from "../../advice/finding.ts";
import { ruleHelp } from "../../advice/rulePage.ts";
import { ruleTexts } from "../../advice/ruleTexts.ts";

export interface FoundIn {
  readonly file: string;
  readonly finding: Finding;
}

/**
 * One run with one result for each finding. SARIF counts the lines of the file, which a notebook's
 * cells do not have: in that case the message names the place, and the location is the whole file.
 */
export function sarif(found: readonly FoundIn[]): object {
  const rules = [...new Set(found.map(({ finding }) => finding.rule))];
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "Activation Lens", version, rules: rules.map(described) },
        },
        columnKind: "utf16CodeUnits",
        results: found.map((one) => result(one, rules)),
      },
    ],
  };
}

/** The help is the rule's page: there is no public address to point at. */
function described(id: Rule): object {
  const { says, why } = ruleTexts[id];
  return {
    id,
    shortDescription: { text: says },
    fullDescription: { text: `${says} ${why}` },
    help: { text: `${says} ${why}`, markdown: ruleHelp(id) },
  };
}

function result({ file, finding }: FoundIn, rules: readonly string[]): object {
  const { rule, severity, message, cell, range } = finding;
  const artifactLocation = { uri: uriOf(file) };
  const text =
    cell === undefined ? message : `In cell ${cell}, line ${range.start.line + 1}: ${message}`;
  const fixes = cell === undefined ? fixesOf({ file, finding }) : [];
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: levels[severity],
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: cell === undefined ? region(range) : { startLine: 1 },
        },
      },
    ],
    ...(fixes.length > 0 && { fixes }),
  };
}

/** Each part of a path is encoded by itself, so that “#” and “?” are names, not ends. */
const uriOf = (file: string): string =>
  isAbsolute(file)
    ? pathToFileURL(file).href.replaceAll("?", "%3F")
    : file.split(sep).map(encodeURIComponent).join("/");

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
const region = ({ start, end }: TextRange): object => ({
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
