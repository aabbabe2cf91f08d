// The read-only editor of saved models: a table of their activations.
import * as vscode from "vscode";
import * as v from "valibot";
import { pageReadySchema } from "../../protocol/modelTable.ts";
import { pagePolicy, pageRights } from "../playground/pageRights.ts";
import { pageRoot, randomText } from "../playground/playgroundPage.ts";
import type { WorkspaceFacts } from "../workspace/workspaceFacts.ts";
import { modelTable } from "./inspectModel.ts";

/** Shows a model again when its file or what is known of its workspace changes. */
export const modelEditor = (
  extension: vscode.Uri,
  facts: WorkspaceFacts,
): vscode.CustomReadonlyEditorProvider => ({
  openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
  resolveCustomEditor({ uri }, { webview, onDidDispose }) {
    const show = async (): Promise<void> => {
      await webview.postMessage(await modelTable(uri, facts));
    };
    const folder = vscode.Uri.joinPath(uri, "..");
    const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
    const pattern = new vscode.RelativePattern(folder, name.replace(/[[\]{}?*]/g, "?"));
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const parts = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(() => void show()),
      facts.onDidChange(() => void show()),
      webview.onDidReceiveMessage((message: unknown) => {
        if (v.safeParse(pageReadySchema, message).success) void show();
      }),
    );
    onDidDispose(() => {
      parts.dispose();
    });
    webview.options = { ...pageRights, localResourceRoots: [pageRoot(extension)] };
    webview.html = page(webview, extension);
  },
});

/** The empty page: one script, one style sheet, and a policy that allows nothing else. */
function page(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = randomText();
  const file = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageRoot(extension), name)).toString();
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="${pagePolicy(webview.cspSource, nonce)}">
    <link rel="stylesheet" href="${file("model.css")}">
    <title>Activation Lens</title>
  </head>
  <body>
    <script nonce="${nonce}" src="${file("model.js")}"></script>
  </body>
</html>`;
}
