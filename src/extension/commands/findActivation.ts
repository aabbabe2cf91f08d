import * as vscode from "vscode";
import { newestChoice } from "../../catalogue/choice.ts";
import type { FormulaAnswers } from "../../meaning/formulaAnswers.ts";
import { definitionMarkdown } from "../../present/formula/definitionMarkdown.ts";
import { emptySelection } from "../../protocol/selection.ts";
import { openPlayground } from "../playground/playground.ts";
import { l10n } from "../words/l10n.ts";
import { words } from "../words/words.ts";
import { documentPicture, showMarkdown } from "./documents.ts";
import { itemOf } from "./item.ts";
import { activationItems, whatToType, type ActivationItem } from "./pick.ts";

/** Searches all frameworks; what is picked is shown as a document, or in the playground by the button at its line. */
export async function findActivation(
  context: vscode.ExtensionContext,
  answers: FormulaAnswers,
): Promise<void> {
  const found = await search();
  if (found === undefined) return;
  const choice = newestChoice(found.item.entry);
  if (found.inPlayground) openPlayground(context, { ...emptySelection, items: [itemOf(choice)] });
  else {
    const text = definitionMarkdown(choice, words(), documentPicture(choice, answers));
    await showMarkdown(choice.entry.name, text);
  }
}

interface Found {
  readonly item: ActivationItem;
  readonly inPlayground: boolean;
}

/** Undefined when the reader went away without a choice. */
function search(): Promise<Found | undefined> {
  const list = vscode.window.createQuickPick<ActivationItem>();
  list.title = l10n.t("Find Activation");
  list.placeholder = whatToType();
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  const buttons = [
    { iconPath: new vscode.ThemeIcon("graph-line"), tooltip: l10n.t("Open in Playground") },
  ];
  list.items = activationItems().map((item) => ({ ...item, buttons }));
  return new Promise((resolve) => {
    const end = (item: ActivationItem | undefined, inPlayground: boolean): void => {
      resolve(item && { item, inPlayground });
      list.dispose();
    };
    list.onDidAccept(() => {
      const [item] = list.activeItems;
      if (item !== undefined) end(item, false);
    });
    list.onDidTriggerItemButton(({ item }) => end(item, true));
    list.onDidHide(() => end(undefined, false));
    list.show();
  });
}
