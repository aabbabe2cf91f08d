// Links that open a training with its whole setting. They may come from anywhere, so nothing is run, and only what the
// schema knows is read.
import * as vscode from "vscode";
import * as v from "valibot";
import { emptySelection } from "../../protocol/selection.ts";
import { trainingExperimentSchema } from "../../protocol/trainingOrder.ts";
import type { DocumentReader } from "../code/reader.ts";
import { targetUnderCursor } from "../code/target.ts";
import { l10n } from "../words/l10n.ts";
import { openPlayground } from "./playground.ts";
import { linkPath } from "./trainingLink.ts";

/** Opens the playground's view Train, with what is under the cursor if no experiment is given. */
export async function openTraining(
  handed: unknown,
  context: vscode.ExtensionContext,
  reader: DocumentReader,
): Promise<void> {
  if (handed !== undefined) return openExperiment(handed, context);
  const target = await targetUnderCursor(reader);
  const items = target === undefined ? [] : [target.item];
  openPlayground(context, { ...emptySelection, items }, { view: "train" });
}

function openExperiment(handed: unknown, context: vscode.ExtensionContext): void {
  const parsed = v.safeParse(trainingExperimentSchema, handed);
  if (!parsed.success) return refuse();
  const { selection, training } = parsed.output;
  openPlayground(context, selection, { view: "train", training });
}

/** Opens what a link of `trainingLink` holds. */
export function openTrainingLink(uri: vscode.Uri, context: vscode.ExtensionContext): void {
  const { path, query } = uri;
  const handed = path === linkPath && query.length <= maxLinkLength ? parsedJson(query) : null;
  openExperiment(handed, context);
}

function refuse(): void {
  void vscode.window.showErrorMessage(
    l10n.t(
      "The link does not hold a training that this version of Activation Lens can open. Copy the link again, or update the extension.",
    ),
  );
}

/** Null if it is no JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const maxLinkLength = 100_000;
