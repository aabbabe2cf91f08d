import * as vscode from "vscode";
import { raisedText } from "../../advice/arguments/raised.ts";
import { leadChoice, ownInShort } from "../../present/hover/own/ownFacts.ts";
import { inShort } from "../../present/formula/inShort.ts";
import { statementAt } from "../../python/source/statementAt.ts";
import type { DocumentReader } from "../code/reader.ts";
import { shownMentions, type ShownMention } from "../code/shownMentions.ts";
import { itemOf } from "../commands/item.ts";
import type { CommandId } from "../ids.ts";
import { l10n } from "../words/l10n.ts";
import { sentences } from "../words/sentences.ts";
import { setting } from "../workspace/settings.ts";
import { elementAt } from "../../required.ts";

/** Shows above a statement what its activations compute; a click opens the playground. Off by default. */
export const codeLensProvider = (
  reader: DocumentReader,
): Required<Omit<vscode.CodeLensProvider<Lens>, "onDidChangeCodeLenses">> => ({
  async provideCodeLenses(document, token) {
    if (!setting("activationLens.codeLens.enabled", document)) return [];
    const all = await shownMentions(reader, document);
    if (token.isCancellationRequested) return [];
    const lenses = all.map((shown) => {
      const start = document.positionAt(statementAt(shown.source, shown.mention.from));
      return new Lens(new vscode.Range(start, start), shown);
    });
    const unique = [...new Map(lenses.map((lens) => [lens.key, lens])).values()];
    return [...unique, ...(await ownLenses(reader, document))];
  },
  resolveCodeLens(lens) {
    if (lens.shown === undefined) return lens;
    const { mention, choice, raises } = lens.shown;
    const description =
      raises === undefined ? inShort(choice) : `⚠︎ ${raisedText(raises, sentences())}`;
    lens.command = {
      title: `${mention.text}: ${description}`,
      tooltip: l10n.t("Plot it, change its parameters, verify it on your GPU"),
      command: opens,
      arguments: [itemOf(choice, mention.decision)],
    };
    return lens;
  },
});

/** Says above a function that the document defines itself which known one it is, or is near to. */
async function ownLenses(
  reader: DocumentReader,
  document: vscode.TextDocument,
): Promise<readonly Lens[]> {
  const { file, source } = await reader.read(document);
  return file
    .own()
    .filter((one) => one.source === source)
    .map((own) => {
      const start = document.positionAt(statementAt(elementAt(file.sources, source), own.start));
      const lens = new Lens(new vscode.Range(start, start));
      const choice = leadChoice(own);
      lens.command = {
        title: ownInShort(own),
        tooltip: l10n.t("Plot it, change its parameters, verify it on your GPU"),
        command: choice === undefined ? "" : opens,
        arguments: choice === undefined ? [] : [itemOf(choice)],
      };
      return lens;
    });
}

class Lens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly shown?: ShownMention,
  ) {
    super(range);
  }
  /** The same name with the same arguments is shown once above a statement. */
  get key(): string {
    if (this.shown === undefined) return "";
    const { mention, source } = this.shown;
    const { canonical, text, brackets } = mention;
    const given = brackets ? source.text.slice(brackets.start, brackets.end) : "";
    return `${this.range.start.line} ${canonical} ${text} ${given}`;
  }
}

const opens: CommandId = "activationLens.openPlayground";
