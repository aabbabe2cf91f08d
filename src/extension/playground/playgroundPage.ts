import * as vscode from "vscode";

import { pagePolicy } from "./pageRights.ts";

/** The folder that holds everything the page may load. */
export const pageRoot = (extension: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(extension, "dist", "webview");

/** The empty page: one hidden sentence, one script, one style sheet, and a policy that allows nothing else. */
export function playgroundPage(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = randomText();
  const file = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageRoot(extension), name)).toString();
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="${pagePolicy(webview.cspSource, nonce)}">
    <meta property="csp-nonce" content="${nonce}">
    <link rel="stylesheet" href="${file("main.css")}">
    <title>${vscode.l10n.t("Activation Playground")}</title>
  </head>
  <body>
    <p id="unanswered" role="alert" hidden>${unanswered()}</p>
    <script nonce="${nonce}" src="${file("main.js")}"></script>
  </body>
</html>`;
}

/** What the page says if the editor never answers it, and so never gives it any words. */
const unanswered = (): string =>
  vscode.l10n.t(
    "The editor does not answer. Close this tab and open the Activation Playground again; if that does not help, reload the window.",
  );

/** 128 bits that nobody can guess, as hexadecimal digits. */
export function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
