import * as vscode from "vscode";
import { writtenValue, type ParameterNumber } from "../../advice/fixes/writtenValue.ts";
import type { Replacement } from "../../advice/finding.ts";
import { choiceOf } from "../../catalogue/choice.ts";
import { soleChoice, type ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import type { Item } from "../../protocol/selection.ts";
import type { DocumentReader, ReadDocument } from "../code/reader.ts";
import { l10n } from "../words/l10n.ts";

/** Lets the playground write into the code that this reader reads. */
export function writeFromPlayground(reader: DocumentReader): vscode.Disposable {
  code = reader;
  return new vscode.Disposable(() => (code = undefined));
}

let code: DocumentReader | undefined;

/**
 * Writes a parameter's value into the call that an item came from, as one edit that can be undone. False where that
 * call cannot be found or its argument has no place; the reader is told why.
 */
export async function writeValue(item: Item, change: ParameterNumber): Promise<boolean> {
  const calls = await callsOf(item);
  const [first, second] = calls.some(({ atCursor }) => atCursor)
    ? calls.filter(({ atCursor }) => atCursor)
    : calls;
  if (first === undefined)
    return refused(l10n.t("None of the visible calls is the one shown here."));
  if (second !== undefined)
    return refused(
      l10n.t("Several visible calls match the one shown here. Put the cursor on one of them."),
    );
  const edit = first.edit(change);
  if (edit === undefined)
    return refused(
      l10n.t("The code gives {0} in a way that a number cannot replace.", change.name),
    );
  return vscode.workspace.applyEdit(edit);
}

interface Call {
  readonly atCursor: boolean;
  readonly edit: (change: ParameterNumber) => vscode.WorkspaceEdit | undefined;
}

/** The calls in the documents in sight that mean the item; a document may be in several editors. */
async function callsOf(item: Item): Promise<readonly Call[]> {
  const reader = code;
  if (reader === undefined) return [];
  const editors = vscode.window.visibleTextEditors.filter(
    ({ document }) => document.languageId === "python",
  );
  const documents = Array.from(new Set(editors.map(({ document }) => document)), (document) => ({
    document,
    version: document.version,
  }));
  const all = await Promise.all(
    documents.map(async ({ document }) => {
      const under = await Promise.all(
        editors
          .filter((editor) => editor.document === document)
          .map(({ selection }) => reader.at(document, selection.active)),
      );
      return callsIn(document, await reader.read(document), { item, under });
    }),
  );
  // An edit in the meantime has moved what was read: nothing is written at a place that may be wrong.
  return documents.flatMap(({ document, version }, i) =>
    document.version === version ? (all[i] ?? []) : [],
  );
}

function callsIn(
  document: vscode.TextDocument,
  { file, source }: ReadDocument,
  {
    item,
    under,
  }: { readonly item: Item; readonly under: readonly (ResolvedMention | undefined)[] },
): readonly Call[] {
  return file.mentions
    .filter((mention) => mention.source === source && means(mention, item))
    .map((mention) => ({
      atCursor: under.some((one) => one?.start === mention.start),
      edit: (change) => editOf(document, writtenValue(mention, change, file.sources)),
    }));
}

function means(mention: ResolvedMention, item: Item): boolean {
  const [own, other] = [soleChoice(mention), choiceOf(item)];
  if (own === undefined || other === undefined || mention.brackets === undefined) return false;
  return (
    own.entry.id === other.entry.id &&
    own.version === other.version &&
    own.backend === other.backend &&
    Object.entries(own.parameters).every(([name, value]) => other.parameters[name] === value)
  );
}

function editOf(
  document: vscode.TextDocument,
  replacement: Replacement | undefined,
): vscode.WorkspaceEdit | undefined {
  if (replacement === undefined) return undefined;
  const { start, end, newText } = replacement;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(end)),
    newText,
  );
  return edit;
}

function refused(reason: string): false {
  void vscode.window.showInformationMessage(reason);
  return false;
}
