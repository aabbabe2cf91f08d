/** The sheet of formulas with each glyph's usual advance, so that most positions need not be written. */
import type { FormulaSheet, Placed, SheetFormula } from "../../src/present/picture/typeset.ts";

/** A sheet whose positions count from the previous glyph's origin. */
export function withAdvances({ glyphs, formulas }: Omit<FormulaSheet, "advances">): FormulaSheet {
  const advances = glyphs.map((_, glyph) => usualAdvance(glyph, Object.values(formulas)));
  const entries = Object.entries(formulas).map(([key, formula]) => {
    let advance = 0;
    const placed = formula.placed.map((one): Placed => {
      const [glyph, right, ...rest] = partsOf(one);
      const beyond = right - advance;
      advance = advances[glyph] ?? 0;
      return beyond === 0 && rest.length === 0 ? glyph : [glyph, beyond, ...rest];
    });
    return [key, { ...formula, placed }] as const;
  });
  return { glyphs, advances, formulas: Object.fromEntries(entries) };
}

/** The offset that most often follows the glyph; 0 if nothing does. */
function usualAdvance(glyph: number, formulas: readonly SheetFormula[]): number {
  const counts = new Map<number, number>();
  for (const { placed } of formulas)
    placed.forEach((one, at) => {
      const next = placed[at + 1];
      if (next === undefined || partsOf(one)[0] !== glyph) return;
      const [, right] = partsOf(next);
      counts.set(right, (counts.get(right) ?? 0) + 1);
    });
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual?.[0] ?? 0;
}

const partsOf = (one: Placed): Exclude<Placed, number> =>
  typeof one === "number" ? [one, 0] : one;
