import type * as vscode from "vscode";
import { registeredBy } from "../../advice/readers/resolveFile.ts";
import { mayRegister, registeredTogether, type Registered } from "../../python/facts/registered.ts";
import { pause } from "../pause.ts";

/** What some files register together, as far as they were read when it was cancelled. */
export async function registeredByAll(
  texts: readonly { readonly uri: vscode.Uri; readonly text: string }[],
  token: vscode.CancellationToken,
): Promise<Registered> {
  const found: Registered[] = [];
  for (const { uri, text } of texts) {
    if (token.isCancellationRequested) break;
    if (!mayRegister(text)) continue;
    found.push(registeredBy(uri.path, text));
    await pause();
  }
  return registeredTogether(found);
}
