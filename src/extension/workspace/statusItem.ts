import * as vscode from "vscode";
import type { ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { becauseText } from "../../present/text/becauseText.ts";
import { inert } from "../../present/text/inert.ts";
import type { DocumentReader } from "../code/reader.ts";
import { l10n } from "../words/l10n.ts";
import { words } from "../words/words.ts";
import type { WorkspaceFacts } from "./workspaceFacts.ts";

/** Shows beside the language which framework and version the file is read as, and why; a click changes it. */
export function statusItem(reader: DocumentReader, facts: WorkspaceFacts): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("activationLens.version", noDocument);
  item.name = "Activation Lens";
  item.command = {
    command: "activationLens.setVersion",
    title: l10n.t("Set Version"),
  };
  const refresh = (): void => void show(item, reader);
  refresh();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.workspace.onDidSaveTextDocument(refresh),
    facts.onDidChange(refresh),
  );
}

async function show(item: vscode.LanguageStatusItem, reader: DocumentReader): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const resolved = document?.languageId === "python" ? await reader.mentions(document) : [];
  if (document !== vscode.window.activeTextEditor?.document) return;
  const read = [...new Map(resolved.map((one) => [one.framework, one])).values()];
  const [first] = read;
  item.selector =
    first === undefined || document === undefined
      ? noDocument
      : { pattern: "**", language: "python" };
  if (first === undefined) return;
  item.text = read.map(versionText).join(", ");
  const reasons = new Set(read.map(({ decision }) => becauseText(decision, words())));
  item.detail = inert([...reasons].join(", "));
}

const versionText = ({ framework, decision }: ResolvedMention): string =>
  `${frameworks[framework].title} ${decision.version}`;

/** Matches nothing, which hides the item. */
const noDocument: vscode.DocumentSelector = { scheme: "activation-lens-none" };
