import * as vscode from "vscode";

/** Read-only documents that live in memory: results one can read, search and copy. */
export function registerDocuments(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
  );
}

/** Opens a Markdown text under a title, beside what is being read, without taking it for a file. */
export async function showMarkdown(title: string, text: string): Promise<void> {
  opened += 1;
  const path = `/${opened}/${title.replace(/[\\/:*?"<>|#]/g, " ")}.md`;
  const uri = vscode.Uri.from({ scheme, path });
  texts.set(uri.toString(), text);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, {
    preview: true,
    viewColumn: columnOfResults() ?? vscode.ViewColumn.Beside,
  });
}

/** Where an earlier result is seen, so that results do not fill the window. */
const columnOfResults = (): vscode.ViewColumn | undefined =>
  vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === scheme)
    ?.viewColumn;

const scheme = "activation-lens";
const texts = new Map<string, string>();
let opened = 0;
