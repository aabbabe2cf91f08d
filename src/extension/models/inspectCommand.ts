import * as vscode from "vscode";
import { modelEndings } from "../../models/inspected.ts";
import { modelView, otherModelView } from "../ids.ts";
import { l10n } from "../words/l10n.ts";

/** Opens a saved model as a table: the one that the explorer passes, or one that the reader picks. */
export async function inspectCommand(handed: unknown): Promise<void> {
  const uri = handed instanceof vscode.Uri ? handed : await picked();
  if (uri === undefined) return;
  const view = /\.(?:keras|h5|hdf5)$/i.test(uri.path) ? modelView : otherModelView;
  await vscode.commands.executeCommand("vscode.openWith", uri, view);
}

async function picked(): Promise<vscode.Uri | undefined> {
  const endings = modelEndings.map((ending) => ending.slice(ending.lastIndexOf(".") + 1));
  const found = await vscode.window.showOpenDialog({
    title: l10n.t("Inspect a saved model"),
    filters: { [l10n.t("Saved models")]: [...new Set(endings)] },
  });
  return found?.[0];
}
