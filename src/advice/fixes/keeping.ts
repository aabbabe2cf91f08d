// The edit that keeps what a name meant, by writing its formula out.
import { formulaOf } from "../../catalogue/definition.ts";
import type { Choice } from "../../catalogue/request.ts";
import { contains } from "../../catalogue/version.ts";
import type { Expr } from "../../expr/expr.ts";
import { print } from "../../expr/print.ts";
import { substitute } from "../../expr/substitute.ts";
import { isNoticeable } from "../../meaning/apart.ts";
import { definitionOf, numbersIn } from "../../meaning/evaluation.ts";
import type { Source } from "../../python/source/source.ts";
import type { Draft, SourceRange } from "../finding.ts";
import { formulaIn } from "../measured.ts";
import { isStringKind } from "../../python/mention.ts";
import { moduleName } from "./moduleName.ts";
import { isCode } from "../resolved/resolvedFile.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import type { RuleContext } from "../subject.ts";
import { elementAt } from "../../required.ts";

/** The formula in place of the name, with an import of keras if the file has no such import; Keras before 3 has no ops. */
export function keepingFix(
  mention: ResolvedMention,
  before: Choice,
  { file, sentences }: RuleContext,
): Draft["fixes"] {
  const { framework, decision, source } = mention;
  // getattr accepts only a name.
  if (
    mention.site?.callee === "getattr" ||
    !isCode(file) ||
    (framework !== "keras" && framework !== "tf.keras")
  )
    return [];
  if (!contains(">=3.0.0.dev0", decision.version)) return [];
  const { text, edits } = moduleName(framework, mention, file.sources);
  const definition = explicitDefinition(before, text);
  const newText = inPlace(definition, mention, elementAt(file.sources, source));
  const stretch = expressionOf(mention, elementAt(file.cells, source).text);
  return [
    { title: sentences.keepMeaning(before.version), edits: [...edits, { ...stretch, newText }] },
  ];
}

/** `lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)`: what is documented, or computed where that is something else, with its parameters' values in place. */
export function explicitDefinition(choice: Choice, module: string): string {
  return `lambda x: ${withPrefix(print(numbered(choice)), `${module}.ops.`)}`;
}

/** In brackets, unless any expression is allowed at its place. */
export function inPlace(definition: string, mention: ResolvedMention, source: Source): string {
  const { start, end } = expressionOf(mention, source.text);
  let node = source.tree.resolveInner(start, 1);
  while (node.parent && node.parent.from === start && node.parent.to <= end) node = node.parent;
  return mention.brackets === undefined && holdsAny.has(node.parent?.name ?? "")
    ? definition
    : `(${definition})`;
}

const holdsAny: ReadonlySet<string> = new Set([
  "ArgList",
  "ParamList",
  "AssignStatement",
  "ReturnStatement",
  "ArrayExpression",
  "TupleExpression",
  "ParenthesizedExpression",
  "DictionaryExpression",
]);

/** The whole of what names the activation: the dotted name, or the string with its quotes. */
export function expressionOf(
  { source, from, start, end, kind }: ResolvedMention,
  text: string,
): SourceRange {
  const quotes = isStringKind(kind) ? text.slice(from, start) : "";
  return { source, start: from, end: end + quotes.replace(/^[A-Za-z]+/, "").length };
}

function numbered(choice: Choice): Expr {
  const values = Object.entries(numbersIn(choice.parameters)).map(
    ([name, value]) => [name, { tag: "num", text: String(value) }] as const,
  );
  const [said, done] = [formulaIn(choice, "documented"), formulaIn(choice, "implemented")];
  const of = said && done && isNoticeable(said, done) ? "implemented" : "documented";
  return substitute(formulaOf(definitionOf(choice, of)), Object.fromEntries(values));
}

/** Functions get their module; whole numbers in the bounds of clip become floats, as tensors want them. */
function withPrefix(formula: string, prefix: string): string {
  return formula
    .replaceAll(/\b([a-z_][a-z_0-9]*)\(/g, `${prefix}$1(`)
    .replaceAll(/, (-?\d+)(?=[,)])/g, ", $1.0");
}
