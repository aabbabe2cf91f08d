import * as vscode from "vscode";
import { expressionOf } from "../advice/keeping.ts";
import { inShort } from "../present/inShort.ts";
import type { FormulaSheet } from "../present/typeset.ts";
import { markdown } from "./hover.ts";
import type { Meanings } from "./meanings.ts";
import type { Reader } from "./reader.ts";
import { setting } from "./settings.ts";
import { shownMentions, type ShownMention } from "./shownMentions.ts";
import type { WorkspaceFacts } from "./workspaceFacts.ts";

/** Shows each definition in short behind the name, with the hover's text as its tooltip; off until a setting says so. */
export const inlayHintsProvider = (
  reader: Reader,
  facts: WorkspaceFacts,
  meanings: Meanings,
  sheet: Promise<FormulaSheet>,
): vscode.InlayHintsProvider<Hint> => ({
  onDidChangeInlayHints: facts.onDidChange,
  async provideInlayHints(document, range, token) {
    if (!setting("activationLens.inlayHints.enabled", document)) return [];
    const mentions = await shownMentions(reader, document);
    if (token.isCancellationRequested) return [];
    const text = document.getText();
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return mentions
      .filter((one) => one.start <= end && one.end >= start)
      .map((one) => new Hint(document.positionAt(expressionOf(one, text).end), one));
  },
  async resolveInlayHint(hint) {
    const facts = meanings.of(hint.mention);
    if (facts !== undefined) hint.tooltip = markdown(facts, hint.mention, await sheet);
    return hint;
  },
});

class Hint extends vscode.InlayHint {
  constructor(
    position: vscode.Position,
    readonly mention: ShownMention,
  ) {
    super(position, inShort(mention.choice));
    this.paddingLeft = true;
  }
}
