// What is wrong in open files, and the edits that settle it.
import {
  CodeActionKind,
  DiagnosticSeverity,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type TextEdit,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Edit, Finding, Severity } from "../../advice/finding.ts";
import { findingsIn } from "../../advice/findings.ts";
import { oneLine } from "../../present/text/oneLine.ts";
import { modelsBelow } from "../files/modelFindings.ts";
import type { ClientOptions } from "./clientOptions.ts";
import type { OpenCode, OpenDocument, OpenDocuments } from "./openDocuments.ts";
import { isPython, type OpenCell, type OpenFile } from "./openFiles.ts";

interface FindingsOptions {
  readonly client: ClientOptions;
  /** Lets other requests in between. */
  readonly rest: () => Promise<void>;
}

/** The findings of a file after a fresh parse. */
export async function findingsOf(
  read: OpenDocument,
  { registeredBelow }: OpenDocuments,
  { client: { diagnostics: severities }, rest }: FindingsOptions,
): Promise<readonly Finding[]> {
  const { path, project, root } = read;
  if (read.kind === "description") return findingsIn(read.file, { path, project }, { severities });
  await settled(read, rest);
  return findingsIn(
    read.index.file(),
    { path, project },
    {
      severities,
      registered: () => registeredBelow(root),
      modelAt: modelsBelow(root),
    },
  );
}

/** Parses what was edited. */
export async function settled({ index }: OpenCode, rest: () => Promise<void>): Promise<void> {
  while (!index.settle(slice)) await rest();
}

/** Steps of the parser between two rests, some milliseconds. */
const slice = 4_000;

export const diagnostic = ({ range, severity, rule, message }: Finding): Diagnostic => ({
  range,
  severity: severities[severity],
  code: rule,
  source: "Activation Lens",
  message: oneLine(message),
});

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The findings that lie in a document of a file. */
export const findingsAt = (findings: readonly Finding[], { cell }: OpenCell): readonly Finding[] =>
  findings.filter((finding) => finding.cell === cell);

/** The edits that settle the findings at a range, and in code a comment that switches each off where it is. */
export function quickFixes(
  findings: readonly Finding[],
  { cells }: OpenFile,
  { textDocument: { uri }, range }: Pick<CodeActionParams, "textDocument" | "range">,
): readonly CodeAction[] {
  const at = cells.find(({ document }) => document.uri === uri);
  if (at === undefined) return [];
  const { document } = at;
  return findingsAt(findings, at)
    .filter((finding) => meet(finding.range, range))
    .flatMap((finding) => {
      const diagnostics = [diagnostic(finding)];
      const kind = CodeActionKind.QuickFix;
      const fixes = finding.fixes.map(({ title, edits }) => ({
        title,
        kind,
        diagnostics,
        edit: { changes: changesOf(edits, cells) },
      }));
      if (!isPython(document)) return fixes;
      return [...fixes, { ...ignoring(document, finding), kind, diagnostics }];
    });
}

const changesOf = (edits: readonly Edit[], cells: OpenFile["cells"]): Record<string, TextEdit[]> =>
  Object.fromEntries(
    cells.flatMap(({ cell, document }) => {
      const own = edits.filter((edit) => edit.cell === cell);
      return own.length === 0
        ? []
        : [[document.uri, own.map(({ range, newText }) => ({ range, newText }))]];
    }),
  );

function ignoring(document: TextDocument, { range, rule }: Finding): CodeAction {
  const { line } = range.start;
  const text = document.getText({
    start: { line, character: 0 },
    end: { line: line + 1, character: 0 },
  });
  const length = text.search(/[\r\n]/);
  const end = { line, character: length < 0 ? text.length : length };
  const newText = `  # activation-lens: ignore[${rule}]`;
  return {
    title: `Ignore ${rule} on this line`,
    edit: { changes: { [document.uri]: [{ range: { start: end, end }, newText }] } },
  };
}

/** Whether two ranges have a place in common, their ends included. */
function meet(a: Range, b: Range): boolean {
  const isBefore = (one: Range["start"], other: Range["start"]): boolean =>
    one.line < other.line || (one.line === other.line && one.character < other.character);
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}
