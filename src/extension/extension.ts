import * as vscode from "vscode";
import { register } from "./commands.ts";
import { registerDocuments } from "./documents.ts";
import { evaluate } from "./evaluate.ts";
import { registerPlayground } from "./playground.ts";
import { playgroundCommands } from "./playgroundCommands.ts";

/** Everything the extension offers, registered at once; nothing is computed before it is asked for. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    registerDocuments(),
    registerPlayground(context),
    ...playgroundCommands(context),
    register("activationLens.evaluate", evaluate),
  );
}
