import * as vscode from "vscode";
import * as v from "valibot";
import type { FormulaAnswers } from "../../meaning/formulaAnswers.ts";
import type { FormulaSheet } from "../../present/picture/typeset.ts";

/**
 * What the build made of the formulas, read when the extension starts: their pictures, and the facts that take
 * a while to work out. An empty sheet without them, and formulas stay text.
 */
export async function formulaSheet(
  context: vscode.ExtensionContext,
  answers: FormulaAnswers,
  log: vscode.LogOutputChannel,
): Promise<FormulaSheet> {
  const built = async (name: string): Promise<string> => {
    const file = vscode.Uri.joinPath(context.extensionUri, "dist", name);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  };
  try {
    const [formulas, facts] = await Promise.all([built("formulas.json"), built("facts.json")]);
    answers.recall(facts);
    return v.parse(schema, JSON.parse(formulas));
  } catch (error) {
    log.warn(`Formulas stay text: ${String(error)}`);
    return { glyphs: [], advances: [], formulas: {} };
  }
}

/** The file is our own, so its form is checked only as far as reading it relies on. */
const schema: v.GenericSchema<unknown, FormulaSheet> = v.custom<FormulaSheet>((read) =>
  v.is(
    v.object({
      glyphs: v.array(v.string()),
      advances: v.array(v.number()),
      formulas: v.record(v.string(), v.object({})),
    }),
    read,
  ),
);
