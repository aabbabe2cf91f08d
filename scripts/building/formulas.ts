/** Typesets every formula of the catalogue into dist/formulas.json, which hovers draw from. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import type { Definition } from "../../src/catalogue/entryParts.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { parse } from "../../src/expr/parse.ts";
import { displayed } from "../../src/present/formula/displayed.ts";
import type { FormulaText } from "../../src/present/hover/facts.ts";
import { inSymbols } from "../../src/present/formula/inSymbols.ts";
import {
  formulaKey,
  type FormulaSheet,
  type SheetFormula,
} from "../../src/present/picture/typeset.ts";
import { toLatex } from "../../src/readings/latex.ts";
import { withAdvances } from "./advances.ts";
import { typesetter } from "./typesetter.ts";

/** Typesetting takes seconds, so the sheet is kept until a formula changes. */
export async function writeFormulas(file: string): Promise<void> {
  const wanted = Object.fromEntries(
    definitions()
      .map((one) => displayed(inSymbols(one)))
      .map((one) => [formulaKey(one), latexOf(one)]),
  );
  const name = createHash("sha256")
    .update(JSON.stringify([edition, wanted]))
    .digest("hex")
    .slice(0, 16);
  const kept = `out/cache/formulas-${name}.json`;
  if (!existsSync(kept)) write(kept, JSON.stringify(await sheetOf(wanted)));
  write(file, readFileSync(kept, "utf8"));
}

async function sheetOf(wanted: Readonly<Record<string, string>>): Promise<FormulaSheet> {
  const { set, glyphs } = typesetter();
  const formulas: Record<string, SheetFormula> = {};
  for (const [key, latex] of Object.entries(wanted)) formulas[key] = await set(latex);
  return withAdvances({ glyphs: glyphs(), formulas });
}

const definitions = (): readonly Definition[] =>
  entries.flatMap(({ documented, implemented }) => [...documented, ...implemented]);

/** The formula, and the meaning of its named parts under it. */
function latexOf({ text: formula, where }: FormulaText): string {
  const line = (left: string, text: string): string => `${left} &= ${toLatex(parse(text))}`;
  const parts = Object.entries(where).map(([name, text]) => line(toLatex(parse(name)), text));
  return `\\begin{aligned} ${[line("f(x)", formula), ...parts].join(" \\\\ ")} \\end{aligned}`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Changes when the sheet's form does, so that no older one is taken from the cache. */
const edition = 3;
