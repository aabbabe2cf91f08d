import * as vscode from "vscode";
import { codeLensProvider } from "./hover/codeLens.ts";
import { register } from "./commands/register.ts";
import { compare } from "./commands/compare.ts";
import { completionProvider } from "./completion/completion.ts";
import { copyDefinition } from "./commands/copyDefinition.ts";
import { watchCursor } from "./code/cursor.ts";
import { registerDiagnostics } from "./diagnostics/diagnostics.ts";
import { registerDocuments } from "./commands/documents.ts";
import { evaluate } from "./commands/evaluate.ts";
import { findActivation } from "./commands/findActivation.ts";
import { followCursor } from "./playground/followCursor.ts";
import { formulaSheet } from "./hover/formulaSheet.ts";
import { hoverProvider } from "./hover/hover.ts";
import { keptFirst } from "./hover/keptFirst.ts";
import { inlayHintsProvider } from "./hover/inlayHints.ts";
import { meanings } from "./hover/meanings.ts";
import { migrateFile, migrateWorkspace } from "./migration/migrate.ts";
import { migrateAction } from "./migration/migrateAction.ts";
import { registerPlayground } from "./playground/playground.ts";
import { playgroundCommands } from "./playground/playgroundCommands.ts";
import { reader } from "./code/reader.ts";
import { reportWorkspace } from "./commands/reportWorkspace.ts";
import { setVersion } from "./commands/setVersion.ts";
import { statusItem } from "./workspace/statusItem.ts";
import { registerTools } from "./commands/tools.ts";
import { verifySelection } from "./commands/verifySelection.ts";
import { workspaceFacts } from "./workspace/workspaceFacts.ts";

/** Everything the extension offers, registered at once; nothing is computed before it is asked for. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Activation Lens", { log: true });
  const facts = workspaceFacts(log);
  const reading = reader(facts);
  const meaning = meanings();
  const sheet = formulaSheet(context, log);
  const hover = hoverProvider(reading, meaning, sheet);
  context.subscriptions.push(
    log,
    facts,
    registerDocuments(),
    registerPlayground(context),
    keptFirst(() => vscode.languages.registerHoverProvider(python, hover)),
    vscode.languages.registerCompletionItemProvider(
      python,
      completionProvider(reading, sheet),
      ...openings,
    ),
    vscode.languages.registerInlayHintsProvider(
      python,
      inlayHintsProvider(reading, facts, meaning, sheet),
    ),
    vscode.languages.registerCodeLensProvider(python, codeLensProvider(reading, facts)),
    registerDiagnostics(reading, facts, meaning, log),
    statusItem(reading, facts),
    watchCursor(reading),
    followCursor(reading),
    registerTools(),
    ...playgroundCommands(context, reading),
    register("activationLens.find", () => findActivation(context)),
    register("activationLens.evaluate", (item) => evaluate(item, reading)),
    register("activationLens.compare", (first, second) => compare(first, second, reading)),
    register("activationLens.verifySelection", () => verifySelection(context)),
    register("activationLens.copyDefinition", (item) => copyDefinition(item, reading)),
    register("activationLens.reportWorkspace", () => reportWorkspace(facts, log)),
    register("activationLens.migrateFile", () => migrateFile(facts)),
    register("activationLens.migrateWorkspace", (folder) => migrateWorkspace(folder, facts, log)),
    migrateAction(facts),
    register("activationLens.setVersion", () => setVersion(reading)),
  );
}

/** Every scheme: files, untitled texts, notebook cells, the Interactive Window, virtual workspaces. */
const python: vscode.DocumentSelector = { language: "python" };

/** Typing one of them opens the string, or asks for the member, in whose place a name may stand. */
const openings = ['"', "'", "."];
