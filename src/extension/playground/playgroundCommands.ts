// The two commands that lead into the playground: to look, and to verify at once.
import * as vscode from "vscode";
import { emptySelection, type Item, type Selection } from "../../protocol/selection.ts";
import type { DocumentReader } from "../code/reader.ts";
import { handedTarget, targetOf, targetUnderCursor } from "../code/target.ts";
import { l10n } from "../words/l10n.ts";
import { openPlayground } from "./playground.ts";

/** Shows the given selection, or the activation under the cursor; without either, an empty playground. */
export async function openFromCode(
  handed: unknown,
  context: vscode.ExtensionContext,
  reader: DocumentReader,
): Promise<void> {
  const target = handedTarget(handed) ?? (await targetUnderCursor(reader));
  openPlayground(context, selectionOf(target === undefined ? [] : [target.item]));
}

/** Shows it and verifies at once; asks for an activation if there is neither an argument nor one under the cursor. */
export async function verifyFromCode(
  handed: unknown,
  context: vscode.ExtensionContext,
  reader: DocumentReader,
): Promise<void> {
  const target = await targetOf(handed, reader, l10n.t("Verify on GPU"));
  if (target === undefined) return;
  openPlayground(context, selectionOf([target.item]), { view: "verify", run: true });
}

const selectionOf = (items: readonly Item[]): Selection => ({ ...emptySelection, items });
