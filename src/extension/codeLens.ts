import * as vscode from "vscode";
import { inShort } from "../present/inShort.ts";
import { statementAt } from "../python/statementAt.ts";
import type { CommandId } from "./ids.ts";
import { itemOf } from "./item.ts";
import type { Reader } from "./reader.ts";
import { setting } from "./settings.ts";
import { shownMentions, type ShownMention } from "./shownMentions.ts";
import type { WorkspaceFacts } from "./workspaceFacts.ts";

/** Says above a statement what its activations compute; a click opens the playground. Off until a setting says so. */
export const codeLensProvider = (
  reader: Reader,
  facts: WorkspaceFacts,
): vscode.CodeLensProvider<Lens> => ({
  onDidChangeCodeLenses: facts.onDidChange,
  async provideCodeLenses(document, token) {
    if (!setting("activationLens.codeLens.enabled", document)) return [];
    const { file, source } = await reader.read(document);
    const mentions = await shownMentions(reader, document);
    if (token.isCancellationRequested) return [];
    const lenses = mentions.map((mention) => {
      const start = document.positionAt(statementAt(file.sources[source]!, mention.from));
      return new Lens(new vscode.Range(start, start), mention);
    });
    return [...new Map(lenses.map((lens) => [lens.key, lens])).values()];
  },
  resolveCodeLens(lens) {
    const { choice, decision, text } = lens.mention;
    lens.command = {
      title: `${text}: ${inShort(choice)}`,
      tooltip: vscode.l10n.t("Plot it, change its parameters, verify it on your GPU"),
      command: opens,
      arguments: [itemOf(choice, decision)],
    };
    return lens;
  },
});

class Lens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly mention: ShownMention,
  ) {
    super(range);
  }
  /** The same name with the same meaning is told once above a statement. */
  get key(): string {
    const { choice, text } = this.mention;
    return `${this.range.start.line} ${text} ${choice.entry.id} ${JSON.stringify(choice.parameters)}`;
  }
}

const opens: CommandId = "activationLens.openPlayground";
