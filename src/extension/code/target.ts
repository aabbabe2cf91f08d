import * as vscode from "vscode";
import * as v from "valibot";
import { soleChoice } from "../../advice/resolved/resolvedMention.ts";
import { choiceOf } from "../../catalogue/choice.ts";
import { pythonValue } from "../../catalogue/name.ts";
import type { Choice } from "../../catalogue/request.ts";
import { itemSchema, type Item } from "../../protocol/selection.ts";
import { itemOf } from "../commands/item.ts";
import { pickActivation } from "../commands/pick.ts";
import { words } from "../words/words.ts";
import type { DocumentReader } from "./reader.ts";

/** What a command is about: an activation, and how the reader came to it. */
export interface CommandTarget {
  readonly choice: Choice;
  readonly item: Item;
}

/** The argument of a command, else the one under the cursor, else the one that the reader picks. */
export async function targetOf(
  handed: unknown,
  reader: DocumentReader,
  title: string,
): Promise<CommandTarget | undefined> {
  const near = handedTarget(handed) ?? (await targetUnderCursor(reader));
  if (near !== undefined) {
    sayDefaults(near);
    return near;
  }
  const choice = await pickActivation(title);
  return choice && { choice, item: itemOf(choice) };
}

/** An argument that cannot be read is replaced by its default, and the reader is told so. */
function sayDefaults({ choice, item: { open = [] } }: CommandTarget): void {
  const values = open.map((name) => `${name} = ${pythonValue(choice.parameters[name] ?? null)}`);
  if (values.length > 0)
    void vscode.window.showInformationMessage(words().atDefaults(values.join(", ")));
}

/** Undefined if there is no argument, or if this catalogue does not know it. */
export function handedTarget(handed: unknown): CommandTarget | undefined {
  const parsed = v.safeParse(itemSchema, handed);
  const choice = parsed.success ? choiceOf(parsed.output) : undefined;
  return parsed.success && choice !== undefined ? { choice, item: parsed.output } : undefined;
}

/** The activation under the cursor; undefined if there is no activation, and outside of Python. */
export async function targetUnderCursor(
  reader: DocumentReader,
  editor = vscode.window.activeTextEditor,
): Promise<CommandTarget | undefined> {
  if (editor?.document.languageId !== "python") return undefined;
  const found = await reader.at(editor.document, editor.selection.active);
  const choice = found && soleChoice(found);
  return choice && handedTarget(itemOf(choice, found.decision));
}
