import * as vscode from "vscode";
import { oneLine } from "../../present/text/oneLine.ts";
import type { Finding, Rule, Severity } from "../../advice/finding.ts";
import { rangeFrom } from "../code/ranges.ts";

/** The findings of each open document, as the editor shows them. */
export interface ShownFindings {
  of(uri: vscode.Uri): readonly Finding[];
  show(document: vscode.TextDocument, found: readonly Finding[]): void;
  forget(uri: vscode.Uri): void;
  dispose(): void;
}

/**
 * A list is passed to the editor if it is a new one, or if the text has changed under it:
 * whenever the editor receives a list, it asks for quick fixes and closes a menu of them that is just opening.
 */
export function shownFindings(pageOf: (rule: Rule) => vscode.Uri): ShownFindings {
  const collection = vscode.languages.createDiagnosticCollection("activation-lens");
  const shown = new Map<string, Shown>();
  return {
    of: (uri) => shown.get(uri.toString())?.found ?? [],
    show({ uri, version }, found) {
      const last = shown.get(uri.toString()) ?? { version, found: [] };
      shown.set(uri.toString(), { version, found });
      if (last.version === version && JSON.stringify(last.found) === JSON.stringify(found)) return;
      const diagnostics = found.map((one) => diagnostic(one, pageOf));
      collection.set(uri, diagnostics.length > 0 ? diagnostics : undefined);
    },
    forget(uri) {
      const last = shown.get(uri.toString());
      shown.delete(uri.toString());
      // The editor announces even what deletes nothing.
      if (last && last.found.length > 0) collection.delete(uri);
    },
    dispose: () => collection.dispose(),
  };
}

interface Shown {
  /** The document's version when the list was made. */
  readonly version: number;
  readonly found: readonly Finding[];
}

function diagnostic(
  { range, message, severity, rule }: Finding,
  pageOf: (rule: Rule) => vscode.Uri,
): vscode.Diagnostic {
  const made = new vscode.Diagnostic(rangeFrom(range), oneLine(message), severities[severity]);
  made.source = "Activation Lens";
  made.code = { value: rule, target: pageOf(rule) };
  return made;
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};
