import * as vscode from "vscode";
import type { ResolvedMention } from "../advice/resolveFile.ts";
import { keyOf } from "../catalogue/choice.ts";
import type { Choice } from "../catalogue/request.ts";
import type { HoverFacts } from "../present/facts.ts";
import { hoverFacts } from "../present/gather.ts";
import { hoverMarkdown, type HoverLink } from "../present/hover.ts";
import { typeset, type FormulaSheet } from "../present/typeset.ts";
import type { Item } from "../protocol/selection.ts";
import { itemOf } from "./item.ts";
import type { CommandId } from "./ids.ts";
import type { Reader } from "./reader.ts";
import { setting } from "./settings.ts";
import { themeKind } from "./theme.ts";
import { words } from "./words.ts";

/** Says what a name computes, where it stands; silent where that is not known. */
export function hoverProvider(reader: Reader, sheet: Promise<FormulaSheet>): vscode.HoverProvider {
  const known = new Map<string, HoverFacts>();
  return {
    async provideHover(document, position, token) {
      if (!setting("activationLens.hover.enabled", document)) return undefined;
      const found = await reader.at(document, position);
      if (found?.choice === undefined || token.isCancellationRequested) return undefined;
      if (!setting("activationLens.frameworks", document).includes(found.framework))
        return undefined;
      return new vscode.Hover(
        markdown(found, found.choice, known, await sheet),
        rangeOf(document, found),
      );
    },
  };
}

function markdown(
  found: ResolvedMention,
  choice: Choice,
  known: Map<string, HoverFacts>,
  sheet: FormulaSheet,
): vscode.MarkdownString {
  const text = hoverMarkdown(factsOf(found, choice, known), {
    words: words(),
    theme: themeKind(),
    pictures: setting("activationLens.hover.pictures"),
    verbosity: setting("activationLens.hover.verbosity"),
    typeset: (formula) => typeset(sheet, formula),
    links: links(itemOf(choice, found.decision)),
  });
  const content = new vscode.MarkdownString(text);
  content.isTrusted = { enabledCommands: linked };
  return content;
}

/** The same meaning is asked for again and again while the pointer moves; its facts do not change. */
function factsOf(
  found: ResolvedMention,
  choice: Choice,
  known: Map<string, HoverFacts>,
): HoverFacts {
  const given = new Set(Object.keys(found.parameters));
  const key = JSON.stringify([keyOf(choice), found.decision, [...given]]);
  const facts = known.get(key) ?? hoverFacts({ choice, because: found.decision, given });
  if (known.size > mostKnown) known.clear();
  known.set(key, facts);
  return facts;
}

const links = (item: Item): readonly HoverLink[] => [
  link(
    "activationLens.openPlayground",
    vscode.l10n.t("Playground"),
    vscode.l10n.t("Plot it, change its parameters, verify it on your GPU"),
    item,
  ),
  link(
    "activationLens.evaluate",
    vscode.l10n.t("Evaluate"),
    vscode.l10n.t("Value and slope at numbers that you type"),
    item,
  ),
  link(
    "activationLens.compare",
    vscode.l10n.t("Compare"),
    vscode.l10n.t("How far it is from another definition, and where"),
    item,
  ),
  link(
    "activationLens.copyDefinition",
    vscode.l10n.t("Copy"),
    vscode.l10n.t("As LaTeX, NumPy, WGSL or Markdown"),
    item,
  ),
];

const link = (command: CommandId, title: string, tip: string, item: Item): HoverLink => ({
  command,
  title,
  tip,
  args: [item],
});

const rangeOf = (document: vscode.TextDocument, { start, end }: ResolvedMention): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

const linked: readonly CommandId[] = [
  "activationLens.openPlayground",
  "activationLens.evaluate",
  "activationLens.compare",
  "activationLens.copyDefinition",
];

const mostKnown = 500;
