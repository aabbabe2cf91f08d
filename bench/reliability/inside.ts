// Runs inside the extension host: the time until the first hover of a file is complete.
import { writeFileSync } from "node:fs";
import * as vscode from "vscode";

export async function run(): Promise<void> {
  const begun = performance.now();
  const [model] = await vscode.workspace.findFiles("**/model.py");
  if (model === undefined) throw new Error("The folder has no model.py.");
  const document = await vscode.workspace.openTextDocument(model);
  const at = document.positionAt(document.getText().indexOf("hard_sigmoid") + 3);
  while (!(await hover(model, at)).includes("Keras 2.3.1")) await pause(20);
  writeFileSync(process.env["HOST_REPORT"] ?? "", String(performance.now() - begun));
}

async function hover(file: vscode.Uri, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    ...[file, at],
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((one) => (one instanceof vscode.MarkdownString ? one.value : ""))
    .join();
}

const pause = (time: number): Promise<void> => new Promise((resume) => setTimeout(resume, time));
