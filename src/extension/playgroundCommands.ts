import * as vscode from "vscode";
import { keyOf } from "../catalogue/choice.ts";
import type { Choice } from "../catalogue/request.ts";
import { emptySelection, type Selection } from "../protocol/selection.ts";
import { register } from "./commands.ts";
import { pickActivation } from "./pick.ts";
import { openPlayground } from "./playground.ts";
import { choiceFrom } from "./target.ts";

/** The two commands that lead into the playground: to look, and to verify at once. */
export const playgroundCommands = (
  context: vscode.ExtensionContext,
): readonly vscode.Disposable[] => [
  register("activationLens.openPlayground", async (item) => {
    openPlayground(context, selectionOf(choiceFrom(item)));
  }),
  register("activationLens.verify", async (item) => {
    const choice = choiceFrom(item) ?? (await pickActivation(vscode.l10n.t("Verify on GPU")));
    if (choice === undefined) return;
    openPlayground(context, selectionOf(choice), { view: "verify", run: true });
  }),
];

const selectionOf = (choice: Choice | undefined): Selection =>
  choice === undefined
    ? emptySelection
    : { ...emptySelection, items: [{ ...keyOf(choice), because: "" }] };
