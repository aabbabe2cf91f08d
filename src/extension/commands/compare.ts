import * as vscode from "vscode";
import { newestChoice } from "../../catalogue/choice.ts";
import type { Choice } from "../../catalogue/request.ts";
import { comparisonMarkdown } from "../../present/compare/comparison.ts";
import { relatives } from "../../present/compare/namesakes.ts";
import type { DocumentReader } from "../code/reader.ts";
import { handedTarget, targetOf } from "../code/target.ts";
import { words } from "../words/words.ts";
import { showMarkdown } from "./documents.ts";
import { activationItems, type ActivationItem } from "./pick.ts";

/** Puts definitions side by side: the one at hand, and those that the reader picks beside it. */
export async function compare(
  first: unknown,
  second: unknown,
  reader: DocumentReader,
): Promise<void> {
  const target = await targetOf(first, reader, vscode.l10n.t("Compare Definitions: which one?"));
  if (target === undefined) return;
  const other = handedTarget(second)?.choice;
  const others = other === undefined ? await pickOthers(target.choice) : [other];
  if (others.length === 0) return;
  await showMarkdown(
    target.choice.entry.name,
    comparisonMarkdown([target.choice, ...others], words()),
  );
}

/** Namesakes stand first, for they are what one usually compares with. */
async function pickOthers({ entry }: Choice): Promise<readonly Choice[]> {
  const near = new Set(relatives(entry));
  const all = activationItems().filter((item) => item.entry !== entry);
  const items: readonly (ActivationItem | vscode.QuickPickItem)[] = [
    separator(vscode.l10n.t("the same name")),
    ...all.filter((item) => near.has(item.entry)),
    separator(vscode.l10n.t("others")),
    ...all.filter((item) => !near.has(item.entry)),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Compare {0} with", entry.name),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return (picked ?? []).flatMap((item) => ("entry" in item ? [newestChoice(item.entry)] : []));
}

const separator = (label: string): vscode.QuickPickItem => ({
  label,
  kind: vscode.QuickPickItemKind.Separator,
});
