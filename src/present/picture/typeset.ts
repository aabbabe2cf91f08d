// Formulas that were typeset at build time: the outlines of all glyphs, shared, and the position of each glyph.
import type { FormulaText } from "../hover/facts.ts";
import type { Size } from "../text/markdown.ts";
import { elementAt } from "../../required.ts";
import { ownProperty } from "../../ownProperty.ts";

/** What the build wrote. Lengths are thousandths of an em; the vertical axis points up. */
export interface FormulaSheet {
  /** Outlines as SVG path data. */
  readonly glyphs: readonly string[];
  /** How far to the right of each glyph the next one mostly is. */
  readonly advances: readonly number[];
  readonly formulas: Readonly<Record<string, SheetFormula>>;
}

export interface SheetFormula {
  readonly width: number;
  /** How far it reaches above and below its baseline. */
  readonly height: number;
  readonly depth: number;
  readonly placed: readonly Placed[];
  /** Fraction bars and the like: left, bottom, width, height. */
  readonly rules: readonly (readonly [number, number, number, number])[];
}

/**
 * A glyph's number, the offset of its origin to the right of where the previous glyph's advance ends, its offset
 * above that glyph, and its scale if it is not 1; the number alone if all of these are as usual. What formulas have
 * in common is then the same in the sheet, and packs into half.
 */
export type Placed = number | readonly [glyph: number, right: number, up?: number, scale?: number];

export interface TypesetFormula {
  readonly size: Size;
  /** The picture in one colour. */
  readonly svg: (ink: string) => string;
}

/** The key under which the build files a formula. */
export const formulaKey = ({ text, where }: FormulaText): string =>
  [text, ...Object.entries(where).map(([name, part]) => `${name} = ${part}`)].join("; ");

/** The picture of a formula; undefined when the sheet does not hold it. */
export function typeset(sheet: FormulaSheet, text: FormulaText): TypesetFormula | undefined {
  const key = formulaKey(text);
  const formula = ownProperty(sheet.formulas, key);
  if (formula === undefined) return undefined;
  const size = {
    width: Math.ceil(formula.width * em),
    height: Math.ceil((formula.height + formula.depth) * em),
  };
  return {
    size,
    svg: (ink) => svg(size, formula, `<g fill="${ink}">${drawn(formula, sheet)}</g>`),
  };
}

function drawn({ placed, rules }: SheetFormula, { glyphs, advances }: FormulaSheet): string {
  const all = placed.map((one) => (typeof one === "number" ? ([one, 0] as const) : one));
  const outlines = [...new Set(all.map(([glyph]) => glyph))].map(
    (glyph) => `<path id="g${glyph}" d="${elementAt(glyphs, glyph)}"/>`,
  );
  let [x, y, advance] = [0, 0, 0];
  const uses = all.map(([glyph, right, up = 0, scale]) => {
    [x, y] = [x + advance + right, y + up];
    advance = elementAt(advances, glyph);
    return `<use href="#g${glyph}" transform="translate(${x} ${y})${scale === undefined ? "" : ` scale(${scale})`}"/>`;
  });
  const bars = rules.map(
    ([x, y, width, height]) => `<path d="M${x} ${y}h${width}v${height}h${-width}z"/>`,
  );
  return `<defs>${outlines.join("")}</defs><g transform="scale(1 -1)">${uses.join("")}${bars.join("")}</g>`;
}

const svg = ({ width, height }: Size, formula: SheetFormula, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 ${-formula.height} ${formula.width} ${formula.height + formula.depth}">${inside}</svg>`;

/** Pixels for a thousandth of an em: a formula is set at 17 pixels, a little larger than the text around it. */
const em = 17 / 1000;
