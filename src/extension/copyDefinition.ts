import * as vscode from "vscode";
import { definitionOf, numbersIn } from "../advice/evaluation.ts";
import { formulaOf } from "../catalogue/definition.ts";
import type { Choice } from "../catalogue/request.ts";
import { print } from "../expr/print.ts";
import { definitionCode } from "../present/definitionCode.ts";
import { definitionMarkdown } from "../present/definitionMarkdown.ts";
import { toLatex } from "../readings/latex.ts";
import { kernelFor } from "../readings/wgsl/kernel.ts";
import type { Reader } from "./reader.ts";
import { targetOf } from "./target.ts";
import { words } from "./words.ts";

/** Puts a definition on the clipboard in the form that the reader picks. */
export async function copyDefinition(handed: unknown, reader: Reader): Promise<void> {
  const target = await targetOf(handed, reader, vscode.l10n.t("Copy Definition"));
  if (target === undefined) return;
  const { choice } = target;
  const picked = await vscode.window.showQuickPick(formats(choice), {
    title: vscode.l10n.t("Copy {0} As", choice.entry.name),
  });
  if (picked === undefined) return;
  await vscode.env.clipboard.writeText(picked.text());
  vscode.window.setStatusBarMessage(vscode.l10n.t("Copied as {0}.", picked.label), 3000);
}

interface Format extends vscode.QuickPickItem {
  readonly text: () => string;
}

/** A vector activation needs an axis, which neither a kernel nor a function of a tensor alone can know. */
function formats(choice: Choice): readonly Format[] {
  const formula = formulaOf(definitionOf(choice, "implemented"));
  const all: readonly Format[] = [
    { label: "LaTeX", detail: toLatex(formula), text: () => toLatex(formula) },
    { label: "NumPy", detail: print(formula), text: () => print(formula) },
    {
      label: "PyTorch",
      detail: vscode.l10n.t("a function of a tensor"),
      text: () => definitionCode(choice, "torch"),
    },
    {
      label: "WGSL",
      detail: vscode.l10n.t("a compute kernel for WebGPU"),
      text: () => wgsl(choice),
    },
    {
      label: "Markdown",
      detail: vscode.l10n.t("with parameters, gradient and sources"),
      text: () => definitionMarkdown(choice, words()),
    },
  ];
  return choice.entry.over === "vector" ? all.filter(({ label }) => !elementwise.has(label)) : all;
}

const elementwise: ReadonlySet<string> = new Set(["PyTorch", "WGSL"]);

const wgsl = (choice: Choice): string =>
  kernelFor(formulaOf(definitionOf(choice, "implemented")), {
    form: "stable",
    parameters: numbersIn(choice.parameters),
  }).wgsl;
