import * as vscode from "vscode";
import { situationOf, usualPackage } from "../../advice/resolved/situation.ts";
import type { FrameworkId } from "../../catalogue/entry.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import type { FormulaAnswers } from "../../meaning/formulaAnswers.ts";
import { offeredAt, offeredChoice } from "../../present/completion/offeredAt.ts";
import type { OfferedName } from "../../present/completion/stringNames.ts";
import { hoverFacts } from "../../present/hover/gather.ts";
import type { FormulaSheet } from "../../present/picture/typeset.ts";
import type { Decision } from "../../project/decision.ts";
import type { DocumentReader } from "../code/reader.ts";
import { markdown } from "../hover/hover.ts";
import { l10n } from "../words/l10n.ts";
import { setting } from "../workspace/settings.ts";

/** In a string that names an activation, or after a module that has some: what this version of the framework takes there. */
export const completionProvider = (
  reader: DocumentReader,
  answers: FormulaAnswers,
  sheet: Promise<FormulaSheet>,
): Required<vscode.CompletionItemProvider<NameItem>> => ({
  async provideCompletionItems(document, position, token) {
    const read = await reader.read(document);
    if (token.isCancellationRequested) return undefined;
    const place = offeredAt(read.file, read.source, document.offsetAt(position));
    if (place === undefined) return undefined;
    const { framework, start, end } = place;
    if (!setting("activationLens.frameworks", document).includes(framework)) return undefined;
    const { reading } = read.file;
    const of = usualPackage(framework, reading);
    const situation = situationOf(of, reading, read);
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    return place
      .names(situation.decision.version)
      .map((name, i) => new NameItem(name, { ...situation, framework, range, order: i }));
  },
  async resolveCompletionItem(item) {
    const documented = documentation(item, answers, await sheet);
    if (documented !== undefined) item.documentation = documented;
    return item;
  },
});

interface Situated {
  readonly framework: FrameworkId;
  readonly decision: Decision;
  readonly backend: string;
  readonly range: vscode.Range;
  readonly order: number;
}

/** A name, and what its documentation will be about. */
class NameItem extends vscode.CompletionItem {
  constructor(
    readonly named: OfferedName,
    readonly situated: Situated,
  ) {
    super(labelOf(named, situated), kinds[named.kind]);
    this.range = situated.range;
    this.sortText = String(situated.order).padStart(4, "0");
    if (named.deprecated) this.tags = [vscode.CompletionItemTag.Deprecated];
  }
}

/** Other extensions also offer a module's members; ours show what they know beside the name. */
const labelOf = (
  { text, kind }: OfferedName,
  { framework, decision }: Situated,
): vscode.CompletionItemLabel => ({
  label: text,
  ...(kind !== "string" && {
    description: `${frameworks[framework].title} ${decision.version}`,
  }),
});

const kinds: Readonly<Record<OfferedName["kind"], vscode.CompletionItemKind>> = {
  string: vscode.CompletionItemKind.Value,
  function: vscode.CompletionItemKind.Function,
  class: vscode.CompletionItemKind.Class,
};

function documentation(
  { named, situated }: NameItem,
  answers: FormulaAnswers,
  sheet: FormulaSheet,
): vscode.MarkdownString | undefined {
  const { decision, backend } = situated;
  const choice = offeredChoice(named.entry.id, decision.version, backend);
  if (choice === undefined) return undefined;
  const facts = hoverFacts({
    choice,
    because: decision,
    stated: [],
    answers,
    catalogued: l10n.catalogued,
  });
  return markdown(
    { kind: "function", facts },
    { choice, alternatives: [], decision },
    { sheet, wide: false },
  );
}
