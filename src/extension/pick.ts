import * as vscode from "vscode";
import { newestChoice } from "../catalogue/choice.ts";
import { entries } from "../catalogue/frameworks/index.ts";
import type { Entry } from "../catalogue/entry.ts";
import type { Choice } from "../catalogue/request.ts";
import { entryLabel } from "../present/label.ts";

/** Lets the reader choose among all activations, by any of their names; undefined when they chose none. */
export async function pickActivation(title: string): Promise<Choice | undefined> {
  const picked = await vscode.window.showQuickPick(items(), {
    title,
    placeHolder: vscode.l10n.t("Type a name, a framework or a part of a formula"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked === undefined ? undefined : newestChoice(picked.entry);
}

interface EntryItem extends vscode.QuickPickItem {
  readonly entry: Entry;
}

const items = (): readonly EntryItem[] =>
  entries.map((entry) => {
    const { name, description, formula } = entryLabel(entry);
    return { label: name, description, detail: formula, entry };
  });
