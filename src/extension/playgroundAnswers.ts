import * as vscode from "vscode";
import type { HostApi, Opening, SavedFile } from "../protocol/messages.ts";
import type { Handlers } from "../protocol/rpc.ts";
import { itemOf } from "./item.ts";
import { pickActivation } from "./pick.ts";
import { playgroundWords } from "./playgroundWords.ts";

/** What the host answers to the playground's page. */
export const answers = (opening: () => Opening): Handlers<HostApi> => ({
  ready: () => ({ ...opening(), words: playgroundWords() }),
  async choose() {
    const choice = await pickActivation(vscode.l10n.t("Add to the Playground"));
    return choice === undefined ? null : itemOf(choice);
  },
  async copy(text) {
    await vscode.env.clipboard.writeText(text);
    return null;
  },
  save,
  log(sentence) {
    console.warn(`Activation Lens: ${sentence}`);
    return null;
  },
});

async function save(file: SavedFile): Promise<boolean> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog(
    folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, file.name) },
  );
  if (target === undefined) return false;
  await vscode.workspace.fs.writeFile(target, bytesOf(file));
  return true;
}

const bytesOf = ({ encoding, content }: SavedFile): Uint8Array =>
  encoding === "text"
    ? new TextEncoder().encode(content)
    : Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
