import * as vscode from "vscode";

/** Read-only documents that live in memory: results one can read, search and copy. */
export function registerDocuments(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
  });
}

/**
 * Opens a Markdown text under a title, beside what is being read, without taking it for a file. It is shown as
 * it reads, and its own button shows the source; an editor without a preview of Markdown shows the source.
 */
export async function showMarkdown(title: string, text: string): Promise<void> {
  opened += 1;
  const path = `/${opened}/${title.replace(/[\\/:*?"<>|#]/g, " ")}.md`;
  const uri = vscode.Uri.from({ scheme, path });
  texts.set(uri.toString(), text);
  for (const old of [...texts.keys()].slice(0, -most)) texts.delete(old);
  await vscode.commands.executeCommand("vscode.openWith", uri, markdownPreview, {
    preview: true,
    viewColumn: columnOfResults() ?? vscode.ViewColumn.Beside,
  });
}

/** Where an earlier result is seen, so that results do not fill the window. */
const columnOfResults = (): vscode.ViewColumn | undefined =>
  vscode.window.tabGroups.all.find(({ activeTab }) => isResult(activeTab?.input))?.viewColumn;

const isResult = (input: unknown): boolean =>
  (input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText) &&
  input.uri.scheme === scheme;

const markdownPreview = "vscode.markdown.preview.editor";
const scheme = "activation-lens";
/** Also of documents that were closed, for one goes back to them from a place that they link to. */
const texts = new Map<string, string>();
const most = 20;
let opened = 0;
