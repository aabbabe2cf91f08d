// The extension's pages: one script, one style sheet, and a policy that allows nothing else.
import * as vscode from "vscode";

import { pagePolicy, pageRights } from "./pageRights.ts";

export interface PageContent {
  /** The name that its script and its style sheet share. */
  readonly name: "main" | "model";
  readonly title: string;
  /** The HTML that is there before the script runs. */
  readonly body?: string;
}

export function page(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { name, title, body = "" }: PageContent,
): string {
  const nonce = randomText();
  const file = (ending: "css" | "js"): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageRoot(extension), `${name}.${ending}`)).toString();
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="${pagePolicy(webview.cspSource, nonce)}">
    <meta property="csp-nonce" content="${nonce}">
    <link rel="stylesheet" href="${file("css")}">
    <title>${title}</title>
  </head>
  <body>
    ${body}
    <script nonce="${nonce}" src="${file("js")}"></script>
  </body>
</html>`;
}

export const pageOptions = (extension: vscode.Uri): vscode.WebviewOptions => ({
  ...pageRights,
  localResourceRoots: [pageRoot(extension)],
});

/** The folder that holds everything the pages may load. */
const pageRoot = (extension: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(extension, "dist", "webview");

/** 128 bits that nobody can guess, as hexadecimal digits. */
export function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
