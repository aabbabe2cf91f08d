// Functions of the same name that compute something else: the line that matters most to a reader who ports code.
import { differing, type TextPiece } from "../compare/emphasis.ts";
import { distance } from "../compare/distance.ts";
import { displayed } from "../formula/displayed.ts";
import { code, plain } from "../text/markdown.ts";
import { places } from "../text/places.ts";
import type { Words } from "../words.ts";
import type { HoverFacts, Namesake } from "./facts.ts";
import { fraction, slopesIn } from "./straightPieces.ts";

/** Those of which it is known, in their order. */
export const differingNamesakes = ({
  namesakes,
}: Pick<HoverFacts, "namesakes">): readonly Namesake[] =>
  namesakes.filter(({ apart: { kind } }) => kind === "most" || kind === "unbounded");

/**
 * The formula of the first function that differs, with the other parts in bold, and the distance. An engine has its own
 * line, unless its formula is the same.
 */
export function differs(facts: HoverFacts, words: Words): string {
  const all = differingNamesakes(facts);
  const [engine] = all.filter(({ engines }) => engines === true);
  const [first, ...others] = all.filter(({ engines }) => engines !== true);
  const more = others.length > 0 ? ` · ${plain(words.further(others.length))}` : "";
  const isBoth = first && engine && emphasised(first) === emphasised(engine);
  const lines = [
    first && `${who(isBoth ? [first, engine] : [first])} ${what(facts, first, words)}${more}`,
    engine && !isBoth && `${who([engine])} ${what(facts, engine, words)}`,
  ];
  return lines.filter((line) => typeof line === "string").join("  \n");
}

const who = (namesakes: readonly Namesake[]): string =>
  `≠ **${plain(namesakes.map(({ where }) => firstFew(where)).join(", "))}**`;

function what(facts: HoverFacts, namesake: Namesake, words: Words): string {
  const said = [
    plain(distance(namesake.apart, words)),
    ...(namesake.engines === true
      ? []
      : [kinksOf(facts, namesake, words), slopesOf(facts, namesake, words)]),
  ];
  return `${emphasised(namesake)} — ${said.filter((part) => part !== "").join("; ")}`;
}

/** So many that the line stays one line; the table below has them all. */
export const firstFew = (where: readonly string[]): string =>
  where.length <= 3 ? where.join(", ") : `${where.slice(0, 3).join(", ")} …`;

function kinksOf({ curves, kinks }: HoverFacts, { curve }: Namesake, words: Words): string {
  if (curves === undefined || curve === undefined) return "";
  const [there, here] = [places(curve.kinks), places(kinks)];
  return there === here || there === "" || here === "" ? "" : plain(words.kinksThere(there, here));
}

/** Of functions in straight pieces, as many each: the slopes that are not the same. */
function slopesOf({ curves }: HoverFacts, { curve }: Namesake, words: Words): string {
  const [here, there] = [curves && slopesIn(curves), curve && slopesIn(curve)];
  if (!here || !there || here.length !== there.length) return "";
  const pairs = here.flatMap((slope, i) => {
    const other = there[i] ?? NaN;
    return Math.abs(slope - other) > 1e-6 ? [[fraction(other), fraction(slope)] as const] : [];
  });
  const distinct = [...new Map(pairs.map((pair) => [pair.join(" "), pair])).values()];
  const [only] = distinct;
  return only && distinct.length === 1 ? plain(words.slopesThere(...only)) : "";
}

function emphasised({ inForm }: Namesake): string {
  const [theirs, own] = [inForm.theirs, inForm.own].map((text) => displayed({ text, where: {} }));
  const text = theirs?.text ?? "";
  const named = Object.entries(theirs?.where ?? {}).map(([name, value]) => `${name} = ${value}`);
  const words = differing(text, own?.text ?? "");
  const changed = words.filter((word) => isBold(word)).length;
  const shown = changed === 0 || changed > 2 ? code(text) : withBold(words);
  return [shown, ...named.map(code)].join(", ");
}

/** Signs beside letters cannot be bold in Markdown, and need not be. */
const isBold = ({ text, differs: isOther }: TextPiece): boolean => isOther && /^\w/.test(text);

function withBold(words: readonly TextPiece[]): string {
  const runs: { text: string; readonly bold: boolean }[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const bold = isBold(word);
    if (bold) runs.push({ text: word.text.trimEnd(), bold }, { text: spacesOf(word), bold: false });
    else if (last?.bold === false) last.text += word.text;
    else runs.push({ text: word.text, bold });
  }
  return runs.map(({ text, bold }) => (bold ? `**${plain(text)}**` : inside(text))).join("");
}

const spacesOf = ({ text }: TextPiece): string => text.slice(text.trimEnd().length);

/** Plain text in the middle of a line: between letters nothing of it is at a start or an end. */
const inside = (text: string): string => plain(`a${text}a`).slice(1, -1);
