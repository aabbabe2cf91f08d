import * as vscode from "vscode";
import type { TextRange } from "../../advice/finding.ts";

export const rangeFrom = ({ start, end }: TextRange): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
