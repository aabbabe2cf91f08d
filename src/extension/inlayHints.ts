import * as vscode from "vscode";
import { expressionOf } from "../advice/keeping.ts";
import { inShort } from "../present/inShort.ts";
import type { FormulaSheet } from "../present/typeset.ts";
import { markdown } from "./hover.ts";
import type { Meanings } from "./meanings.ts";
import type { Reader } from "./reader.ts";
import { setting } from "./settings.ts";
import { shownMentions, type Shown } from "./shownMentions.ts";
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
    const { shown, source } = await shownMentions(reader, document);
    if (token.isCancellationRequested) return [];
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return shown
      .filter(({ mention }) => mention.start <= end && mention.end >= start)
      .map((one) => new Hint(document.positionAt(expressionOf(one.mention, source.text).end), one));
  },
  async resolveInlayHint(hint) {
    const facts = meanings.of(hint.shown.mention);
    if (facts !== undefined) hint.tooltip = markdown(facts, hint.shown.mention, await sheet);
    return hint;
  },
});

class Hint extends vscode.InlayHint {
  constructor(
    position: vscode.Position,
    readonly shown: Shown,
  ) {
    super(position, inShort(shown.meaning));
    this.paddingLeft = true;
  }
}
