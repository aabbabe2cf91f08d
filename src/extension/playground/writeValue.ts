import * as vscode from "vscode";
import { writtenValue, type ParameterNumber } from "../../advice/fixes/writtenValue.ts";
import { choiceOf } from "../../catalogue/choice.ts";
import { soleChoice, type ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import type { Item } from "../../protocol/selection.ts";
import type { DocumentReader } from "../code/reader.ts";

/** Lets the playground write into the code that this reader reads. */
export function writeFromPlayground(reader: DocumentReader): vscode.Disposable {
  code = reader;
  return new vscode.Disposable(() => (code = undefined));
}

let code: DocumentReader | undefined;

/**
 * Writes a parameter's value into the call that an item came from, as one edit that can be undone. False where that
 * call is not to be found or its argument has no place; the reader is told why.
 */
export async function writeValue(item: Item, change: ParameterNumber): Promise<boolean> {
  const calls = await callsOf(item);
  const [first, second] = calls.some(({ atCursor }) => atCursor)
    ? calls.filter(({ atCursor }) => atCursor)
    : calls;
  if (first === undefined)
    return refused(vscode.l10n.t("None of the visible calls is the one shown here."));
  if (second !== undefined)
    return refused(
      vscode.l10n.t(
        "Several visible calls match the one shown here. Put the cursor on one of them.",
      ),
    );
  const edit = await first.edit(change);
  if (edit === undefined)
    return refused(
      vscode.l10n.t("The code gives {0} in a way that a number cannot replace.", change.name),
    );
  return vscode.workspace.applyEdit(edit);
}

interface Call {
  readonly atCursor: boolean;
  readonly edit: (change: ParameterNumber) => Promise<vscode.WorkspaceEdit | undefined>;
}

/** The mentions in the documents in sight that mean the item; a document may be in several editors. */
async function callsOf(item: Item): Promise<readonly Call[]> {
  const reader = code;
  if (reader === undefined) return [];
  const editors = vscode.window.visibleTextEditors.filter(
    ({ document }) => document.languageId === "python",
  );
  const all = await Promise.all(
    Array.from(new Set(editors.map(({ document }) => document)), async (document) => {
      const under = await Promise.all(
        editors
          .filter((editor) => editor.document === document)
          .map(({ selection }) => reader.at(document, selection.active)),
      );
      const mentions = await reader.mentions(document);
      return mentions
        .filter((mention) => means(mention, item))
        .map((mention): Call => ({
          atCursor: under.some((one) => one?.start === mention.start),
          edit: (change) => editOf(reader, document, mention, change),
        }));
    }),
  );
  return all.flat();
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

async function editOf(
  reader: DocumentReader,
  document: vscode.TextDocument,
  mention: ResolvedMention,
  change: ParameterNumber,
): Promise<vscode.WorkspaceEdit | undefined> {
  const { file } = await reader.read(document);
  const replacement = writtenValue(mention, change, file.sources);
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
