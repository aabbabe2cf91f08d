import * as vscode from "vscode";
import { keyOf, newestChoice } from "../catalogue/choice.ts";
import type { Entry } from "../catalogue/entry.ts";
import { entries } from "../catalogue/frameworks/index.ts";
import { frameworks } from "../catalogue/releases.ts";
import { bare } from "../catalogue/spelled.ts";
import type { Item } from "../protocol/selection.ts";

/** Lets the reader pick an activation for the playground; null when nothing was picked. */
export async function chooseItem(): Promise<Item | null> {
  const picked = await vscode.window.showQuickPick(entries.map(pickOf), {
    placeHolder: vscode.l10n.t("Which activation function?"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked === undefined ? null : { ...keyOf(newestChoice(picked.entry)), because: "" };
}

const pickOf = (entry: Entry): vscode.QuickPickItem & { readonly entry: Entry } => ({
  label: bare(entry.name),
  description: `${frameworks[entry.framework].title} ${entry.versions}`,
  detail: entry.name,
  entry,
});
