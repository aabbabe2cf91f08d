import type { Entry } from "../src/catalogue/entry.ts";
import type { Choice } from "../src/catalogue/request.ts";
import type { Expr } from "../src/expr/expr.ts";
import { fold } from "../src/expr/fold.ts";
import { FormulaError } from "../src/expr/formulaError.ts";
import { actsOverAxis } from "../src/expr/overAxis.ts";
import { parse } from "../src/expr/parse.ts";

export type Own =
  | { readonly kind: "read"; readonly choice: Choice }
  | { readonly kind: "failed"; readonly message: string };

/** The reader's own formula of `x` as if the catalogue held it, or what is wrong with it. */
export function ownChoice(text: string, unknownName: (name: string) => string): Own {
  try {
    const formula = parse(text);
    const stranger = namesIn(formula).find((name) => name !== "x" && name !== "pi");
    return stranger === undefined
      ? { kind: "read", choice: choiceFor(text, formula) }
      : { kind: "failed", message: unknownName(stranger) };
  } catch (error) {
    if (error instanceof FormulaError) return { kind: "failed", message: error.message };
    throw error;
  }
}

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

const namesIn = (formula: Expr): readonly string[] =>
  fold<readonly string[]>(formula, {
    num: () => [],
    name: (name) => [name],
    call: (_, args) => [...new Set(args.flat())],
  });

/** What the entry of a formula that nobody published says. */
const unwritten: Omit<Entry, "over" | "documented"> = {
  id: "",
  framework: "paper",
  versions: ">=0",
  name: "f",
  spellings: [],
  parameters: [],
  family: "",
  implemented: [],
  findings: [],
  recorded: [],
};
