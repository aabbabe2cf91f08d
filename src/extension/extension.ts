import * as vscode from "vscode";
import type { Features } from "./features.ts";
import { lazyFeatures } from "./lazyFeatures.ts";

/** Registers everything at once; what answers is loaded in the turn after, or when somebody asks before. */
export function activate(context: vscode.ExtensionContext): void {
  const changed = new vscode.EventEmitter<void>();
  let loading: Promise<Features> | undefined;
  const features = (): Promise<Features> =>
    (loading ??= import("./features.ts").then((loaded) =>
      loaded.features(context, () => changed.fire()),
    ));
  context.subscriptions.push(changed, ...lazyFeatures(features, changed.event));
  setTimeout(() => void features().catch(notLoaded), 0);
}

function notLoaded(problem: unknown): void {
  const why = problem instanceof Error ? problem.message : String(problem);
  void vscode.window.showErrorMessage(
    vscode.l10n.t("Activation Lens could not be loaded; reload the window to try again. {0}", why),
  );
}
