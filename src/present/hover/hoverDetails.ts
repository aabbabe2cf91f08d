// The details of a hover below its first lines, each in a line or two.
import { lostText } from "../../advice/lostText.ts";
import type { Evidence } from "../../catalogue/evidence/evidence.ts";
import type { ShownRange } from "../../meaning/shape.ts";
import { distance } from "../compare/distance.ts";
import { displayed } from "../formula/displayed.ts";
import { spokenFormula } from "../formula/inSymbols.ts";
import { code, link, plain, table } from "../text/markdown.ts";
import { formatNumber } from "../text/number.ts";
import { places, stretch } from "../text/places.ts";
import { sourceOf } from "../text/source.ts";
import type { Words } from "../words.ts";
import type { FormulaText, HoverFacts, Namesake, ShownFinding } from "./facts.ts";

export const details = (facts: HoverFacts, words: Words): readonly string[] => [
  summary(facts, words),
  [shape(facts, words), gradient(facts, words)].filter((line) => line !== "").join("  \n"),
  formulaLine(`⚠︎ ${plain(words.documentedAs)}`, facts.documented),
  formulaLine(plain(words.computedAs), facts.computed),
  lost(facts, words),
  ...facts.findings.map(finding),
  facts.elsewhere.length === 0 ? "" : plain(words.findingsElsewhere(facts.elsewhere.join(", "))),
  namesakes(facts, words),
  restsOn(facts, words),
];

export const finding = ({ text, sources }: ShownFinding): string =>
  `⚠︎ ${plain(text)} ${sourceLinks(sources)}`;

/** The sources, and whether this version itself was recorded or read. */
function restsOn({ sources, evidence }: HoverFacts, words: Words): string {
  if (sources.length === 0) return "";
  const known = evidence === undefined ? "" : ` · ${plain(evidenceText(evidence, words))}`;
  return `${plain(words.sources)}: ${sourceLinks(sources)}${known}`;
}

const evidenceText = (evidence: Evidence, { evidence: words }: Words): string =>
  evidence.kind === "unchanged" ? words.unchanged(evidence.since) : words[evidence.kind];

function summary({ summary: text, isNear = false }: HoverFacts, words: Words): string {
  if (text === undefined) return "";
  const said = words.catalogued(text);
  return plain(isNear ? words.approximates(said) : said);
}

const lost = ({ name, lost: loss }: HoverFacts, { sentences }: Words): string =>
  loss === undefined ? "" : `⚠︎ ${plain(lostText(name, loss, sentences))}`;

function shape({ range, kinks, jumps, flat }: HoverFacts, words: Words): string {
  const parts = [
    range === undefined ? "" : named(words.range, shownRange(range, words)),
    kinks.length === 0 ? "" : named(words.kinks, `x = ${places(kinks)}`),
    jumps.length === 0 ? "" : named(words.jumps, `x = ${places(jumps)}`),
    flat.length === 0 ? "" : named(words.flat, flat.map(stretch).join(", ")),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** A square bracket marks a value that is returned, a round one a value that is only approached. */
const rangeText = ({ low, high }: ShownRange): string =>
  `${low.attained ? "[" : "("}${formatNumber(low.value)}, ${formatNumber(high.value)}${high.attained ? "]" : ")"}`;

const shownRange = (range: ShownRange, words: Words): string =>
  range.sampled === true ? words.sampledFact(rangeText(range)) : rangeText(range);

function gradient({ gradient: shown, origin }: HoverFacts, words: Words): string {
  if (shown.kind === "none") return `⚠︎ ${named(words.gradient, words.noGradient(shown.reason))}`;
  if (shown.kind === "matrix") return named(words.gradient, words.matrixGradient);
  const own = shown.own
    ? ` ${plain(origin === undefined ? words.gradientHere : words.ownGradient)}`
    : "";
  const values = [...new Set(shown.atKinks.map(({ value }) => value))];
  const at = values.map((value) => {
    const kinks = shown.atKinks.filter((one) => one.value === value).map(({ x }) => x);
    return code(`f′(${places(kinks)}) = ${formatNumber(value)}`);
  });
  const parts = [
    `${code(displayed({ text: shown.formula, where: {} }).text)}${own}`,
    at.join(", "),
    plain(shown.note ?? ""),
  ];
  return `**${plain(words.gradient)}** ${parts.filter((part) => part !== "").join(" · ")}`;
}

const formulaLine = (lead: string, text: FormulaText | undefined): string =>
  text === undefined ? "" : `${lead} ${spokenFormula(displayed(text)).map(code).join(", ")}`;

function namesakes({ namesakes: all }: HoverFacts, words: Words): string {
  if (all.length === 0) return "";
  return table(
    [words.where, words.definition, words.difference].map(plain),
    all.map((namesake) => [
      plain(namesake.where.join(", ")),
      code(displayed({ text: namesake.formula, where: {} }).text),
      plain(differenceFrom(namesake, words)),
    ]),
  );
}

/** How far it is, and what it would take without the argument that the call gives. */
const differenceFrom = ({ apart, otherDefaults }: Namesake, words: Words): string =>
  [
    distance(apart, words),
    ...otherDefaults.map(({ name, default: usual }) => words.otherDefault(name, usual)),
  ].join("; ");

const sourceLinks = (sources: readonly string[]): string =>
  sources
    .map(sourceOf)
    .map(({ title, address }) =>
      address === undefined ? `*${plain(title)}*` : link(title, address),
    )
    .join(", ");

const named = (name: string, text: string): string => `**${plain(name)}** ${plain(text)}`;
