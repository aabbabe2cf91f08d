import type { TextDocument } from "vscode";
import type { ResolvedMention } from "../advice/resolveFile.ts";
import type { Choice } from "../catalogue/request.ts";
import type { Reader } from "./reader.ts";
import { setting } from "./settings.ts";

/** A mention that means something. */
export type ShownMention = ResolvedMention & { readonly choice: Choice };

/** The document's mentions that compute something, of the frameworks that the reader wants explained. */
export async function shownMentions(
  reader: Reader,
  document: TextDocument,
): Promise<readonly ShownMention[]> {
  const shown = setting("activationLens.frameworks", document);
  const mentions = await reader.mentions(document);
  return mentions.filter((one): one is ShownMention => {
    const { choice, imported, framework } = one;
    return choice !== undefined && !imported && shown.includes(framework);
  });
}
