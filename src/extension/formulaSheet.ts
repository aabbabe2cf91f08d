import * as vscode from "vscode";
import * as v from "valibot";
import type { FormulaSheet } from "../present/typeset.ts";

/** The typeset formulas, read when the extension starts; an empty sheet without them, and formulas stay text. */
export async function formulaSheet(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): Promise<FormulaSheet> {
  const file = vscode.Uri.joinPath(context.extensionUri, "dist", "formulas.json");
  try {
    const bytes = await vscode.workspace.fs.readFile(file);
    return v.parse(schema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    log.warn(`Formulas stay text: ${String(error)}`);
    return { glyphs: [], formulas: {} };
  }
}

/** The file is our own, so its form is checked only as far as reading it relies on. */
const schema: v.GenericSchema<unknown, FormulaSheet> = v.custom<FormulaSheet>((read) =>
  v.is(
    v.object({ glyphs: v.array(v.string()), formulas: v.record(v.string(), v.object({})) }),
    read,
  ),
);
