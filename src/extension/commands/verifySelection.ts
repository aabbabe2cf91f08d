import * as vscode from "vscode";
import { frameworkOfFile } from "../../advice/own/frameworkOfFile.ts";
import { givenNumber } from "../../advice/own/givenNumber.ts";
import { name, type Expr } from "../../expr/expr.ts";
import { FormulaError } from "../../expr/formulaError.ts";
import { parse } from "../../expr/parse.ts";
import { print } from "../../expr/print.ts";
import { namesIn, substitute } from "../../expr/substitute.ts";
import { recognised, type Recognised } from "../../present/compare/recognised.ts";
import { formatDifference, formatNumber } from "../../present/text/number.ts";
import { emptySelection } from "../../protocol/selection.ts";
import type { DocumentReader } from "../code/reader.ts";
import { openPlayground } from "../playground/playground.ts";
import { l10n } from "../words/l10n.ts";
import { itemOf } from "./item.ts";

/**
 * Reads the selected expression, or the line of the cursor, as an activation of its one free name; verifies it in the
 * playground, beside the known one that it is or comes nearest to.
 */
export async function verifySelection(
  context: vscode.ExtensionContext,
  reading: DocumentReader,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const written = editor && expressionIn(editor);
  if (editor === undefined || written === undefined)
    return void vscode.window.showInformationMessage(nothingSelected());
  const formula = formulaIn(written.text);
  if (formula instanceof FormulaError)
    return void vscode.window.showWarningMessage(complaint(formula));
  const { file, source } = await reading.read(editor.document);
  const code = file.sources[source];
  const bound = await bind(formula, (name) => code && givenNumber(code, name, written.start));
  if (bound === undefined) return;
  const found = recognised(bound.formula, frameworkOfFile(file));
  const choice = found.kind === "unlike" ? undefined : found.choice;
  const expression = print(bound.formula);
  const values = Object.entries(bound.values).map(([name, value]) => `${name} = ${value}`);
  openPlayground(
    context,
    {
      ...emptySelection,
      expression,
      items: choice === undefined ? [] : [itemOf(choice)],
      front: "own",
      verdict: { expression, text: verdict(found, values.join(", ")) },
    },
    { view: "verify", run: true },
  );
}

/** What is selected, or the line of the cursor; undefined where that is empty. */
function expressionIn({
  document,
  selection,
}: vscode.TextEditor): { readonly text: string; readonly start: number } | undefined {
  const range = selection.isEmpty ? document.lineAt(selection.active.line).range : selection;
  const text = document.getText(range).trim();
  return text === "" ? undefined : { text, start: document.offsetAt(range.start) };
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

interface Bound {
  /** In `x` alone. */
  readonly formula: Expr;
  /** The numbers that other names were replaced by. */
  readonly values: Readonly<Record<string, string>>;
}

/** Every name but the input is replaced by the number that the code gives it, or else the reader. */
async function bind(
  formula: Expr,
  given: (name: string) => string | undefined,
): Promise<Bound | undefined> {
  const names = namesIn(formula).filter((one) => one !== "pi");
  const open = names.filter((one) => given(one) === undefined);
  const input = names.includes("x")
    ? "x"
    : open.length === 1 || names.length < 2
      ? (open[0] ?? names[0])
      : await pickInput(open.length === 0 ? names : open);
  if (input === undefined) return names.length === 0 ? { formula, values: {} } : undefined;
  const values: Record<string, string> = {};
  for (const parameter of names.filter((one) => one !== input)) {
    const value = given(parameter) ?? (await askNumber(parameter));
    if (value === undefined) return undefined;
    values[parameter] = value;
  }
  const parts = Object.entries(values).map(([one, value]) => [one, parse(value)] as const);
  return {
    formula: substitute(formula, { ...Object.fromEntries(parts), [input]: name("x") }),
    values,
  };
}

const pickInput = (names: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showQuickPick([...names], { title: l10n.t("Which name is the input?") });

const askNumber = (parameter: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: l10n.t("The value of {0}", parameter),
    validateInput: (typed) =>
      /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(typed.trim())
        ? undefined
        : l10n.t("Type a number such as 0.2."),
  });

/** `values` are the numbers for which the sentence is true; empty if there are none. */
function verdict(found: Recognised, values: string): string {
  const sentence = likeness(found);
  return values === "" ? sentence : `${sentence} ${l10n.t("This holds for {0}.", values)}`;
}

function likeness(found: Recognised): string {
  switch (found.kind) {
    case "same":
      return found.proved
        ? l10n.t("The expression computes the same as {0}.", found.name)
        : l10n.t("The expression computes the same as {0}, as far as samples tell.", found.name);
    case "near":
      return l10n.t(
        "Nearest is {0}; it differs by {1} at x = {2}.",
        found.name,
        formatDifference(found.apart),
        formatNumber(found.at),
      );
    case "unlike":
      return l10n.t("The expression is not close to any known activation.");
  }
}

const complaint = ({ message }: FormulaError): string =>
  l10n.t("The selection cannot be read as a formula. {0}", message);

const nothingSelected = (): string =>
  l10n.t("Select an expression such as 0.5 * (x + abs(x)) first.");
