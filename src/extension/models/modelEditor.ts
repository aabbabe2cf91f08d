// The read-only editor of saved models: a table of their activations.
import * as vscode from "vscode";
import * as v from "valibot";
import { pageReadySchema } from "../../protocol/modelTable.ts";
import { page, pageOptions } from "../page/page.ts";
import { nameOf } from "../workspace/files.ts";
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
    const pattern = new vscode.RelativePattern(folder, nameOf(uri).replace(/[[\]{}?*]/g, "?"));
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
    webview.options = pageOptions(extension);
    webview.html = page(webview, extension, { name: "model", title: "Activation Lens" });
  },
});
