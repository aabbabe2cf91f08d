// The texts about one mention in a report: its function, and the version.
import { raisedBy, raisedText } from "../../advice/arguments/raised.ts";
import { soleChoice, type ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import { implementedIn } from "../../catalogue/definition.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import type { Choice } from "../../catalogue/request.ts";
import { displayed } from "../formula/displayed.ts";
import { inNumbers } from "../formula/inSymbols.ts";
import { callText } from "../hover/explanation.ts";
import { becauseText } from "../text/becauseText.ts";
import { code, plain } from "../text/markdown.ts";
import type { Words } from "../words.ts";

/** Markdown: the function and its formula, the names of several functions, or why the call fails. */
export function meaning(mention: ResolvedMention, words: Words): string {
  const { canonical, alternatives, forms } = mention;
  const choice = soleChoice(mention);
  const raises = choice && raisedBy(choice, mention);
  if (raises !== undefined) return plain(raisedText(raises, words.sentences));
  if (choice !== undefined) return meaningOf(choice);
  const several = alternatives.length > 0 ? [canonical, ...alternatives] : forms.map(callText);
  return several.length === 0 ? plain(words.report.unknown) : several.map(code).join(", ");
}

const meaningOf = (choice: Choice): string =>
  `${code(choice.entry.name)}: ${code(shownFormula(choice))}`;

/** In one line, with short numbers. */
function shownFormula(choice: Choice): string {
  const text = inNumbers(implementedIn(choice.entry, choice), choice.parameters);
  const { text: short, where } = displayed({ text, where: {} });
  return [short, ...Object.entries(where).map(([name, value]) => `${name} = ${value}`)].join(", ");
}

/** Plain text: "Keras 2.3.1 on tensorflow, from requirements.txt". */
export function versionText(
  { framework, decision, backend }: ResolvedMention,
  words: Words,
): string {
  const on = backend === "" ? "" : ` ${words.onBackend(backend)}`;
  const version = `${frameworks[framework].title} ${decision.version}${on}`;
  return `${version}, ${becauseText(decision, words)}`;
}
