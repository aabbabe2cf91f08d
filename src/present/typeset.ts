// Formulas that were typeset when the extension was built: one sheet of glyphs, shared by all of them.
import type { FormulaText } from "./facts.ts";
import type { Size } from "./markdown.ts";

/** What the build wrote: outlines by glyph id, and each formula's picture by its text. */
export interface FormulaSheet {
  readonly glyphs: Readonly<Record<string, string>>;
  readonly formulas: Readonly<Record<string, SheetFormula>>;
}

/** The inside of the picture and its view box in thousandths of an em, as MathJax measures. */
export interface SheetFormula {
  readonly box: readonly [left: number, top: number, width: number, height: number];
  readonly body: string;
}

export interface TypesetFormula {
  readonly size: Size;
  /** The picture in one colour. */
  readonly svg: (ink: string) => string;
}

/** The key under which the build files a formula. */
export const formulaKey = ({ text, where }: FormulaText): string =>
  [text, ...Object.entries(where).map(([name, part]) => `${name} = ${part}`)].join("; ");

/** The picture of a formula; undefined when the sheet does not hold it. */
export function typeset(sheet: FormulaSheet, formula: FormulaText): TypesetFormula | undefined {
  const key = formulaKey(formula);
  if (!Object.hasOwn(sheet.formulas, key)) return undefined;
  const { box, body } = sheet.formulas[key]!;
  const size = { width: Math.round(box[2] * em), height: Math.round(box[3] * em) };
  const used = new Set(Array.from(body.matchAll(/href="#([^"]+)"/g), (match) => match[1]!));
  const defs = [...used].map((id) => `<path id="${id}" d="${sheet.glyphs[id] ?? ""}"/>`).join("");
  return {
    size,
    svg: (ink) =>
      svg(
        size,
        box,
        `<defs>${defs}</defs><g fill="${ink}" stroke="${ink}" stroke-width="0">${body}</g>`,
      ),
  };
}

const svg = ({ width, height }: Size, box: SheetFormula["box"], inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box.join(" ")}">${inside}</svg>`;

/** Pixels for a thousandth of an em: a formula is set at 17 pixels, a little larger than the text around it. */
const em = 17 / 1000;
