import * as vscode from "vscode";
import type { Choice } from "../../catalogue/request.ts";
import type { FormulaAnswers } from "../../meaning/formulaAnswers.ts";
import { choicePicture } from "../../present/evaluate/choicePicture.ts";
import { themeKind } from "../hover/theme.ts";
import { words } from "../words/words.ts";

/** Read-only documents that live in memory: results one can read, search and copy. Those of an earlier session are gone. */
export function registerDocuments(): vscode.Disposable {
  void vscode.window.tabGroups.close(results());
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
  });
}

/**
 * Opens a Markdown text under a title, beside what is being read, without taking it for a file. It is shown as
 * it reads, and its own button shows the source; an editor without a preview of Markdown shows the source.
 */
export async function showMarkdown(title: string, text: string): Promise<void> {
  opened += 1;
  const path = `/${session}-${opened}/${title.replace(/[\\/:*?"<>|#]/g, " ")}.md`;
  const uri = vscode.Uri.from({ scheme, path });
  texts.set(uri.toString(), text);
  const open = new Set(results().map(({ input }) => input.uri.toString()));
  for (const old of [...texts.keys()].slice(0, -maxDocuments))
    if (!open.has(old)) texts.delete(old);
  await vscode.commands.executeCommand("vscode.openWith", uri, markdownPreview, {
    preview: true,
    viewColumn: columnOfResults() ?? vscode.ViewColumn.Beside,
  });
}

/** The picture of a choice, in the colours of the theme. */
export const documentPicture = (choice: Choice, answers: FormulaAnswers): string =>
  choicePicture(choice, answers, { theme: themeKind(), words: words(), wide: true });

/** Where an earlier result is seen, so that results do not fill the window. */
const columnOfResults = (): vscode.ViewColumn | undefined =>
  vscode.window.tabGroups.all.find(({ activeTab }) => activeTab && isResult(activeTab))?.viewColumn;

interface ResultTab extends vscode.Tab {
  readonly input: vscode.TabInputCustom | vscode.TabInputText;
}

const results = (): readonly ResultTab[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isResult));

const isResult = (tab: vscode.Tab): tab is ResultTab =>
  (tab.input instanceof vscode.TabInputCustom || tab.input instanceof vscode.TabInputText) &&
  tab.input.uri.scheme === scheme;

const markdownPreview = "vscode.markdown.preview.editor";
const scheme = "activation-lens";
/** Also of documents that were closed, because one goes back to them from a place that they link to. */
const texts = new Map<string, string>();
const maxDocuments = 20;
/** Tells the results of this session from those whose tabs an earlier one left. */
const session = Date.now().toString(36);
let opened = 0;
