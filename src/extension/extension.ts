import * as vscode from "vscode";
import type { Features } from "./features.ts";
import { lazyFeatures } from "./lazyFeatures.ts";
import { l10n } from "./words/l10n.ts";
import { loadTranslations } from "./words/loadTranslations.ts";

/** Registers everything at once; what answers is loaded in the turn after, or when somebody asks before. */
export function activate(context: vscode.ExtensionContext): void {
  const changed = new vscode.EventEmitter<void>();
  let loading: Promise<Features> | undefined;
  const features = (): Promise<Features> =>
    (loading ??= import("./features.ts").then((loaded) =>
      loaded.features(context, () => changed.fire()),
    ));
  context.subscriptions.push(changed, ...lazyFeatures(features, changed.event));
  setTimeout(() => void features().catch((problem: unknown) => notLoaded(problem, context)), 0);
}

async function notLoaded(
  problem: unknown,
  { extensionUri }: vscode.ExtensionContext,
): Promise<void> {
  await loadTranslations(extensionUri).catch(console.warn);
  const why = problem instanceof Error ? problem.message : String(problem);
  void vscode.window.showErrorMessage(
    l10n.t("Activation Lens could not be loaded; reload the window to try again. {0}", why),
  );
}
