import * as vscode from "vscode";
import { keyOf } from "../catalogue/choice.ts";
import { inShort } from "../present/inShort.ts";
import { statementAt } from "../python/statementAt.ts";
import type { CommandId } from "./ids.ts";
import { itemOf } from "./item.ts";
import type { Reader } from "./reader.ts";
import { setting } from "./settings.ts";
import { shownMentions, type Shown } from "./shownMentions.ts";
import type { WorkspaceFacts } from "./workspaceFacts.ts";

/** Says above a statement what its activations compute; a click opens the playground. Off until a setting says so. */
export const codeLensProvider = (
  reader: Reader,
  facts: WorkspaceFacts,
): vscode.CodeLensProvider<Lens> => ({
  onDidChangeCodeLenses: facts.onDidChange,
  async provideCodeLenses(document, token) {
    if (!setting("activationLens.codeLens.enabled", document)) return [];
    const { shown, source } = await shownMentions(reader, document);
    if (token.isCancellationRequested) return [];
    const lenses = shown.map((one) => {
      const start = document.positionAt(statementAt(source, one.mention.from));
      return new Lens(new vscode.Range(start, start), one);
    });
    return [...new Map(lenses.map((lens) => [lens.key, lens])).values()];
  },
  resolveCodeLens(lens) {
    const { mention, meaning } = lens.shown;
    lens.command = {
      title: `${mention.text}: ${inShort(meaning)}`,
      tooltip: vscode.l10n.t("Plot it, change its parameters, verify it on your GPU"),
      command: opens,
      arguments: [itemOf(meaning.choice, mention.decision)],
    };
    return lens;
  },
});

class Lens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly shown: Shown,
  ) {
    super(range);
  }
  /** The same name with the same meaning is told once above a statement. */
  get key(): string {
    const { mention, meaning } = this.shown;
    return JSON.stringify([
      this.range.start.line,
      mention.text,
      keyOf(meaning.choice),
      meaning.open,
    ]);
  }
}

const opens: CommandId = "activationLens.openPlayground";
