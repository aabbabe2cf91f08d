// The edit that keeps what a name meant, by writing its formula out.
import { formulaOf } from "../catalogue/definition.ts";
import type { Choice } from "../catalogue/request.ts";
import { contains } from "../catalogue/version.ts";
import type { Expr } from "../expr/expr.ts";
import { print } from "../expr/print.ts";
import { substitute } from "../expr/substitute.ts";
import { definitionOf, numbersIn } from "./evaluation.ts";
import type { Draft, Replacement } from "./finding.ts";
import type { ResolvedMention } from "./resolveFile.ts";
import type { Subject } from "./subject.ts";

/** `lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)`, with an import of keras where there is none; Keras before 3 has no ops. */
export function keepingFix(
  mention: ResolvedMention,
  before: Choice,
  { file, sentences }: Subject,
): Draft["fixes"] {
  if (!contains(">=3.0.0.dev0", mention.decision.version)) return [];
  const text = file.cells[mention.source]!.text;
  const module = mention.framework === "keras" ? "keras" : "tf.keras";
  const newText = `lambda x: ${withPrefix(print(numbered(before)), `${module}.ops.`)}`;
  const stretch = expressionOf(mention, text);
  const isCallee = mention.brackets !== undefined;
  const edits = [
    ...importing(module, mention.source, text),
    { ...stretch, newText: isCallee ? `(${newText})` : newText },
  ];
  return [{ title: sentences.keepMeaning(before.version), edits }];
}

/** The whole of what names the activation: the dotted name, or the string with its quotes. */
function expressionOf({ source, from, start, end, kind }: ResolvedMention, text: string) {
  const quotes = kind === "string" || kind === "keyword-arg-string" ? text.slice(from, start) : "";
  return { source, start: from, end: end + quotes.replace(/^[A-Za-z]+/, "").length };
}

/** The formula with its parameters' values in place. */
function numbered(choice: Choice): Expr {
  const values = Object.entries(numbersIn(choice.parameters)).map(
    ([name, value]) => [name, { tag: "num", text: String(value) }] as const,
  );
  return substitute(formulaOf(definitionOf(choice, "documented")), Object.fromEntries(values));
}

/** Functions get their module; whole numbers in the bounds of clip become floats, as tensors want them. */
function withPrefix(formula: string, prefix: string): string {
  return formula
    .replaceAll(/\b([a-z_][a-z_0-9]*)\(/g, `${prefix}$1(`)
    .replaceAll(/, (-?\d+)(?=[,)])/g, ", $1.0");
}

/** Before the first import of the source, unless the module is imported under its own name. */
function importing(module: string, source: number, text: string): readonly Replacement[] {
  const line = module === "keras" ? "import keras\n" : "import tensorflow as tf\n";
  if (new RegExp(`^${line.trim()}\\s*(?:#.*)?$`, "m").test(text)) return [];
  const at = /^(?:import|from)\s(?!__future__)/m.exec(text)?.index ?? 0;
  return [{ source, start: at, end: at, newText: line }];
}
