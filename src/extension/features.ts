// What answers the editor, with all that it rests on.
import * as vscode from "vscode";
import { families } from "../catalogue/families/allFamilies.ts";
import { entries } from "../catalogue/frameworks/index.ts";
import { textsOf } from "../catalogue/translated.ts";
import { formulaAnswers } from "../meaning/formulaAnswers.ts";
import { watchCursor } from "./code/cursor.ts";
import { moduleTexts } from "./code/moduleTexts.ts";
import { reader } from "./code/reader.ts";
import { commands } from "./commands/commands.ts";
import { registerDocuments } from "./commands/documents.ts";
import { tools, type EditorTool } from "./commands/tools.ts";
import { completionProvider } from "./completion/completion.ts";
import { curveDecorations } from "./curves/curveDecorations.ts";
import { registerDiagnostics } from "./diagnostics/diagnostics.ts";
import { codeLensProvider } from "./hover/codeLens.ts";
import { formulaSheet } from "./hover/formulaSheet.ts";
import { hoverProvider } from "./hover/hover.ts";
import { inlayHintsProvider } from "./hover/inlayHints.ts";
import { meanings } from "./hover/meanings.ts";
import type { CommandId, ToolId } from "./ids.ts";
import { migrationActions } from "./migration/migrationActions.ts";
import { watchKeras } from "./migration/watchKeras.ts";
import { descriptions } from "./models/descriptions.ts";
import { modelEditor } from "./models/modelEditor.ts";
import { followCursor } from "./playground/followCursor.ts";
import { openTrainingLink } from "./playground/openTraining.ts";
import { playgroundSerializer } from "./playground/playground.ts";
import { writeFromPlayground } from "./playground/writeValue.ts";
import { loadTranslations } from "./words/loadTranslations.ts";
import { countItem } from "./workspace/countItem.ts";
import { statusItem } from "./workspace/statusItem.ts";
import { workspaceFacts } from "./workspace/workspaceFacts.ts";

/** What the editor asks. */
export interface Features {
  readonly hover: vscode.HoverProvider;
  readonly completion: Complete<vscode.CompletionItemProvider>;
  readonly inlayHints: Complete<vscode.InlayHintsProvider>;
  readonly codeLens: Complete<vscode.CodeLensProvider>;
  readonly migration: vscode.CodeActionProvider;
  readonly playground: vscode.WebviewPanelSerializer;
  readonly links: vscode.UriHandler;
  readonly model: vscode.CustomReadonlyEditorProvider;
  readonly commands: Readonly<Record<CommandId, (...given: readonly unknown[]) => Promise<void>>>;
  readonly tools: Readonly<Record<ToolId, EditorTool>>;
}

/** A provider with all that the editor may ask of it; events come from elsewhere. */
type Complete<Provider> = Required<Omit<Provider, `on${string}`>>;

/** Registers what is shown without a request; `changed` is called when the meaning of files changes. */
export async function features(
  context: vscode.ExtensionContext,
  changed: () => void,
): Promise<Features> {
  const log = vscode.window.createOutputChannel("Activation Lens", { log: true });
  await loadTranslations(context.extensionUri, () => textsOf(families, entries)).catch(
    (error: unknown) => log.warn(`Texts stay English: ${String(error)}`),
  );
  const facts = workspaceFacts(log);
  const modules = moduleTexts(log);
  const reading = reader(facts, modules);
  const described = descriptions(facts);
  const answers = formulaAnswers();
  const meaning = meanings(answers);
  const sheet = formulaSheet(context, answers, log);
  context.subscriptions.push(
    log,
    facts,
    facts.onDidChange(changed),
    modules,
    modules.onDidChange(changed),
    registerDocuments(),
    registerDiagnostics({ reading, described }, meaning, {
      sources: [facts, modules],
      log,
      extensionUri: context.extensionUri,
    }),
    statusItem(reading, facts),
    countItem(reading, [facts, modules]),
    curveDecorations(reading, meaning, [facts, modules]),
    watchCursor(reading),
    watchKeras(reading, facts),
    followCursor(reading),
    writeFromPlayground(reading),
  );
  return {
    hover: hoverProvider({ reading, described }, meaning, sheet),
    completion: completionProvider(reading, answers, sheet),
    inlayHints: inlayHintsProvider(reading, meaning, sheet),
    codeLens: codeLensProvider(reading),
    migration: migrationActions(facts),
    playground: playgroundSerializer(context),
    links: { handleUri: (uri) => openTrainingLink(uri, context) },
    model: modelEditor(context.extensionUri, facts),
    commands: commands({ context, reading, facts, answers, log }),
    tools: tools(),
  };
}
