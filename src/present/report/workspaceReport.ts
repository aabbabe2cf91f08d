// Every activation of a workspace as one Markdown table.
import type { Finding } from "../../advice/finding.ts";
import { raisedBy, raisedText } from "../../advice/arguments/raised.ts";
import { soleChoice, type ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import { implementedIn } from "../../catalogue/definition.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import type { Choice } from "../../catalogue/request.ts";
import { inNumbers } from "../formula/inSymbols.ts";
import { callText } from "../hover/explanation.ts";
import { becauseText } from "../text/becauseText.ts";
import { code, plain, table } from "../text/markdown.ts";
import type { Words } from "../words.ts";
import { boundsMarkdown, type Bounds } from "./bounds.ts";
import { placeLink, type NamedFile } from "./placeLink.ts";

export interface ReportedFile extends NamedFile {
  readonly mentions: readonly ResolvedMention[];
  readonly findings: readonly Finding[];
}

/** Files in the order of their paths, mentions in the order of the text; a finding about no mention has a row of its own. */
export function workspaceReport(
  files: readonly ReportedFile[],
  bounds: Bounds,
  words: Words,
): string {
  const { report } = words;
  const told = files.filter(({ mentions, findings }) => mentions.length + findings.length > 0);
  const count = told.reduce((sum, { mentions }) => sum + mentions.length, 0);
  const rows = told
    .toSorted((a, b) => a.path.localeCompare(b.path, "en"))
    .flatMap((file) => rowsOf(file, words));
  const head = [report.place, report.name, report.meaning, report.version, report.findings];
  return [
    `# ${plain(report.title)}`,
    plain(report.summary(count, told.length)),
    ...boundsMarkdown(bounds, words),
    table(head.map(plain), rows),
    "",
  ].join("\n\n");
}

interface Row {
  readonly cell: number;
  readonly line: number;
  readonly character: number;
  readonly texts: readonly string[];
}

function rowsOf(file: ReportedFile, words: Words): readonly (readonly string[])[] {
  const rest = new Set(file.findings);
  const mentions = file.mentions.map((mention): Row => {
    const about = file.findings.filter((finding) => isAbout(finding, mention));
    about.forEach((finding) => rest.delete(finding));
    return row(mention, [...described(mention, words), sentencesOf(about)]);
  });
  const others = [...rest].map((finding) =>
    row({ ...finding.range.start, cell: finding.cell }, ["", "", "", sentencesOf([finding])]),
  );
  return [...mentions, ...others]
    .sort((a, b) => a.cell - b.cell || a.line - b.line || a.character - b.character)
    .map((one) => [placeLink(one, file, words), ...one.texts]);
}

const row = (
  {
    cell = -1,
    line,
    character,
  }: { readonly cell: number | undefined } & Omit<Row, "cell" | "texts">,
  texts: readonly string[],
): Row => ({ cell, line, character, texts });

function isAbout({ cell, range: { start } }: Finding, mention: ResolvedMention): boolean {
  const { line, character, length } = mention;
  return (
    cell === mention.cell &&
    start.line === line &&
    start.character >= character &&
    start.character <= character + length
  );
}

function described(mention: ResolvedMention, words: Words): readonly string[] {
  const { text, framework, decision, backend } = mention;
  const on = backend === "" ? "" : ` ${words.onBackend(backend)}`;
  const version = `${frameworks[framework].title} ${decision.version}${on}`;
  return [
    code(text),
    meaning(mention, words),
    plain(`${version}, ${becauseText(decision, words)}`),
  ];
}

/** Of several functions, all; without what it computes where the call fails. */
function meaning(mention: ResolvedMention, words: Words): string {
  const { canonical, alternatives, forms } = mention;
  const choice = soleChoice(mention);
  const raises = choice && raisedBy(choice, mention);
  if (raises !== undefined) return plain(raisedText(raises, words.sentences));
  if (choice !== undefined) return meaningOf(choice);
  const several = alternatives.length > 0 ? [canonical, ...alternatives] : forms.map(callText);
  return several.length === 0 ? plain(words.report.unknown) : several.map(code).join(", ");
}

const meaningOf = (choice: Choice): string =>
  `${code(choice.entry.name)}: ${code(inNumbers(implementedIn(choice.entry, choice), choice.parameters))}`;

const sentencesOf = (findings: readonly Finding[]): string =>
  findings.map(({ rule, message }) => `${code(rule)} ${plain(message)}`).join(" ");
