import * as vscode from "vscode";
import { emptySelection, type Item, type Selection } from "../../protocol/selection.ts";
import type { Reader } from "../code/reader.ts";
import { handedTarget, targetOf, targetUnderCursor } from "../code/target.ts";
import { register } from "../commands/register.ts";
import { openPlayground } from "./playground.ts";

/** The two commands that lead into the playground: to look, and to verify at once. */
export const playgroundCommands = (
  context: vscode.ExtensionContext,
  reader: Reader,
): readonly vscode.Disposable[] => [
  register("activationLens.openPlayground", async (handed) => {
    const target = handedTarget(handed) ?? (await targetUnderCursor(reader));
    openPlayground(context, selectionOf(target === undefined ? [] : [target.item]));
  }),
  register("activationLens.verify", async (handed) => {
    const target = await targetOf(handed, reader, vscode.l10n.t("Verify on GPU"));
    if (target === undefined) return;
    openPlayground(context, selectionOf([target.item]), { view: "verify", run: true });
  }),
];

const selectionOf = (items: readonly Item[]): Selection => ({ ...emptySelection, items });
