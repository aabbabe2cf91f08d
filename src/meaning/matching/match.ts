// Which known functions a formula is.
import type { Choice } from "../../catalogue/request.ts";
import { contains, knownIn } from "../../catalogue/version.ts";
import { call, num, type Expr } from "../../expr/expr.ts";
import { print } from "../../expr/print.ts";
import { namesIn, substitute } from "../../expr/substitute.ts";
import { assignmentsOf, type Assignment } from "./assignments.ts";
import { candidatesOf } from "./candidates.ts";
import { withConstants } from "./constants.ts";
import { equalityOf, type Equality } from "./equality.ts";
import { fitted, type Fitted } from "./fitting.ts";
import { forms, type FormScope, type CatalogueForm } from "./forms.ts";
import { nearestTo, type NearMatch } from "./nearest.ts";
import { areClose, inputs, valuesOf } from "./values.ts";
import { elementAt } from "../../required.ts";
import { perText } from "../../memo.ts";

/** A formula of x and of parameters, with the values that these have by default. */
export interface OwnFormula {
  readonly formula: Expr;
  readonly parameters: Assignment;
}

export interface Match {
  /** The known functions that it is. */
  readonly same: readonly Same[];
  /** The known functions that it nearly equals at its defaults, the nearest first; found on request. */
  readonly nearest: () => readonly NearMatch[];
}

export interface Same {
  readonly choice: Choice;
  /** What its parameters have to be, where that is not their default; in the parameters of the formula. */
  readonly parameters: Readonly<Record<string, Expr>>;
  readonly proved: boolean;
}

/** Whether a release has the function, and the parameters that have to be given. */
export const isIn = (
  { choice: { entry, parameters: chosen }, parameters }: Pick<Same, "choice" | "parameters">,
  release: string,
): boolean =>
  contains(entry.versions, release) &&
  entry.parameters
    .filter(({ name, default: usual }) => name in parameters || chosen[name] !== usual)
    .every(knownIn(release));

/** The answer is kept: a document repeats few formulas, and edits change few of them. */
export const matchOf = (own: OwnFormula, among: FormScope = "meant"): Match => kept(own, among);

const kept = perText(
  {
    textOf: ({ formula, parameters }: OwnFormula, among: FormScope) =>
      JSON.stringify([print(formula), parameters, among]),
    maxAnswers: 500,
  },
  workedOut,
);

function workedOut({ formula: written, parameters }: OwnFormula, among: FormScope): Match {
  const formula = withConstants(written);
  const open = namesIn(formula).filter((name) => name !== "x" && name !== "pi");
  const assignments = assignmentsOf(open, parameters);
  const rows = assignments.map((given) => valuesOf(formula, given));
  if (among === "meant" && rows.every((row) => areClose(row, inputs))) return noMatch;
  const isSame = (form: CatalogueForm): boolean => rows.every((row) => areClose(row, form.values));
  const candidates = candidatesOf(formula, assignments);
  const all = forms(among);
  const [alike, others] = [all.filter(isSame), all.filter((form) => !isSame(form))];
  // Many forms are one formula with other names for its parameters.
  const equalities = new Map<string, Equality>();
  const equality = (its: Expr): Equality => {
    const key = print(its);
    const found = equalities.get(key) ?? equalityOf(formula, its, { open, usual: parameters });
    equalities.set(key, found);
    return found;
  };
  const plain = alike.flatMap((form) => sameAs(withDefaults(form), equality));
  const fits = others
    .flatMap((form) => fitted(form, rows, candidates) ?? [])
    .flatMap((one) => sameAs(one, equality));
  const same = [...plain, ...fits.filter(isMeant)];
  let nearest: readonly NearMatch[] | undefined;
  return {
    same,
    nearest: () =>
      (nearest ??= nearestTo({ formula, parameters, values: elementAt(rows, 0) }, same, among)),
  };
}

/** Of the identity: it is also a leaky ReLU with slope 1, but nobody means that. */
const noMatch: Match = { same: [], nearest: () => [] };

function sameAs(
  { form, formula, parameters }: Fitted,
  equalityTo: (its: Expr) => Equality,
): readonly Same[] {
  const equality = equalityTo(formula);
  if (equality === "different") return [];
  return form.members.map((choice) => ({ choice, parameters, proved: equality === "proved" }));
}

/** `elu(alpha=0)` is relu, but nobody means that. */
const isMeant = ({ parameters }: Same): boolean => !Object.values(parameters).some(isZero);

const isZero = (value: Expr): boolean => value.tag === "num" && Number(value.text) === 0;

function withDefaults(form: CatalogueForm): Fitted {
  const numbers = Object.entries(form.parameters).map(
    ([name, value]) => [name, literal(value)] as const,
  );
  return { form, parameters: {}, formula: substitute(form.formula, Object.fromEntries(numbers)) };
}

const literal = (value: number): Expr =>
  value < 0 ? call("neg", num(String(-value))) : num(String(value));
