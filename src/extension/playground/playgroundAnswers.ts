import * as vscode from "vscode";
import { choiceOf } from "../../catalogue/choice.ts";
import { comparisonMarkdown } from "../../present/compare/comparison.ts";
import { ownOutputs } from "../../present/verify/ownFiles.ts";
import type { HostApi, Opening } from "../../protocol/messages.ts";
import type { Handlers } from "../../protocol/rpc.ts";
import { itemOf } from "../commands/item.ts";
import { pickActivation } from "../commands/pick.ts";
import { l10n } from "../words/l10n.ts";
import { playgroundWords } from "../words/playgroundWords.ts";
import { words } from "../words/words.ts";
import { setForAll, setting } from "../workspace/settings.ts";
import { recordingsOf } from "./recordings.ts";
import { trainingLink } from "./trainingLink.ts";
import { writeValue } from "./writeValue.ts";
import { written } from "./written.ts";

/** What the host answers to the playground's page. */
export const answers = (
  extension: vscode.Extension<unknown>,
  opening: () => Opening,
): Handlers<HostApi> => ({
  ready: () => ({
    ...opening(),
    follow: setting("activationLens.playground.followCursor"),
    words: playgroundWords(),
  }),
  async choose() {
    const choice = await pickActivation(l10n.t("Add to the Playground"));
    return choice === undefined ? null : itemOf(choice);
  },
  async copy(text) {
    await vscode.env.clipboard.writeText(text);
    return null;
  },
  async copyComparison(items) {
    const choices = items.flatMap((item) => choiceOf(item) ?? []);
    if (choices.length === 0) return null;
    await vscode.env.clipboard.writeText(comparisonMarkdown(choices, words()));
    vscode.window.setStatusBarMessage(l10n.t("Copied as {0}.", "Markdown"), 3000);
    return null;
  },
  async copyExperiment(experiment) {
    await vscode.env.clipboard.writeText(trainingLink(experiment, extension.id));
    vscode.window.setStatusBarMessage(
      l10n.t("The link is copied. It opens this training, with its whole setting."),
      3000,
    );
    return null;
  },
  save: ({ name, encoding, content }) =>
    store(name, {}, () => (encoding === "text" ? utf8(content) : fromBase64(content))),
  saveReport: ({ name, markdown, json }) =>
    store(`${name}.md`, { Markdown: ["md"], JSON: ["json"] }, ({ path }) =>
      utf8(path.toLowerCase().endsWith(".json") ? json : markdown),
    ),
  recordings: (item, of) => recordingsOf(extension.extensionUri, item, of),
  ownOutputs: (files) => ownOutputs(files, l10n),
  writeValue: (item, name, value) => writeValue(item, { name, value }),
  async follow(on) {
    await setForAll("activationLens.playground.followCursor", on);
    return null;
  },
  log(sentence) {
    console.warn(`Activation Lens: ${sentence}`);
    return null;
  },
});

/**
 * Asks where to, and writes what `bytes` gives for the place. False if the reader changed their mind, or if the file
 * cannot be written, and the reader is told so.
 */
async function store(
  name: string,
  filters: Record<string, string[]>,
  bytes: (target: vscode.Uri) => Uint8Array,
): Promise<boolean> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    filters,
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (target === undefined) return false;
  return written(
    () => vscode.workspace.fs.writeFile(target, bytes(target)),
    (reason) =>
      void vscode.window.showErrorMessage(
        l10n.t("{0} could not be saved: {1}", target.path.split("/").at(-1) ?? name, reason),
      ),
  );
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
