// What the editor calls from the start: each passes the call on to its feature, once that is loaded.
import * as vscode from "vscode";
import type { Features } from "./features.ts";
import { keptFirst } from "./hover/keptFirst.ts";
import {
  commandIds,
  modelView,
  otherModelView,
  playgroundView,
  toolIds,
  type CommandId,
  type ToolId,
} from "./ids.ts";
import { migrationKind } from "./migration/migrationKind.ts";

/** `changed` is called when the known meaning of files changes. */
export function lazyFeatures(
  features: () => Promise<Features>,
  changed: vscode.Event<void>,
): readonly vscode.Disposable[] {
  return [
    ...languageFeatures(features, changed),
    ...(Object.keys(commandIds) as CommandId[]).map((id) =>
      vscode.commands.registerCommand(id, async (...given: readonly unknown[]) =>
        (await features()).commands[id](...given),
      ),
    ),
    ...tools(features),
    ...[modelView, otherModelView].map((view) =>
      vscode.window.registerCustomEditorProvider(view, {
        openCustomDocument: async (...asked) =>
          (await features()).model.openCustomDocument(...asked),
        resolveCustomEditor: async (...asked) =>
          (await features()).model.resolveCustomEditor(...asked),
      }),
    ),
    vscode.window.registerUriHandler({
      handleUri: async (uri) => (await features()).links.handleUri(uri),
    }),
    vscode.window.registerWebviewPanelSerializer(playgroundView, {
      deserializeWebviewPanel: async (panel, state) =>
        (await features()).playground.deserializeWebviewPanel(panel, state),
    }),
  ];
}

function languageFeatures(
  features: () => Promise<Features>,
  changed: vscode.Event<void>,
): readonly vscode.Disposable[] {
  return [
    vscode.languages.registerHoverProvider(descriptions, {
      provideHover: async (...asked) => (await features()).hover.provideHover(...asked),
    }),
    keptFirst(python, {
      provideHover: async (...asked) => (await features()).hover.provideHover(...asked),
    }),
    vscode.languages.registerCompletionItemProvider(
      python,
      {
        provideCompletionItems: async (...asked) =>
          (await features()).completion.provideCompletionItems(...asked),
        resolveCompletionItem: async (...asked) =>
          (await features()).completion.resolveCompletionItem(...asked),
      },
      ...openings,
    ),
    vscode.languages.registerInlayHintsProvider(python, {
      onDidChangeInlayHints: changed,
      provideInlayHints: async (...asked) =>
        (await features()).inlayHints.provideInlayHints(...asked),
      resolveInlayHint: async (...asked) =>
        (await features()).inlayHints.resolveInlayHint(...asked),
    }),
    vscode.languages.registerCodeLensProvider(python, {
      onDidChangeCodeLenses: changed,
      provideCodeLenses: async (...asked) =>
        (await features()).codeLens.provideCodeLenses(...asked),
      resolveCodeLens: async (...asked) => (await features()).codeLens.resolveCodeLens(...asked),
    }),
    vscode.languages.registerCodeActionsProvider(
      python,
      {
        provideCodeActions: async (...asked) =>
          (await features()).migration.provideCodeActions(...asked),
      },
      { providedCodeActionKinds: [migrationKind] },
    ),
  ];
}

/** What language models may ask; some editors that run extensions have no such models. */
function tools(features: () => Promise<Features>): readonly vscode.Disposable[] {
  if (!("lm" in vscode) || !("registerTool" in vscode.lm)) return [];
  return (Object.keys(toolIds) as ToolId[]).map((id) =>
    vscode.lm.registerTool<unknown>(id, {
      invoke: async (...asked) => (await features()).tools[id].invoke(...asked),
      prepareInvocation: async (...asked) =>
        (await features()).tools[id].prepareInvocation(...asked),
    }),
  );
}

/** Every scheme: files, untitled texts, notebook cells, the Interactive Window, virtual workspaces. */
const python: vscode.DocumentSelector = { language: "python" };

/** JSON and YAML, some of which describe a model. */
const descriptions: vscode.DocumentSelector = ["json", "jsonc", "yaml"].map((language) => ({
  language,
}));

/** Typing one of these opens the string, or requests the member, in which a name may be written. */
const openings = ['"', "'", "."];
