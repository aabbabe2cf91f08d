import * as vscode from "vscode";
import { soleChoice, type ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import type { OwnDefinition } from "../../advice/own/ownDefinition.ts";
import { leadChoice } from "../../present/hover/own/ownFacts.ts";
import type { Explanation } from "../../present/hover/explanation.ts";
import { mentionMarkdown } from "../../present/hover/mentionMarkdown.ts";
import type { CommandLink } from "../../present/text/markdown.ts";
import { typeset, type FormulaSheet } from "../../present/picture/typeset.ts";
import type { Item } from "../../protocol/selection.ts";
import type { DocumentReader } from "../code/reader.ts";
import { itemOf } from "../commands/item.ts";
import type { CommandId } from "../ids.ts";
import { mayDescribe, type Descriptions } from "../models/descriptions.ts";
import { l10n } from "../words/l10n.ts";
import { words } from "../words/words.ts";
import { setting } from "../workspace/settings.ts";
import type { Explanations } from "./meanings.ts";
import { themeKind } from "./theme.ts";
import type { Offsets } from "../../python/source/offsets.ts";

/** Shows what a name computes; no hover if that is not known. */
export const hoverProvider = (
  { reading, described }: Readers,
  meanings: Explanations,
  sheet: Promise<FormulaSheet>,
): vscode.HoverProvider => ({
  async provideHover(document, position, token) {
    if (!setting("activationLens.hover.enabled", document)) return undefined;
    const all = mayDescribe(document)
      ? [(await described.at(document, position)) ?? []].flat()
      : await inCode(document, position, reading);
    const frameworks = setting("activationLens.frameworks", document);
    const [first, ...others] = all.filter(({ framework }) => frameworks.includes(framework));
    if (token.isCancellationRequested) return undefined;
    const built = await sheet;
    if (first === undefined && all.length === 0 && !mayDescribe(document)) {
      const own = await reading.ownAt(document, position);
      return own && new vscode.Hover(ownMarkdown(own, meanings, built), rangeOf(document, own));
    }
    if (first === undefined) return undefined;
    const texts = [first, ...others].map((one) =>
      markdown(meanings.of(one), one, { sheet: built }),
    );
    return new vscode.Hover(texts, rangeOf(document, first));
  },
});

/** What reads code, and what reads descriptions of models. */
export interface Readers {
  readonly reading: DocumentReader;
  readonly described: Descriptions;
}

async function inCode(
  document: vscode.TextDocument,
  position: vscode.Position,
  reading: DocumentReader,
): Promise<readonly ResolvedMention[]> {
  const found = await reading.at(document, position);
  return found === undefined ? reading.defaultsAt(document, position) : [found];
}

/** What a function that the document defines itself computes; the commands are about the known function that it is. */
function ownMarkdown(
  own: OwnDefinition,
  meanings: Explanations,
  sheet: FormulaSheet,
): vscode.MarkdownString {
  return markdown(meanings.ofOwn(own), { choice: leadChoice(own), alternatives: [] }, { sheet });
}

/** The documentation of a meaning, trusted with our own commands only. */
export function markdown(
  explanation: Explanation,
  mention: Pick<ResolvedMention, "choice" | "alternatives" | "takenBy"> &
    Partial<Pick<ResolvedMention, "decision">>,
  { sheet, wide = true }: { readonly sheet: FormulaSheet; readonly wide?: boolean },
): vscode.MarkdownString {
  const choice = soleChoice(mention);
  const text = mentionMarkdown(mention, explanation, {
    words: words(),
    theme: themeKind(),
    pictures: setting("activationLens.hover.pictures"),
    wide,
    verbosity: setting("activationLens.hover.verbosity"),
    typeset: (formula) => typeset(sheet, formula),
    links: choice === undefined ? [] : links(itemOf(choice, mention.decision)),
  });
  const content = new vscode.MarkdownString(text);
  content.isTrusted = { enabledCommands: told().map(([command]) => command) };
  return content;
}

const links = (item: Item): readonly CommandLink[] =>
  told().map(([command, title, tip]) => ({ command, title, tip, args: [item] }));

/** Each command with its title and its tooltip. */
const told = (): readonly (readonly [CommandId, string, string])[] => [
  [
    "activationLens.openPlayground",
    l10n.t("Playground"),
    l10n.t("Plot it, change its parameters, verify it on your GPU"),
  ],
  [
    "activationLens.evaluate",
    l10n.t("Evaluate"),
    l10n.t("Value and slope at numbers that you type"),
  ],
  [
    "activationLens.compare",
    l10n.t("Compare"),
    l10n.t("How far it is from another definition, and where"),
  ],
  [
    "activationLens.copyDefinition",
    l10n.t("Copy"),
    l10n.t("As LaTeX, NumPy, PyTorch, WGSL or Markdown"),
  ],
];

const rangeOf = (document: vscode.TextDocument, { start, end }: Offsets): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));
