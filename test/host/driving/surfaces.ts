/** What each surface says of one place in a file, for a test that compares them. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import * as vscode from "vscode";

import { parse } from "../../../src/expr/parse.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { namesIn, substitute } from "../../../src/expr/substitute.ts";
import { evaluator } from "../../../src/numeric/arithmetic/evaluate.ts";
import type { Item } from "../../../src/protocol/selection.ts";
import { extensionId } from "./editor.ts";

/** A line of `explain --json --markdown`, as far as it is compared. */
export interface Explained {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly text: string;
  readonly framework: string;
  readonly entry: string | null;
  readonly name: string;
  readonly version: string;
  readonly versionReason: string;
  readonly versionSource: string;
  readonly backend: string;
  readonly origin: string;
  readonly alternatives: readonly string[];
  readonly raises: { readonly what: string } | null;
  readonly formula: string | null;
  readonly parameters: readonly {
    readonly name: string;
    readonly value: string | null;
    readonly from: string;
  }[];
  readonly findings: readonly { readonly text: string }[] | null;
  readonly markdown: string;
}

/** What the command line says of a file, run in the workspace. */
export function explained(file: string): readonly Explained[] {
  const folder = vscode.extensions.getExtension(extensionId)!.extensionPath;
  const cwd = vscode.workspace.workspaceFolders![0]!.uri.fsPath;
  const node = process.env["ACTIVATION_LENS_NODE"] ?? process.execPath;
  const args = [join(folder, "dist/cli.js"), "explain", "--json", "--markdown", file];
  const { stdout, stderr } = spawnSync(node, args, { encoding: "utf8", cwd });
  if (stdout === "") throw new Error(`explain printed nothing: ${stderr}`);
  const lines = stdout.trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Explained);
}

/** The hovers at a place, each without the line of links. */
export async function hoversAt(
  uri: vscode.Uri,
  place: vscode.Position,
): Promise<readonly string[]> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    "vscode.executeHoverProvider",
    uri,
    place,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .flatMap((one) => (one instanceof vscode.MarkdownString ? [withoutLinks(one.value)] : []));
}

const withoutLinks = (markdown: string): string =>
  markdown
    .split("\n\n")
    .filter((paragraph) => !/^\[[^\]]+\]\(command:/.test(paragraph))
    .join("\n\n");

export interface Hint {
  readonly place: vscode.Position;
  readonly text: string;
}

export async function hintsIn({ uri, lineCount }: vscode.TextDocument): Promise<readonly Hint[]> {
  const hints = await vscode.commands.executeCommand<readonly vscode.InlayHint[]>(
    "vscode.executeInlayHintProvider",
    uri,
    new vscode.Range(0, 0, lineCount, 0),
  );
  return hints.map(({ label, position }) => ({
    place: position,
    text: typeof label === "string" ? label : label.map(({ value }) => value).join(""),
  }));
}

export interface LensText {
  readonly line: number;
  readonly title: string;
  readonly item: Item;
}

export async function lensesIn({ uri }: vscode.TextDocument): Promise<readonly LensText[]> {
  const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
    "vscode.executeCodeLensProvider",
    uri,
    1000,
  );
  return lenses.map(({ range, command }) => ({
    line: range.start.line,
    title: command?.title ?? "",
    item: command?.arguments?.[0] as Item,
  }));
}

/** What language models are told of a NAME. */
export async function toldToModels(name: string): Promise<string> {
  const input = { name };
  const options = { input, toolInvocationToken: undefined };
  const { content } = await vscode.lm.invokeTool("get_activation_definition", options);
  return content
    .flatMap((part) => (part instanceof vscode.LanguageModelTextPart ? [part.value] : []))
    .join("\n");
}

/** `a = …; f(x) = …` with its parts in place. */
export function formulaIn(text: string): Expr {
  const parts: Record<string, Expr> = {};
  let last: Expr | undefined;
  for (const part of text.split("; ")) {
    const equals = part.indexOf(" = ");
    last = substitute(parse(part.slice(equals + 3)), parts);
    parts[part.slice(0, equals)] = last;
  }
  if (last === undefined) throw new Error(`No formula in ${text}.`);
  return last;
}

/** `0.2x` and `x0.2` as products. */
export const spelledOut = (short: string): Expr =>
  parse(short.replaceAll(/(?<![\w.])(\d[\d.]*)x\b/g, "$1 * x"));

/** Where two formulas differ most, a name without a value standing for some number. */
export function largestGap(
  one: Expr,
  other: Expr,
  values: Readonly<Record<string, number>>,
): number {
  const names = [...namesIn(one), ...namesIn(other)].filter((name) => name !== "x");
  const some = names.map((name, index) => [name, 0.375 + index / 16] as const);
  const numbers = { ...Object.fromEntries(some), pi: Math.PI, ...values };
  const [left, right] = [evaluator(one, "f64", numbers), evaluator(other, "f64", numbers)];
  const gaps = inputs.map((x) => Math.abs(left(x) - right(x)));
  return Math.max(...gaps);
}

const inputs = [-6.5, -2.25, -1, -0.375, 0.125, 0.75, 1.5, 3.25, 7];
