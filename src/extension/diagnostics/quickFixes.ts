import * as vscode from "vscode";
import type { Finding, Fix, Rule } from "../../advice/finding.ts";
import { rangeFrom } from "../code/ranges.ts";
import type { CommandId } from "../ids.ts";
import { l10n } from "../words/l10n.ts";

/** Offers the edits that settle a finding, and a comment that switches it off at its place. */
export function quickFixes(findingsIn: (uri: vscode.Uri) => readonly Finding[]): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range) =>
      findingsIn(document.uri)
        .filter((finding) => rangeFrom(finding.range).intersection(range) !== undefined)
        .flatMap((finding) => [
          ...finding.fixes.map((fix, i) => fixing(document, fix, i === 0 && isSure(finding))),
          ...(isOfVersion(finding) ? [choosingVersion()] : []),
          ignoring(document, finding),
        ]),
  };
  return vscode.languages.registerCodeActionsProvider({ language: "python" }, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

/** A misspelled name has one right spelling; the other findings leave a choice. */
const isSure = ({ rule, fixes }: Finding): boolean =>
  rule === "unknown-activation" && fixes.length === 1;

function fixing(document: vscode.TextDocument, fix: Fix, preferred: boolean): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.isPreferred = preferred;
  for (const { range, newText } of fix.edits) {
    action.edit.replace(document.uri, rangeFrom(range), newText);
  }
  return action;
}

/** Whether another version may have what this one lacks. */
const isOfVersion = (finding: Finding): boolean => ofVersion.has(finding.rule) && !isSure(finding);

const ofVersion: ReadonlySet<Rule> = new Set<Rule>([
  "unknown-activation",
  "missing-in-version",
  "unknown-parameter",
]);

function choosingVersion(): vscode.CodeAction {
  const title = l10n.t("Set Framework Version…");
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const command: CommandId = "activationLens.setVersion";
  action.command = { command, title };
  return action;
}

function ignoring(document: vscode.TextDocument, { range, rule }: Finding): vscode.CodeAction {
  const title = l10n.t("Ignore {0} on this line", rule);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const { end } = document.lineAt(range.start.line).range;
  action.edit = new vscode.WorkspaceEdit();
  action.edit.insert(document.uri, end, `  # activation-lens: ignore[${rule}]`);
  return action;
}
