// The hover: what the name computes here, drawn beside what it computes elsewhere, then the rest in order of use.
import { raisedText, type Raised } from "../../advice/arguments/raised.ts";
import { displayed } from "../formula/displayed.ts";
import { spokenFormula } from "../formula/inSymbols.ts";
import { paletteOf } from "../picture/palette.ts";
import { becauseText } from "../text/becauseText.ts";
import { commandLink, code, picture, plain } from "../text/markdown.ts";
import type { Words } from "../words.ts";
import { differs } from "./differs.ts";
import type { HoverFacts, ShownParameter } from "./facts.ts";
import { details, finding } from "./hoverDetails.ts";
import { hoverPicture } from "./hoverPicture.ts";
import type { HoverOptions } from "./hoverOptions.ts";

/** The Markdown of a hover, safe to trust with our own commands only: everything else in it is escaped. */
export function hoverMarkdown(facts: HoverFacts, options: HoverOptions): string {
  const parts = [
    title(facts, options),
    raised(facts, options.words),
    remark(facts),
    badges(facts, options.words),
    same(facts, options.words),
    glance(facts, options),
    ...(options.verbosity === "full" ? details(facts, options.words) : []),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** Name, version and reason, and what can be done with it: all of that is in sight at once. */
function title({ name, origin, because, backend }: HoverFacts, options: HoverOptions): string {
  const { words, links } = options;
  if (origin === undefined) return `**${plain(name)}** — ${plain(words.definedHere)}`;
  const on = backend === undefined ? "" : ` ${words.onBackend(backend)}`;
  const why = because === undefined ? "" : ` · *${plain(becauseText(because, words))}*`;
  const actions = links.map((one) => ` · ${commandLink(one)}`);
  return `**${plain(name)}** — ${plain(origin + on)}${why}${actions.join("")}`;
}

/** What should be seen before reading; why there is no gradient in a sentence. */
function badges({ badges: all, gradient }: HoverFacts, words: Words): string {
  const reason = gradient.kind === "none" ? words.catalogued(gradient.reason) : "";
  const [why = ""] = reason.split(/(?<=\.) |(?<=。)/, 1);
  return all
    .map((badge) =>
      badge === "no-gradient"
        ? `⚠︎ **${plain(words.badges[badge])}** ${plain(why)}`.trimEnd()
        : code(words.badges[badge]),
    )
    .join(" ");
}

/** A call that fails computes nothing: that comes before all else. */
const raised = ({ raises }: HoverFacts, words: Words): string =>
  raises === undefined ? "" : warning(raises, words);

/** A name that means something else here than elsewhere would be misread without it. */
const remark = ({ remark: one }: HoverFacts): string => (one === undefined ? "" : finding(one));

export const warning = (raises: Raised, words: Words): string =>
  `⚠︎ **${plain(raisedText(raises, words.sentences))}**`;

/** Which known functions it is: that is what somebody wants to know of an own definition. */
function same({ same: all = [] }: HoverFacts, words: Words): string {
  const [first] = all;
  if (first === undefined) return "";
  const those = all.filter(({ proved }) => proved === first.proved);
  const shown = those
    .slice(0, maxShown)
    .map(({ name, where }) => words.ofFramework(code(name), plain(where)))
    .join(", ");
  const more = those.length > maxShown ? ` · ${plain(words.further(those.length - maxShown))}` : "";
  return `= ${first.proved ? words.sameProved(shown) : words.sameSampled(shown)}${more}`;
}

/**
 * Picture, formula and the functions that differ, as close together as lines are, because a hover shows few pixels at
 * once. A formula in many lines comes last, so that it does not push the others out of sight.
 */
function glance(facts: HoverFacts, options: HoverOptions): string {
  const { text, height } = formula(facts, options);
  const drawn = hoverPicture(facts, options);
  const others = differs(facts, options.words);
  const parts = height > maxHeightBeforeOthers ? [drawn, others, text] : [drawn, text, others];
  return parts.filter((part) => part !== "").join(text.startsWith("```") ? "\n\n" : "  \n");
}

interface WrittenFormula {
  readonly text: string;
  /** Pixels of its picture; 0 where it is text. */
  readonly height: number;
}

/** The formula in symbols, and the values that its symbols have here. */
function formula(
  { formula: written, parameters }: HoverFacts,
  options: HoverOptions,
): WrittenFormula {
  const text = displayed(written);
  const drawn = options.pictures ? options.typeset(text) : undefined;
  const spoken = spokenFormula(text);
  const values = valuesText(parameters, options.words);
  if (drawn === undefined)
    return {
      text: [`\`\`\`python\n${spoken.join("\n")}\n\`\`\``, values].join("\n\n").trim(),
      height: 0,
    };
  const shown = picture(drawn.svg(paletteOf(options.theme).ink), spoken.join("; "), drawn.size);
  return { text: `${shown} ${values}`.trim(), height: drawn.size.height };
}

const valuesText = (parameters: readonly ShownParameter[], words: Words): string =>
  parameters
    .map(({ name, value, text, from }) => {
      const standing = displayed({ text: value ?? text ?? "", where: {} }).text;
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

const maxShown = 3;
/** Pixels. */
const maxHeightBeforeOthers = 48;
