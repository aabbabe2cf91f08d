import * as vscode from "vscode";
import { base64 } from "../../present/text/markdown.ts";

/** A picture as an address that decorations and lists take. */
export const svgUri = (svg: string): vscode.Uri =>
  vscode.Uri.parse(`data:image/svg+xml;base64,${base64(svg)}`);
