import type { Entry } from "../../src/catalogue/entry.ts";
import type { Choice } from "../../src/catalogue/request.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { FormulaError } from "../../src/expr/formulaError.ts";
import { actsOverAxis } from "../../src/expr/overAxis.ts";
import { parse } from "../../src/expr/parse.ts";
import { namesIn } from "../../src/expr/substitute.ts";
import { writtenSize } from "../../src/expr/writtenSize.ts";

export type Own =
  | { readonly kind: "read"; readonly choice: Choice }
  | { readonly kind: "failed"; readonly message: string };

/** What is said of a formula that cannot be drawn; the sentences come from the host. */
export interface OwnComplaints {
  readonly unknownName: (name: string) => string;
  readonly tooLong: (size: number) => string;
}

/** The reader's own formula of `x` as if the catalogue held it, or what is wrong with it. */
export function ownChoice(text: string, complaints: OwnComplaints): Own {
  if (last?.text === text) return { kind: "read", choice: last.choice };
  try {
    const formula = parse(text);
    const problem = problemOf(formula, complaints);
    if (problem !== undefined) return { kind: "failed", message: problem };
    last = { text, choice: choiceFor(text, formula) };
    return { kind: "read", choice: last.choice };
  } catch (error) {
    if (error instanceof FormulaError) return { kind: "failed", message: error.message };
    throw error;
  }
}

function problemOf(formula: Expr, { unknownName, tooLong }: OwnComplaints): string | undefined {
  const size = writtenSize(formula);
  if (size > maxOwnSize) return tooLong(size);
  const unknown = namesIn(formula).find((name) => name !== "x" && name !== "pi");
  return unknown === undefined ? undefined : unknownName(unknown);
}

/**
 * Three times the longest formula of the catalogue. The page reads formulas and their slopes itself,
 * for which it must not stand still; what takes longer, such as a curvature, is for its worker.
 */
export const maxOwnSize = 300;

/** Every view asks for the same formula: one that was read is kept, and so are its slopes, which are kept by tree. */
let last: { readonly text: string; readonly choice: Choice } | undefined;

const choiceFor = (text: string, formula: Expr): Choice => ({
  entry: {
    ...unwritten,
    over: actsOverAxis(formula) ? "vector" : "element",
    documented: [{ formula: text, source: "" }],
  },
  version: "0",
  backend: "",
  dtype: "float32",
  parameters: {},
});

/** What the entry of a formula that nobody published says. */
const unwritten: Omit<Entry, "over" | "documented"> = {
  id: "",
  framework: "paper",
  versions: ">=0",
  name: "f",
  spellings: [],
  axes: [],
  parameters: [],
  family: "",
  implemented: [],
  findings: [],
  recorded: [],
};
