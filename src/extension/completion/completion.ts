import * as vscode from "vscode";
import { takenAt } from "../../advice/arguments/takenAt.ts";
import { memberPlace } from "../../advice/resolved/memberPlace.ts";
import { situationOf } from "../../advice/resolved/situation.ts";
import { choiceOf } from "../../catalogue/choice.ts";
import type { FrameworkId } from "../../catalogue/entry.ts";
import { isFramework } from "../../catalogue/name.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import type { FormulaAnswers } from "../../meaning/formulaAnswers.ts";
import { memberNames } from "../../present/completion/memberNames.ts";
import { stringNames, type OfferedName } from "../../present/completion/stringNames.ts";
import { hoverFacts } from "../../present/hover/gather.ts";
import type { FormulaSheet } from "../../present/picture/typeset.ts";
import type { Decision } from "../../project/decision.ts";
import type { ReadDocument, DocumentReader } from "../code/reader.ts";
import { markdown } from "../hover/hover.ts";
import { setting } from "../workspace/settings.ts";
import { isStringKind } from "../../python/mention.ts";

/** In a string that names an activation, or behind a module that has some: what this version of the framework takes there. */
export const completionProvider = (
  reader: DocumentReader,
  answers: FormulaAnswers,
  sheet: Promise<FormulaSheet>,
): Required<vscode.CompletionItemProvider<NameItem>> => ({
  async provideCompletionItems(document, position, token) {
    const read = await reader.read(document);
    if (token.isCancellationRequested) return undefined;
    const place = placeAt(read, document.offsetAt(position));
    if (place === undefined) return undefined;
    const { framework, start, end } = place;
    if (!setting("activationLens.frameworks", document).includes(framework)) return undefined;
    const situation = situationOf(framework, read.file.reading, read.path, read.project);
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    return place
      .names(situation.decision.version)
      .map((name, i) => new NameItem(name, { ...situation, framework, range, order: i }));
  },
  async resolveCompletionItem(item) {
    const told = documentation(item, answers, await sheet);
    if (told !== undefined) item.documentation = told;
    return item;
  },
});

interface Place {
  readonly framework: FrameworkId;
  readonly start: number;
  readonly end: number;
  readonly names: (version: string) => readonly OfferedName[];
}

function placeAt(read: ReadDocument, offset: number): Place | undefined {
  const string = stringAt(read, offset);
  if (string !== undefined) return string;
  const member = memberPlace(read.file.cells, read.source, offset);
  if (member === undefined) return undefined;
  const { framework, module } = member;
  return { ...member, names: (version) => memberNames(module, framework, version) };
}

/** The string under the cursor that a known callee takes for an activation, be its name known or not. */
function stringAt({ file, source }: ReadDocument, offset: number): Place | undefined {
  const { mentions, strangers } = file.reading;
  const strings = mentions.filter(({ kind }) => isStringKind(kind));
  const found = [...strings, ...strangers].find(
    (one) => one.source === source && one.start <= offset && offset <= one.end,
  );
  if (found === undefined || !isFramework(found.framework)) return undefined;
  const { framework, start, end, site } = found;
  const names = (version: string): readonly OfferedName[] => {
    const taken = site && takenAt(site, framework, version);
    return stringNames(framework, version).filter(({ text }) => taken?.includes(text) ?? true);
  };
  return { framework, start, end, names };
}

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

/** Other extensions offer a module's members too; ours say what they know beside the name. */
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
  const choice = choiceOf({
    entry: named.entry.id,
    version: decision.version,
    backend: backend === "" ? null : backend,
    parameters: {},
  });
  if (choice === undefined) return undefined;
  const facts = hoverFacts({ choice, because: decision, stated: [], answers });
  return markdown(
    { kind: "function", facts },
    { choice, alternatives: [], decision },
    sheet,
    false,
  );
}
