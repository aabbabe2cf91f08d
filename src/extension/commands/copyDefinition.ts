import * as vscode from "vscode";
import { definitionOf } from "../../meaning/evaluation.ts";
import { formulaOf } from "../../catalogue/definition.ts";
import type { Choice } from "../../catalogue/request.ts";
import { definitionCode, definitionWgsl } from "../../present/formula/definitionCode.ts";
import { definitionMarkdown } from "../../present/formula/definitionMarkdown.ts";
import { dialects, type DialectId } from "../../readings/dialects.ts";
import { toLatex } from "../../readings/latex.ts";
import type { DocumentReader } from "../code/reader.ts";
import { targetOf } from "../code/target.ts";
import { l10n } from "../words/l10n.ts";
import { words } from "../words/words.ts";
import { last } from "../../required.ts";

/** Puts a definition on the clipboard in the form that the reader picks. */
export async function copyDefinition(handed: unknown, reader: DocumentReader): Promise<void> {
  const target = await targetOf(handed, reader, l10n.t("Copy Definition"));
  if (target === undefined) return;
  const { choice } = target;
  const picked = await vscode.window.showQuickPick(formats(choice), {
    title: l10n.t("Copy {0} As", choice.entry.name),
  });
  if (picked === undefined) return;
  await vscode.env.clipboard.writeText(picked.text);
  vscode.window.setStatusBarMessage(l10n.t("Copied as {0}.", picked.label), 3000);
}

interface Format extends vscode.QuickPickItem {
  readonly text: string;
}

/** Languages that cannot express a definition are left out. */
function formats(choice: Choice): readonly Format[] {
  const latex = toLatex(formulaOf(definitionOf(choice, "implemented")));
  const wgsl = definitionWgsl(choice);
  return [
    { label: "LaTeX", detail: latex, text: latex },
    ...["numpy" as const, "torch" as const].flatMap((id) => python(choice, id)),
    ...(wgsl === undefined
      ? []
      : [{ label: "WGSL", detail: l10n.t("a function for a WebGPU shader"), text: wgsl }]),
    {
      label: "Markdown",
      detail: l10n.t("with parameters, gradient and sources"),
      text: definitionMarkdown(choice, words()),
    },
    ...rest.flatMap((id) => python(choice, id)),
  ];
}

function python(choice: Choice, id: DialectId): readonly Format[] {
  const text = definitionCode(choice, id);
  if (text === undefined) return [];
  const detail = last(text.trimEnd().split("\n")).trim();
  return [{ label: dialects[id].title, detail, text }];
}

const rest = ["keras", "tensorflow", "jax", "theano"] as const satisfies readonly DialectId[];
