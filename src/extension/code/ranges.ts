import * as vscode from "vscode";
import type { Range } from "../../advice/finding.ts";

export const rangeFrom = ({ start, end }: Range): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
