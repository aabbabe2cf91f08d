// The activations of a workspace: totals and findings first, then each function once, then each file, folded.
import type { Finding } from "../../advice/finding.ts";
import type { ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import { code, plain, table } from "../text/markdown.ts";
import type { Words } from "../words.ts";
import { boundsMarkdown, type Bounds } from "./bounds.ts";
import { functionRows, type GlyphOf, type MentionedFile } from "./functionRows.ts";
import { meaning, versionText } from "./mentionText.ts";
import { placeLink } from "./placeLink.ts";

export interface ReportedFile extends MentionedFile {
  readonly findings: readonly Finding[];
}

export interface ReportedWorkspace {
  readonly files: readonly ReportedFile[];
  readonly bounds: Bounds;
}

/** Files in the order of their paths, mentions in the order of the text; a finding about no mention has a row of its own. */
export function workspaceReport(
  { files, bounds }: ReportedWorkspace,
  glyphOf: GlyphOf,
  words: Words,
): string {
  const { report } = words;
  const reported = files
    .filter(({ mentions, findings }) => mentions.length + findings.length > 0)
    .toSorted((a, b) => a.path.localeCompare(b.path, "en"));
  const sum = (count: (file: ReportedFile) => number): number =>
    reported.reduce((all, file) => all + count(file), 0);
  const functions = functionRows(reported, glyphOf, words);
  const findings = reported.flatMap((file) => findingRows(file, words));
  const totals = {
    mentions: sum(({ mentions }) => mentions.length),
    functions: functions.length,
    files: reported.length,
    findings: findings.length,
  };
  const head = [report.curve, report.uses, report.meaning, report.places, report.version];
  return [
    `# ${plain(report.title)}`,
    plain(report.summary(totals)),
    ...section(report.findings, [report.place, report.findings], findings),
    ...section(report.functions, head, functions),
    `## ${plain(report.files)}`,
    ...reported.map((file) => folded(file, words)),
    ...boundsMarkdown(bounds, words),
    "",
  ].join("\n\n");
}

/** Nothing where there are no rows. */
const section = (
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] =>
  rows.length === 0 ? [] : [`## ${plain(title)}`, table(head.map(plain), rows)];

const findingRows = (file: ReportedFile, words: Words): readonly (readonly string[])[] =>
  file.findings
    .map((finding) => row({ ...finding.range.start, cell: finding.cell }, [sentencesOf([finding])]))
    .sort(inOrder)
    .map((one) => [placeLink(one, file, words), ...one.texts]);

/** Every mention of a file, after its path. */
function folded(file: ReportedFile, words: Words): string {
  const { report } = words;
  const rows = rowsOf(file, words);
  const head = [report.place, report.name, report.meaning, report.version, report.findings];
  const summary = `<summary>${plain(file.path)} (${rows.length})</summary>`;
  return [`<details>${summary}`, table(head.map(plain), rows), "</details>"].join("\n\n");
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
    .sort(inOrder)
    .map((one) => [placeLink(one, file, words), ...one.texts]);
}

const inOrder = (a: Row, b: Row): number =>
  a.cell - b.cell || a.line - b.line || a.character - b.character;

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

const described = (mention: ResolvedMention, words: Words): readonly string[] => [
  code(mention.text),
  meaning(mention, words),
  plain(versionText(mention, words)),
];

const sentencesOf = (findings: readonly Finding[]): string =>
  findings.map(({ rule, message }) => `${code(rule)} ${plain(message)}`).join(" ");
