// The functions of the catalogue that act on one number, each formula once.
import { choiceOf, keyOf, newestChoice } from "../../catalogue/choice.ts";
import { documentedIn, formulaOf, implementedIn } from "../../catalogue/definition.ts";
import type { Entry } from "../../catalogue/entry.ts";
import type { ParameterValue } from "../../catalogue/entryParts.ts";
import { entries } from "../../catalogue/frameworks/index.ts";
import type { Choice } from "../../catalogue/request.ts";
import { print } from "../../expr/print.ts";
import { namesIn } from "../../expr/substitute.ts";
import type { Expr } from "../../expr/expr.ts";
import { numbersIn } from "../evaluation.ts";
import { isBound } from "../subject.ts";
import { assignmentsOf } from "./assignments.ts";
import { withConstants } from "./constants.ts";
import { areClose, valuesOf } from "./values.ts";
import { once } from "../../memo.ts";

export interface CatalogueForm {
  readonly formula: Expr;
  /** The numbers that the formula names, with their defaults. */
  readonly parameters: Readonly<Record<string, number>>;
  /** What it returns with its defaults. */
  readonly values: readonly number[];
  /** The choices that compute it with these parameters, under these names. */
  readonly members: readonly Choice[];
}

/** The catalogue's functions that a user's own function is compared with: all, or those that it may be meant to be. */
export type FormScope = "meant" | "all";

/** Worked out when they are first needed. */
export const forms = (among: FormScope): readonly CatalogueForm[] => known[among]();

const known = { meant: once(() => workedOut("meant")), all: once(() => workedOut("all")) };

function workedOut(among: FormScope): readonly CatalogueForm[] {
  const found = new Map<string, { readonly form: CatalogueForm; readonly members: Choice[] }>();
  const isAmong = (entry: Entry): boolean =>
    isCertain(entry) && (among === "all" || isMeant(entry));
  for (const choice of entries.filter(isAmong).flatMap(choicesOf)) {
    const formula = plainFormula(choice);
    const parameters = usedBy(formula, numbersIn(choice.parameters));
    const text = print(formula);
    if (!isBound({ formula, parameters }) || text.length > maxFormulaLength) continue;
    if (among === "meant" && text === "x") continue;
    const key = JSON.stringify([text, parameters]);
    const before = found.get(key);
    if (before) {
      before.members.push(choice);
      continue;
    }
    const values = valuesOf(formula, parameters);
    const members = [choice];
    found.set(key, { form: { formula, parameters, values, members }, members });
  }
  return [...found.values()].map(({ form }) => form);
}

/** What it computes in real numbers: the documented formula, unless the code computes something else. */
export function plainFormula(choice: Choice): Expr {
  const said = withConstants(formulaOf(documentedIn(choice.entry, choice)));
  const done = withConstants(formulaOf(implementedIn(choice.entry, choice)));
  const numbers = numbersIn(choice.parameters);
  const all = [said, done].map((formula) => ({ formula, parameters: numbers }));
  if (said === done || !all.every(isBound)) return said;
  // With other values, too, because some documentation is right only for the defaults.
  const agree = assignmentsOf(Object.keys(numbers), numbers).every((given) =>
    areClose(valuesOf(said, given), valuesOf(done, given)),
  );
  return agree ? said : done;
}

/** False for random functions. */
const isCertain = ({ over, parameters }: Entry): boolean =>
  over === "element" && !parameters.some(({ name }) => name === "mode" || name === "half");

/** False for the identity, and for functions such as exp that are rarely meant as an activation. */
const isMeant = ({ name }: Entry): boolean => !rarelyMeant.test(name);

/** With its defaults, and in each of the forms that a flag or a text chooses. */
function choicesOf(entry: Entry): readonly Choice[] {
  const usual = newestChoice(entry);
  const chosen = entry.documented.flatMap(({ when }) => {
    const given = Object.entries(when?.parameters ?? {}).filter(([, value]) => isWord(value));
    if (given.length === 0) return [];
    return choiceOf({ ...keyOf(usual), parameters: Object.fromEntries(given) }) ?? [];
  });
  return [usual, ...chosen];
}

const isWord = (value: ParameterValue): boolean =>
  typeof value === "boolean" || typeof value === "string";

function usedBy(
  formula: Expr,
  numbers: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const names = new Set(namesIn(formula));
  return Object.fromEntries(Object.entries(numbers).filter(([name]) => names.has(name)));
}

/** Characters. Longer formulas, such as the tables of an engine's GELU, are not written by hand. */
const maxFormulaLength = 1000;

const rarelyMeant = /(?:^|\.|:)(?:exp|exponential|log1mexp|crelu|linear|identity)$/i;
