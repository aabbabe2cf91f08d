import type { Entry } from "../../src/catalogue/entry.ts";
import type { Choice } from "../../src/catalogue/request.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { FormulaError } from "../../src/expr/formulaError.ts";
import { actsOverAxis } from "../../src/expr/overAxis.ts";
import { parse } from "../../src/expr/parse.ts";
import { namesIn } from "../../src/expr/substitute.ts";
import { writtenSize } from "../../src/expr/writtenSize.ts";
import { placeOfName, rewritten } from "./handwritten.ts";

export type Own =
  | { readonly kind: "read"; readonly choice: Choice }
  | ({ readonly kind: "failed"; readonly message: string } & Partial<TypedStretch>);

/** A stretch of what was written, as UTF-16 offsets. */
export interface TypedStretch {
  readonly start: number;
  readonly end: number;
}

/** The messages about a formula that cannot be drawn; the sentences come from the host. */
export interface FormulaMessages {
  readonly unknownName: (name: string) => string;
  readonly tooLong: (size: number) => string;
}

/** A formula of the reader's as it was typed, the name it goes by, and the values of its letters. */
export interface TypedFormula {
  readonly text: string;
  readonly name: string;
  readonly letters: Readonly<Record<string, number>>;
}

/** The reader's own formula of `x` as if the catalogue held it, or what is wrong with it, and where. */
export function ownChoice({ text, name, letters }: TypedFormula, complaints: FormulaMessages): Own {
  const key = `${name} ${text}`;
  const known = entries.get(key);
  const entry = known ?? entryFor(text, name, complaints);
  if ("message" in entry) return { kind: "failed", ...entry };
  if (known === undefined) keep(key, entry);
  return { kind: "read", choice: choiceFor(entry, letters) };
}

type Failure = { readonly message: string } & Partial<TypedStretch>;

function entryFor(text: string, name: string, complaints: FormulaMessages): Entry | Failure {
  const { text: formula, placeOf } = rewritten(text);
  try {
    const tree = parse(formula);
    return problemOf(text, tree, complaints) ?? entryOf(formula, name, tree);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const { message, start, end } = error;
    return { message, start: placeOf(start), end: Math.max(placeOf(start) + 1, placeOf(end)) };
  }
}

function problemOf(
  text: string,
  formula: Expr,
  { unknownName, tooLong }: FormulaMessages,
): Failure | undefined {
  const size = writtenSize(formula);
  if (size > maxOwnSize) return { message: tooLong(size) };
  const unknown = namesIn(formula).find((name) => !known.has(name) && !isLetter(name));
  if (unknown === undefined) return undefined;
  const message = unknownName(unknown);
  const start = placeOfName(text, unknown);
  return start === undefined ? { message } : { message, start, end: start + unknown.length };
}

/** Names that may be any number: a letter, which gets a slider. The output of a function is called y. */
const isLetter = (name: string): boolean => /^[a-zA-Z]\d?$/.test(name) && name !== "y";
const known: ReadonlySet<string> = new Set(["x", "pi"]);

/**
 * Three times the longest formula of the catalogue. The page itself reads formulas and their slopes,
 * and must not block on them; slower work, such as a curvature, is for its worker.
 */
export const maxOwnSize = 300;

/** Every view asks for the same formulas: what was read is kept, and so are the slopes, which are kept by definition. */
const entries = new Map<string, Entry>();

/** As many as can be on show, and the newest of what was typed before. */
function keep(key: string, entry: Entry): void {
  entries.set(key, entry);
  const [oldest] = entries.keys();
  if (entries.size > 40 && oldest !== undefined) entries.delete(oldest);
}

const choiceFor = (entry: Entry, letters: TypedFormula["letters"]): Choice => ({
  entry,
  version: "0",
  backend: "",
  dtype: "float32",
  parameters: Object.fromEntries(
    entry.parameters.map((parameter) => [
      parameter.name,
      letters[parameter.name] ?? parameter.default,
    ]),
  ),
});

const entryOf = (text: string, name: string, formula: Expr): Entry => ({
  ...unwritten,
  name,
  parameters: namesIn(formula)
    .filter((letter) => !known.has(letter))
    .toSorted()
    .map((letter) => ({ name: letter, default: 1, meaning: "" })),
  over: actsOverAxis(formula) ? "vector" : "element",
  documented: [{ formula: text, source: "" }],
});

/** The texts of the entry of a formula that nobody published. */
const unwritten: Omit<Entry, "name" | "over" | "parameters" | "documented"> = {
  id: "",
  framework: "paper",
  versions: ">=0",
  spellings: [],
  axes: [],
  family: "",
  implemented: [],
  findings: [],
  recorded: [],
};
