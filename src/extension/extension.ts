import * as vscode from "vscode";
import type { Features } from "./features.ts";
import { standIns } from "./standIns.ts";

/** Registers everything at once; what answers is loaded in the turn after, or when somebody asks before. */
export function activate(context: vscode.ExtensionContext): void {
  const changed = new vscode.EventEmitter<void>();
  let loading: Promise<Features> | undefined;
  const features = (): Promise<Features> =>
    (loading ??= import("./features.ts").then((loaded) =>
      loaded.features(context, () => changed.fire()),
    ));
  context.subscriptions.push(changed, ...standIns(features, changed.event));
  setTimeout(() => void features(), 0);
}
