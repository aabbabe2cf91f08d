// An entry as most people meet it: newest release, default backend, every default.
import { numbersIn } from "../../meaning/evaluation.ts";
import { newestChoice } from "../../catalogue/choice.ts";
import { engineOf } from "../../catalogue/engine.ts";
import { documentedIn, formulaOf, implementedIn } from "../../catalogue/definition.ts";
import type { Entry } from "../../catalogue/entry.ts";
import type { Definition } from "../../catalogue/entryParts.ts";
import type { Choice } from "../../catalogue/request.ts";
import { inNumbers, withNumbers } from "../formula/inSymbols.ts";
import { plainText } from "./plainForm.ts";
import { alike, samples } from "./samples.ts";
import { perObject } from "../../memo.ts";

export interface DefaultMeaning {
  readonly choice: Choice;
  /** What it computes, with its parameters' values, in the form that is read fastest. */
  readonly formula: string;
  /** The same in all the words that the catalogue has for it. */
  readonly forms: readonly string[];
  /** What it returns at some inputs; undefined for a vector activation, and where a parameter has no value. */
  readonly values: readonly number[] | undefined;
}

/** Worked out once for each entry. */
export const usual = perObject((entry: Entry): DefaultMeaning =>
  defaultMeaning(newestChoice(entry)),
);

/** True when the two compute the same, as far as samples tell. */
export function sameThere(a: DefaultMeaning, b: DefaultMeaning): boolean {
  if (a.values === undefined || b.values === undefined) return a.formula === b.formula;
  return alike(a.values, b.values);
}

/** What a choice computes, in its shortest form, with what it returns at some inputs. */
export function defaultMeaning(choice: Choice): DefaultMeaning {
  const documented = documentedIn(choice.entry, choice);
  // Of an engine, what the word means: whether a table or the formula computes it is not for a line beside others.
  const isEngine = engineOf(choice.entry) !== undefined;
  const implemented = isEngine ? documented : implementedIn(choice.entry, choice);
  const values = valuesOf(implemented, choice);
  const stated = documented === implemented ? values : valuesOf(documented, choice);
  const forms = [implemented, ...(values && stated && alike(values, stated) ? [documented] : [])];
  const texts = forms.map((definition) => inNumbers(definition, choice.parameters));
  const formula = texts.reduce((a, b) => (b.length < a.length ? b : a));
  const plain = forms.map((one) => plainText(withNumbers(formulaOf(one), choice.parameters)));
  return { choice, values, formula, forms: [...new Set([...texts, ...plain])] };
}

const valuesOf = (
  definition: Definition,
  { entry, parameters }: Choice,
): readonly number[] | undefined =>
  entry.over === "vector" ? undefined : samples(formulaOf(definition), numbersIn(parameters));
