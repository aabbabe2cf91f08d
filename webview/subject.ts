import { choiceOf } from "../src/catalogue/choice.ts";
import {
  documentedIn,
  formulaOf,
  implementedIn,
  slopeOfInput,
} from "../src/catalogue/definition.ts";
import type { Definition } from "../src/catalogue/entry.ts";
import { frameworks } from "../src/catalogue/releases.ts";
import type { Choice } from "../src/catalogue/request.ts";
import { bare } from "../src/catalogue/spelled.ts";
import { derivative } from "../src/expr/derivative.ts";
import type { Expr } from "../src/expr/expr.ts";
import { FormulaError } from "../src/expr/formulaError.ts";
import { actsOverAxis } from "../src/expr/overAxis.ts";
import { parse } from "../src/expr/parse.ts";
import { simplify } from "../src/expr/simplify.ts";
import type { Item, Selection } from "../src/protocol/selection.ts";

/** A function on show: an entry of the catalogue in one situation, or the reader's own formula. */
export interface Subject {
  /** "hard_sigmoid". */
  readonly title: string;
  /** "Keras 3.15.1 · torch"; empty for the reader's own formula. */
  readonly place: string;
  readonly documented: Facet;
  readonly implemented: Facet;
  /** Whether code and documentation are two formulas. */
  readonly differs: boolean;
  readonly numbers: Readonly<Record<string, number>>;
  /** Over an axis there is no curve: each output depends on all inputs. */
  readonly over: "element" | "vector";
  readonly choice?: Choice;
}

/** One definition as trees. */
export interface Facet {
  /** As the catalogue writes it. */
  readonly text: string;
  readonly formula: Expr;
  readonly slope:
    | { readonly kind: "formula"; readonly expr: Expr }
    | { readonly kind: "none"; readonly reason: string };
  readonly source: string;
}

export type Read =
  | { readonly kind: "read"; readonly subject: Subject }
  | {
      readonly kind: "failed";
      readonly message: string;
      readonly start?: number;
      readonly end?: number;
    };

/** What an item of the selection names; a failure says only which, for the catalogue knows nothing of it. */
export function subjectOf(item: Item): Read {
  const choice = choiceOf(item);
  return choice === undefined
    ? { kind: "failed", message: `${item.entry} ${item.version}` }
    : { kind: "read", subject: subjectFrom(choice) };
}

/** The reader's own formula of `x`, or where it stops making sense. */
export function ownSubject(text: string): Read {
  try {
    const formula = parse(text);
    const facet: Facet = { text, formula, slope: slopeFrom(formula), source: "" };
    const over = actsOverAxis(formula) ? "vector" : "element";
    return {
      kind: "read",
      subject: {
        title: "f",
        place: "",
        documented: facet,
        implemented: facet,
        differs: false,
        numbers: {},
        over,
      },
    };
  } catch (error) {
    if (error instanceof FormulaError)
      return { kind: "failed", message: error.message, start: error.start, end: error.end };
    throw error;
  }
}

/** Everything on show that can be read, the reader's own formula last. */
export function subjectsOf({ items, expression }: Selection): readonly Subject[] {
  const reads = [
    ...items.map(subjectOf),
    ...(expression.trim() === "" ? [] : [ownSubject(expression)]),
  ];
  return reads.flatMap((read) => (read.kind === "read" ? [read.subject] : []));
}

function subjectFrom(choice: Choice): Subject {
  const { entry, version, backend, parameters } = choice;
  const documented = documentedIn(entry, choice);
  const implemented = implementedIn(entry, choice);
  return {
    title: bare(entry.name),
    place: [`${frameworks[entry.framework].title} ${version}`, backend]
      .filter((part) => part !== "")
      .join(" · "),
    documented: facetOf(documented),
    implemented: facetOf(implemented),
    differs: documented.formula !== implemented.formula,
    numbers: numbersIn(parameters),
    over: entry.over,
    choice,
  };
}

const facetOf = (definition: Definition): Facet => ({
  text: definition.formula,
  formula: formulaOf(definition),
  slope: slopeOfInput(definition),
  source: definition.source,
});

function slopeFrom(formula: Expr): Facet["slope"] {
  if (actsOverAxis(formula)) return { kind: "none", reason: "" };
  return { kind: "formula", expr: simplify(derivative(formula, "x")) };
}

const numbersIn = (
  parameters: Readonly<Record<string, unknown>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([key, value]) =>
      typeof value === "number" ? [[key, value]] : [],
    ),
  );
