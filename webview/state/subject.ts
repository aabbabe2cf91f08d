import { numbersIn } from "../../src/meaning/evaluation.ts";
import { choiceOf } from "../../src/catalogue/choice.ts";
import {
  documentedIn,
  formulaOf,
  implementedIn,
  slopeOfInput,
} from "../../src/catalogue/definition.ts";
import type { Definition, Dtype } from "../../src/catalogue/entryParts.ts";
import type { Choice } from "../../src/catalogue/request.ts";
import { bare } from "../../src/catalogue/lookup/spelled.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { withParts } from "../../src/present/formula/inSymbols.ts";
import { originText } from "../../src/present/text/origin.ts";
import type { Item, Selection } from "../../src/protocol/selection.ts";
import { ownLines, placeInFocus } from "./front.ts";
import {
  ownChoice,
  type FormulaMessages,
  type TypedFormula,
  type TypedStretch,
} from "./ownFormula.ts";
import { ownName } from "./ownName.ts";

/** A function on show: an entry of the catalogue in one situation, or the reader's own formula. */
export interface ShownFunction {
  /** "hard_sigmoid". */
  readonly title: string;
  /** "Keras 3.15.1 · torch"; empty for the reader's own formula. */
  readonly place: string;
  readonly choice: Choice;
  readonly documented: Facet;
  readonly implemented: Facet;
  /** Whether code and documentation are two formulas. */
  readonly differs: boolean;
  readonly numbers: Readonly<Record<string, number>>;
  /** Which of the theme's colours it has beside others: the one of its place. */
  readonly colour: number;
  /** Over an axis there is no curve: each output depends on several inputs. */
  readonly over: "element" | "vector";
}

/** "hard_sigmoid Keras 3.15.1 · torch". */
export const fullName = ({ title, place }: ShownFunction): string => `${title} ${place}`.trim();

/** One definition as trees. */
export interface Facet {
  /** As the catalogue writes it, in one line: its named parts after it. */
  readonly text: string;
  readonly formula: Expr;
  readonly slope:
    | { readonly kind: "formula"; readonly expr: Expr }
    | { readonly kind: "none"; readonly reason: string };
  readonly source: string;
}

/** A subject, or a sentence about why there is no subject and, for a formula, where; or a line without a formula. */
export type SubjectResult =
  | { readonly kind: "read"; readonly subject: ShownFunction }
  | ({ readonly kind: "failed"; readonly message: string } & Partial<TypedStretch>)
  | { readonly kind: "empty" };

/** The messages of a reading that fails; the sentences come from the host. */
export interface SubjectMessages extends FormulaMessages {
  readonly unknownEntry: (id: string) => string;
}

/** Everything on show in its place, readable or not, the reader's own formulas last. */
export function readsOf(
  selection: Selection,
  complaints: SubjectMessages,
): readonly SubjectResult[] {
  const { items, letters = {} } = selection;
  const own = ownLines(selection).map((text, index): SubjectResult => {
    const name = ownName(index);
    return text.trim() === ""
      ? { kind: "empty" }
      : ownSubject({ text, name, letters }, items.length + index, complaints);
  });
  return [...items.map((item, place) => subjectOf(item, place, complaints)), ...own];
}

/** Everything on show that can be read, as computed in a number type, what is in focus first. */
export function subjectsOf(
  selection: Selection,
  dtype: Dtype = "float32",
): readonly ShownFunction[] {
  const focus = placeInFocus(selection);
  const complaints = { unknownEntry: String, unknownName: String, tooLong: String };
  const subjects = readsOf(selection, complaints).flatMap((read) =>
    read.kind === "read" ? [inType(read.subject, dtype)] : [],
  );
  return subjects.toSorted((a, b) => Number(b.colour === focus) - Number(a.colour === focus));
}

/** What the function in focus computes, and where, as one text; empty if no function can be read. */
export function keyInFocus(selection: Selection): string {
  const [subject] = subjectsOf(selection);
  if (subject === undefined) return "";
  const { entry, version, backend, parameters } = subject.choice;
  return JSON.stringify([entry.id, version, backend, parameters, subject.documented.text]);
}

const inType = (subject: ShownFunction, dtype: Dtype): ShownFunction =>
  subject.choice.dtype === dtype
    ? subject
    : { ...subjectFrom({ ...subject.choice, dtype }, subject.colour), place: subject.place };

function subjectOf(item: Item, place: number, { unknownEntry }: SubjectMessages): SubjectResult {
  const choice = choiceOf(item);
  return choice === undefined
    ? { kind: "failed", message: unknownEntry(`${item.entry} ${item.version}`) }
    : { kind: "read", subject: subjectFrom(choice, place) };
}

function ownSubject(
  formula: TypedFormula,
  place: number,
  complaints: SubjectMessages,
): SubjectResult {
  const own = ownChoice(formula, complaints);
  return own.kind === "failed"
    ? own
    : { kind: "read", subject: { ...subjectFrom(own.choice, place), place: "" } };
}

function subjectFrom(choice: Choice, colour: number): ShownFunction {
  const { entry, backend, parameters } = choice;
  const documented = documentedIn(entry, choice);
  const implemented = implementedIn(entry, choice);
  const places = [originText(choice), backend];
  return {
    title: bare(entry.name),
    place: places.filter((part) => part !== "").join(" · "),
    choice,
    documented: facetOf(documented),
    implemented: facetOf(implemented),
    differs: documented.formula !== implemented.formula,
    numbers: numbersIn(parameters),
    colour,
    over: entry.over,
  };
}

const facetOf = (definition: Definition): Facet => ({
  text: withParts(definition),
  formula: formulaOf(definition),
  slope: slopeOfInput(definition),
  source: definition.source,
});
