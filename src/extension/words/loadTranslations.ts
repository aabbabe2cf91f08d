// The texts of the editor's language, which scripts/building/translations.ts writes.
import * as vscode from "vscode";
import { hashOf } from "../../hash.ts";
import { showLanguage } from "./l10n.ts";

/**
 * Reads the sentences, and the texts of the catalogue if they are given in its order. Rejects if a file of the
 * language cannot be read; English has none.
 */
export async function loadTranslations(
  extension: vscode.Uri,
  catalogueTexts: () => readonly string[] = () => [],
): Promise<void> {
  const { language } = vscode.env;
  if (!languages.includes(language)) return;
  const texts = (name: string): Promise<readonly string[]> =>
    textsIn(vscode.Uri.joinPath(extension, `dist/l10n/${name}.json`));
  const ids = [...(await texts("ids")), ...catalogueTexts().map(hashOf)];
  showLanguage(ids, await texts(language));
}

/** As the editor names them. */
const languages: readonly string[] = ["de", "ru", "zh-cn"];

async function textsIn(file: vscode.Uri): Promise<readonly string[]> {
  const bytes = await vscode.workspace.fs.readFile(file);
  const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isTexts(read)) throw new Error(`${file.path} is not a list of texts.`);
  return read;
}

const isTexts = (read: unknown): read is readonly string[] =>
  Array.isArray(read) && read.every((one) => typeof one === "string");
