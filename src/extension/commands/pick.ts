import * as vscode from "vscode";
import { newestChoice } from "../../catalogue/choice.ts";
import type { Entry } from "../../catalogue/entry.ts";
import { entries } from "../../catalogue/frameworks/index.ts";
import { frameworkIds } from "../../catalogue/name.ts";
import { newestRelease } from "../../catalogue/releases.ts";
import type { Choice } from "../../catalogue/request.ts";
import { newestFirst } from "../../catalogue/version.ts";
import { entryLabel } from "../../present/formula/label.ts";
import { glyphsOfChoices } from "../../present/glyph/glyphOf.ts";
import type { ThemeKind } from "../../present/picture/palette.ts";
import { svgUri } from "../curves/svgUri.ts";
import { themeKind } from "../hover/theme.ts";
import { l10n } from "../words/l10n.ts";

/** Lets the reader choose among all activations, by name, framework, family or formula; undefined when they chose none. */
export async function pickActivation(title: string): Promise<Choice | undefined> {
  const picked = await vscode.window.showQuickPick(activationItems(), {
    title,
    placeHolder: whatToType(),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked === undefined ? undefined : newestChoice(picked.entry);
}

/** What a list of activations is searched by. */
export const whatToType = (): string =>
  l10n.t("Type a name, a framework, a family or a part of a formula");

export interface ActivationItem extends vscode.QuickPickItem {
  readonly entry: Entry;
}

/** All activations as items of a list, each with its curve in the colours of the theme. */
export function activationItems(): readonly ActivationItem[] {
  const theme = themeKind();
  if (items?.theme !== theme) {
    const glyphOf = glyphsOfChoices(theme);
    const all = newestEntriesFirst().map((entry) => activationItem(entry, glyphOf));
    items = { theme, all };
  }
  return items.all;
}

function activationItem(entry: Entry, glyphOf: ReturnType<typeof glyphsOfChoices>): ActivationItem {
  const { name, description, formula, family } = entryLabel(entry);
  const glyph = glyphOf(newestChoice(entry));
  const iconPath = glyph === undefined ? new vscode.ThemeIcon("blank") : svgUri(glyph);
  return { label: name, description, detail: `${family}: ${formula}`, iconPath, entry };
}

/** Frameworks in their usual order; in each, what holds for its newest release before what is past. */
function newestEntriesFirst(): readonly Entry[] {
  return frameworkIds.flatMap((framework) => {
    const own = entries.filter((entry) => entry.framework === framework);
    const until = (entry: Entry): string => newestRelease(framework, entry.versions) ?? "0";
    const order = newestFirst([...new Set(own.map(until))]);
    return own.toSorted((a, b) => order.indexOf(until(a)) - order.indexOf(until(b)));
  });
}

/** The catalogue does not change while the extension runs. */
let items: { readonly theme: ThemeKind; readonly all: readonly ActivationItem[] } | undefined;
