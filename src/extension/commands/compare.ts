import * as vscode from "vscode";
import { newestChoice } from "../../catalogue/choice.ts";
import { familyMembers } from "../../catalogue/lookup/familyMembers.ts";
import type { Choice } from "../../catalogue/request.ts";
import { comparisonMarkdown } from "../../present/compare/comparison.ts";
import { relatives } from "../../present/compare/namesakes.ts";
import { emptySelection, type Item } from "../../protocol/selection.ts";
import type { DocumentReader } from "../code/reader.ts";
import { handedTarget, targetOf, type CommandTarget } from "../code/target.ts";
import { openPlayground } from "../playground/playground.ts";
import { l10n } from "../words/l10n.ts";
import { words } from "../words/words.ts";
import { showMarkdown } from "./documents.ts";
import { itemOf } from "./item.ts";
import { activationItems, type ActivationItem } from "./pick.ts";

/** Shows this definition in the playground beside another one, or beside all of its name and kind. */
export async function compare(
  first: unknown,
  second: unknown,
  {
    context,
    reading,
  }: { readonly context: vscode.ExtensionContext; readonly reading: DocumentReader },
): Promise<void> {
  const target = await targetOf(first, reading, l10n.t("Compare Definitions: which one?"));
  if (target === undefined) return;
  const other = handedTarget(second);
  if (target.choice.entry.over === "vector") return compareVectors(target, other);
  const others = other === undefined ? familyOf(target.choice) : [other.item];
  const items = [target.item, ...others].slice(0, maxCompared);
  openPlayground(context, { ...emptySelection, items }, { view: "compare" });
}

const familyOf = ({ entry }: Choice): readonly Item[] =>
  familyMembers(entry).map((one) => itemOf(newestChoice(one)));

/** Functions of a whole axis have no curves to lay over each other: a document has them side by side. */
async function compareVectors(
  target: CommandTarget,
  other: CommandTarget | undefined,
): Promise<void> {
  const others = other === undefined ? await pickOthers(target.choice) : [other.choice];
  if (others.length === 0) return;
  await showMarkdown(
    target.choice.entry.name,
    comparisonMarkdown([target.choice, ...others], words()),
  );
}

/** Namesakes come first, because they are usually what one compares with. */
async function pickOthers({ entry }: Choice): Promise<readonly Choice[]> {
  const near = new Set(relatives(entry));
  const all = activationItems().filter((item) => item.entry !== entry);
  const items: readonly (ActivationItem | vscode.QuickPickItem)[] = [
    separator(l10n.t("the same name")),
    ...all.filter((item) => near.has(item.entry)),
    separator(l10n.t("others")),
    ...all.filter((item) => !near.has(item.entry)),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t("Compare {0} with", entry.name),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return (picked ?? []).flatMap((item) => ("entry" in item ? [newestChoice(item.entry)] : []));
}

/** The most curves that can be distinguished in a picture. */
const maxCompared = 30;

const separator = (label: string): vscode.QuickPickItem => ({
  label,
  kind: vscode.QuickPickItemKind.Separator,
});
