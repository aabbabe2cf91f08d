// One definition as a Markdown document, for a note, an issue or a review.
import { lostText } from "../../advice/lostText.ts";
import { documentedIn, formulaOf, implementedIn, slopeOf } from "../../catalogue/definition.ts";
import { codeIn32, lossOf } from "../../meaning/digits.ts";
import { findingsHere } from "../../meaning/findings.ts";
import { pythonValue } from "../../catalogue/name.ts";
import { parametersIn } from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import { print } from "../../expr/print.ts";
import { toLatex } from "../../readings/latex.ts";
import { code, link, plain } from "../text/markdown.ts";
import { originText } from "../text/origin.ts";
import { sourceOf } from "../text/source.ts";
import type { Words } from "../words.ts";
import { slopeText } from "./slopeText.ts";
import { hasMatrixGradient } from "./matrixGradient.ts";

/** `picture` is Markdown; a definition copied as text has no picture. */
export function definitionMarkdown(choice: Choice, words: Words, picture = ""): string {
  const { entry, backend } = choice;
  const documented = documentedIn(entry, choice);
  const implemented = implementedIn(entry, choice);
  const on = backend === "" ? "" : ` ${words.onBackend(backend)}`;
  const values = parametersIn(choice).map(({ name, default: usual }) =>
    code(`${name} = ${pythonValue(choice.parameters[name] ?? usual)}`),
  );
  const differs = documented.formula !== implemented.formula;
  return [
    `# ${plain(entry.name)} — ${plain(originText(choice) + on)}`,
    ...(picture === "" ? [] : [picture]),
    `$$f(x) = ${toLatex(formulaOf(implemented))}$$`,
    `\`\`\`python\nf(x) = ${print(formulaOf(implemented))}\n\`\`\``,
    ...(values.length === 0 ? [] : [`**${plain(words.parameters)}** ${values.join(", ")}`]),
    gradient(choice, words),
    ...(differs ? [`${plain(words.documentedAs)} ${code(print(formulaOf(documented)))}`] : []),
    ...[
      ...findingsHere(choice, words.catalogued).map(({ text }) => text),
      ...lost(choice, words),
    ].map((text) => `- ${plain(text)}`),
    `${plain(words.sources)}: ${[...new Set([documented.source, implemented.source])].map(cited).join(", ")}`,
    "",
  ].join("\n\n");
}

function lost(choice: Choice, { sentences }: Words): readonly string[] {
  const code = codeIn32(choice);
  const found = code && lossOf(code);
  return found === undefined ? [] : [lostText(choice.entry.name, found, sentences)];
}

function gradient(choice: Choice, words: Words): string {
  const definition = implementedIn(choice.entry, choice);
  const slope = slopeOf(definition);
  const said =
    slope.kind === "formula"
      ? code(slopeText(slope))
      : plain(
          hasMatrixGradient(definition) ? words.matrixGradient : words.noGradient(slope.reason),
        );
  return `**${plain(words.gradient)}** ${said}`;
}

function cited(source: string): string {
  const { title, address } = sourceOf(source);
  return address === undefined ? plain(title) : link(title, address);
}
