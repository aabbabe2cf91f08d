import * as vscode from "vscode";
import { expressionOf } from "../../advice/fixes/keeping.ts";
import type { ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import { inShort } from "../../present/formula/inShort.ts";
import type { FormulaSheet } from "../../present/picture/typeset.ts";
import type { DocumentReader } from "../code/reader.ts";
import { shownMentions, type ShownMention } from "../code/shownMentions.ts";
import { setting } from "../workspace/settings.ts";
import { markdown } from "./hover.ts";
import type { Explanations } from "./meanings.ts";

/** Shows each definition in short after the name, with the hover's text as its tooltip; off by default. */
export const inlayHintsProvider = (
  reader: DocumentReader,
  meanings: Explanations,
  sheet: Promise<FormulaSheet>,
): Required<Omit<vscode.InlayHintsProvider<Hint>, "onDidChangeInlayHints">> => ({
  async provideInlayHints(document, range, token) {
    if (!setting("activationLens.inlayHints.enabled", document)) return [];
    const all = await shownMentions(reader, document);
    if (token.isCancellationRequested) return [];
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return all
      .filter(({ mention }) => mention.start <= end && mention.end >= start)
      .flatMap((shown) => hintOf(shown, document));
  },
  async resolveInlayHint(hint) {
    hint.tooltip = markdown(meanings.of(hint.mention), hint.mention, { sheet: await sheet });
    return hint;
  },
});

/** None where the call fails. */
function hintOf(
  { mention, choice, raises, source }: ShownMention,
  document: vscode.TextDocument,
): readonly Hint[] {
  if (raises !== undefined) return [];
  const { end } = expressionOf(mention, source.text);
  return [new Hint(document.positionAt(end), inShort(choice), mention)];
}

class Hint extends vscode.InlayHint {
  constructor(
    position: vscode.Position,
    label: string,
    readonly mention: ResolvedMention,
  ) {
    super(position, label);
    this.paddingLeft = true;
  }
}
