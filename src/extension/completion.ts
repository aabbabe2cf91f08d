import * as vscode from "vscode";
import { situationOf } from "../advice/situation.ts";
import { choiceOf } from "../catalogue/choice.ts";
import type { FrameworkId } from "../catalogue/entry.ts";
import { isFramework } from "../catalogue/name.ts";
import { hoverFacts } from "../present/gather.ts";
import { stringNames, type StringName } from "../present/stringNames.ts";
import type { FormulaSheet } from "../present/typeset.ts";
import type { Decision } from "../project/decision.ts";
import { markdown } from "./hover.ts";
import type { ReadDocument, Reader } from "./reader.ts";
import { setting } from "./settings.ts";

/** Inside a string that names an activation: what this framework takes there, in this version. */
export const completionProvider = (
  reader: Reader,
  sheet: Promise<FormulaSheet>,
): vscode.CompletionItemProvider<NameItem> => ({
  async provideCompletionItems(document, position) {
    const read = await reader.read(document);
    const place = placeAt(read, document.offsetAt(position));
    if (place === undefined) return undefined;
    const { framework, start, end } = place;
    if (!setting("activationLens.frameworks", document).includes(framework)) return undefined;
    const situation = situationOf(framework, read.file.reading, read.path, read.project);
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    return stringNames(framework, situation.decision.version).map(
      (name, i) => new NameItem(name, { ...situation, range, order: i }),
    );
  },
  async resolveCompletionItem(item) {
    const told = documentation(item, await sheet);
    if (told !== undefined) item.documentation = told;
    return item;
  },
});

interface Place {
  readonly framework: FrameworkId;
  readonly start: number;
  readonly end: number;
}

/** The string under the cursor that a known callee takes for an activation, be its name known or not. */
function placeAt({ file, source }: ReadDocument, offset: number): Place | undefined {
  const { mentions, strangers } = file.reading;
  const strings = mentions.filter(({ kind }) => kind === "string" || kind === "keyword-arg-string");
  const found = [...strings, ...strangers].find(
    (one) => one.source === source && one.start <= offset && offset <= one.end,
  );
  if (found === undefined || !isFramework(found.framework)) return undefined;
  return { framework: found.framework, start: found.start, end: found.end };
}

interface Situated {
  readonly decision: Decision;
  readonly backend: string;
  readonly range: vscode.Range;
  readonly order: number;
}

/** A name, and what its documentation will be about. */
class NameItem extends vscode.CompletionItem {
  constructor(
    readonly named: StringName,
    readonly situated: Situated,
  ) {
    super(named.text, vscode.CompletionItemKind.Value);
    this.range = situated.range;
    this.sortText = String(situated.order).padStart(4, "0");
    if (named.deprecated) this.tags = [vscode.CompletionItemTag.Deprecated];
  }
}

function documentation(
  { named, situated }: NameItem,
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
  const facts = hoverFacts({ choice, because: decision, given: new Set() });
  return markdown(facts, { choice, decision }, sheet);
}
