// The hover: what the name computes here and where it differs elsewhere first, then the rest in order of use.
import { raisedText, type Raised } from "../../advice/arguments/raised.ts";
import { distance } from "../compare/distance.ts";
import { spokenFormula } from "../formula/inSymbols.ts";
import { paletteOf, type ThemeKind } from "../picture/palette.ts";
import { plotSize, plotSvg } from "../picture/plot.ts";
import type { TypesetFormula } from "../picture/typeset.ts";
import { becauseText } from "../text/becauseText.ts";
import { commandLink, code, picture, plain } from "../text/markdown.ts";
import type { Words } from "../words.ts";
import type { FormulaText, HoverFacts, Namesake, ShownParameter } from "./facts.ts";
import { details } from "./hoverDetails.ts";

export interface HoverManner {
  readonly words: Words;
  readonly theme: ThemeKind;
  readonly pictures: boolean;
  readonly verbosity: "brief" | "full";
  /** The typeset picture of a formula; undefined when there is none, and the text stands in. */
  readonly typeset: (formula: FormulaText) => TypesetFormula | undefined;
  /** Our command for each link, and what it is handed. */
  readonly links: readonly HoverLink[];
}

export interface HoverLink {
  readonly title: string;
  readonly tip: string;
  readonly command: string;
  readonly args: readonly unknown[];
}

/** The Markdown of a hover, safe to trust with our own commands only: everything else in it is escaped. */
export function hoverMarkdown(facts: HoverFacts, manner: HoverManner): string {
  const parts = [
    title(facts, manner.words),
    raised(facts, manner.words),
    same(facts, manner.words),
    formula(facts, manner),
    differs(facts, manner.words),
    plot(facts, manner),
    ...(manner.verbosity === "full" ? details(facts, manner.words) : []),
    manner.links
      .map((link) => commandLink(link.title, link.command, link.tip, ...link.args))
      .join(" · "),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function title({ name, origin, because, backend }: HoverFacts, words: Words): string {
  if (origin === undefined) return `**${plain(name)}** — ${plain(words.definedHere)}`;
  const on = backend === undefined ? "" : ` ${words.onBackend(backend)}`;
  const why = because === undefined ? "" : ` · *${plain(becauseText(because, words))}*`;
  return `**${plain(name)}** — ${plain(origin + on)}${why}`;
}

/** A call that fails computes nothing: that comes before all else. */
const raised = ({ raises }: HoverFacts, words: Words): string =>
  raises === undefined ? "" : warning(raises, words);

export const warning = (raises: Raised, words: Words): string =>
  `⚠︎ **${plain(raisedText(raises, words.sentences))}**`;

/** Which known functions it is: that is what somebody wants to know of an own definition. */
function same({ same: all = [] }: HoverFacts, words: Words): string {
  const [first] = all;
  if (first === undefined) return "";
  const those = all.filter(({ proved }) => proved === first.proved);
  const shown = those
    .slice(0, mostShown)
    .map(({ name, where }) => words.ofFramework(code(name), plain(where)))
    .join(", ");
  const more =
    those.length > mostShown ? ` · ${plain(words.further(those.length - mostShown))}` : "";
  return `= ${first.proved ? words.sameProved(shown) : words.sameSampled(shown)}${more}`;
}

/** The formula in symbols, and the values that its symbols have here. */
function formula({ formula: text, parameters }: HoverFacts, manner: HoverManner): string {
  const drawn = manner.pictures ? manner.typeset(text) : undefined;
  const spoken = spokenFormula(text);
  const values = valuesText(parameters, manner.words);
  if (drawn === undefined)
    return [`\`\`\`python\n${spoken.join("\n")}\n\`\`\``, values].join("\n\n").trim();
  const shown = picture(drawn.svg(paletteOf(manner.theme).ink), spoken.join("; "), drawn.size);
  return `${shown} ${values}`.trim();
}

const valuesText = (parameters: readonly ShownParameter[], words: Words): string =>
  parameters
    .map(({ name, value, text, from }) => {
      const standing = value ?? text ?? "";
      return `${code(`${name} = ${standing}`)} ${plain(howKnown(from, words))}`;
    })
    .join(", ");

const howKnown = (from: ShownParameter["from"], words: Words): string =>
  ({
    code: words.inCode,
    default: words.byDefault,
    unread: words.notReadable,
    refused: words.refused,
    unknown: words.noSuchParameter,
  })[from];

/** The one line that a reader who ports code must not miss. */
function differs({ namesakes }: HoverFacts, words: Words): string {
  const apart = namesakes.filter(({ apart: { kind } }) => kind === "most" || kind === "unbounded");
  const [engine] = apart.filter(({ engines }) => engines === true);
  const [first, ...others] = apart.filter(({ engines }) => engines !== true);
  const more = others.length > 0 ? ` · ${plain(words.further(others.length))}` : "";
  return [first && `${differing(first, words)}${more}`, engine && differing(engine, words)]
    .filter((line) => line !== undefined)
    .join("  \n");
}

const mostShown = 3;

const differing = ({ where, formula: text, apart }: Namesake, words: Words): string =>
  `≠ **${plain(few(where))}** ${code(text)} — ${plain(distance(apart, words))}`;

/** So many that the line stays one line; the table below has them all. */
const few = (where: readonly string[]): string =>
  where.length <= 3 ? where.join(", ") : `${where.slice(0, 3).join(", ")} …`;

function plot({ name, curves }: HoverFacts, { pictures, theme, words }: HoverManner): string {
  if (!pictures || curves === undefined) return "";
  return picture(plotSvg(curves, paletteOf(theme)), words.plotOf(name), plotSize);
}
