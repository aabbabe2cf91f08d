import * as vscode from "vscode";
import { name, type Expr } from "../../expr/expr.ts";
import { FormulaError } from "../../expr/formulaError.ts";
import { parse } from "../../expr/parse.ts";
import { print } from "../../expr/print.ts";
import { namesIn, substitute } from "../../expr/substitute.ts";
import { recognised, type Recognised } from "../../present/compare/recognised.ts";
import { formatDifference, formatNumber } from "../../present/text/number.ts";
import { emptySelection } from "../../protocol/selection.ts";
import { openPlayground } from "../playground/playground.ts";
import { itemOf } from "./item.ts";

/** Reads the selected expression as an activation of its one free name, and says which known one it is. */
export async function verifySelection(context: vscode.ExtensionContext): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection).trim() ?? "";
  if (text === "") return void vscode.window.showInformationMessage(nothingSelected());
  const formula = formulaIn(text);
  if (formula instanceof FormulaError)
    return void vscode.window.showWarningMessage(complaint(formula));
  const bound = await bind(formula);
  if (bound === undefined) return;
  const found = recognised(bound);
  const choice = found.kind === "unlike" ? undefined : found.choice;
  openPlayground(context, {
    ...emptySelection,
    expression: print(bound),
    items: choice === undefined ? [] : [itemOf(choice)],
  });
  void vscode.window.showInformationMessage(verdict(found));
}

/** The expression, without what often surrounds it: an assignment to it, or `return` before it. */
function formulaIn(text: string): Expr | FormulaError {
  const expression = text.replace(/^(?:return\s+|[A-Za-z_]\w*\s*=(?!=)\s*|lambda\s+\w+\s*:)/, "");
  try {
    return parse(expression);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

/** The formula in `x`, every other name replaced by the number that the reader gives it. */
async function bind(formula: Expr): Promise<Expr | undefined> {
  const names = namesIn(formula).filter((one) => one !== "pi");
  const input =
    names.length < 2 || names.includes("x")
      ? (names.find((one) => one === "x") ?? names[0])
      : await pickInput(names);
  if (input === undefined) return names.length === 0 ? formula : undefined;
  const values: Record<string, Expr> = { [input]: name("x") };
  for (const parameter of names.filter((one) => one !== input)) {
    const value = await askNumber(parameter);
    if (value === undefined) return undefined;
    values[parameter] = parse(value);
  }
  return substitute(formula, values);
}

const pickInput = (names: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showQuickPick([...names], { title: vscode.l10n.t("Which name is the input?") });

const askNumber = (parameter: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: vscode.l10n.t("The value of {0}", parameter),
    validateInput: (typed) =>
      /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(typed.trim())
        ? undefined
        : vscode.l10n.t("Type a number such as 0.2."),
  });

function verdict(found: Recognised): string {
  switch (found.kind) {
    case "same":
      return found.proved
        ? vscode.l10n.t("The expression computes the same as {0}.", found.name)
        : vscode.l10n.t(
            "The expression computes the same as {0}, as far as samples tell.",
            found.name,
          );
    case "near":
      return vscode.l10n.t(
        "Nearest is {0}; it differs by {1} at x = {2}.",
        found.name,
        formatDifference(found.apart),
        formatNumber(found.at),
      );
    case "unlike":
      return vscode.l10n.t("The expression is not close to any known activation.");
  }
}

const complaint = ({ message }: FormulaError): string =>
  vscode.l10n.t("The selection cannot be read as a formula. {0}", message);

const nothingSelected = (): string =>
  vscode.l10n.t("Select an expression such as 0.5 * (x + abs(x)) first.");
