// Which of an entry's findings matter to a reader, with the numbers that belong to the given parameters.

import { holds } from "../catalogue/definition.ts";
import type { Condition, Disagreement } from "../catalogue/entryParts.ts";
import { backendsOf } from "../catalogue/releases.ts";
import type { Choice } from "../catalogue/request.ts";
import { contains } from "../catalogue/version.ts";
import { parse } from "../expr/parse.ts";
import { namesIn } from "../expr/substitute.ts";
import { evaluator } from "../numeric/arithmetic/evaluate.ts";
import { numbersIn } from "./evaluation.ts";

/** The text of a finding with every number in place. */
export type StatedFinding = Pick<
  Disagreement,
  "text" | "sources" | "largest" | "since" | "until" | "when" | "unless" | "raises"
>;

/** The findings that apply to a choice, in the language of `catalogued`. */
export const findingsHere = (
  choice: Choice,
  catalogued = (text: string): string => text,
): readonly StatedFinding[] =>
  choice.entry.findings
    .filter((finding) => applies(finding, choice))
    .map((finding) => told({ ...finding, text: catalogued(finding.text) }, choice));

/** Why the code computes nothing for a choice; undefined where it does. */
export const reasonForNoValue = (choice: Choice): string | undefined =>
  findingsHere(choice).find(({ raises }) => raises)?.text;

/** The findings that apply to other releases, backends, number types or parameters. */
export const findingsElsewhere = (choice: Choice): readonly StatedFinding[] =>
  elsewhere(choice).map((finding) => told(finding));

/** Every finding, with numbers where it applies. */
export const findingsOf = (choice: Choice): readonly StatedFinding[] =>
  choice.entry.findings.map((finding) =>
    applies(finding, choice) ? told(finding, choice) : told(finding),
  );

/** The other backends, and number types, that have a finding which does not apply here. */
export function affectedElsewhere(choice: Choice): readonly string[] {
  const others = elsewhere(choice);
  const backends = backendsOf(choice.entry.framework, choice.version);
  return [
    ...backends.map((backend) => ({ name: backend, there: { ...choice, backend } })),
    ...dtypes.map((dtype) => ({ name: dtype, there: { ...choice, dtype } })),
  ].flatMap(({ name, there }) => (others.some((one) => applies(one, there)) ? [name] : []));
}

const elsewhere = (choice: Choice): readonly Disagreement[] =>
  choice.entry.findings.filter((finding) => !applies(finding, choice));

/** A finding that depends on an unknown value is not reported as applying. */
export function applies(finding: Disagreement, choice: Choice): boolean {
  const { since, until, when, unless, provided, numbers = {} } = finding;
  const decides = [
    ...namesOf(when),
    ...namesOf(unless),
    ...[provided, ...Object.values(numbers)].flatMap(namesOfFormula),
  ];
  if (choice.open?.some((name) => decides.includes(name))) return false;
  return (
    (since === undefined || contains(`>=${since}`, choice.version)) &&
    (until === undefined || contains(`<=${until}`, choice.version)) &&
    holds(when, choice) &&
    (unless === undefined || !holds(unless, choice)) &&
    (provided === undefined || valueOf(provided, choice) !== 0)
  );
}

const namesOf = (when: Condition | undefined): readonly string[] =>
  Object.keys(when?.parameters ?? {});

const namesOfFormula = (formula: string | undefined): readonly string[] =>
  formula === undefined ? [] : namesIn(parse(formula));

/** With the numbers of a choice; without one, with the formulas in their places. */
function told({ provided: _, numbers, ...finding }: Disagreement, choice?: Choice): StatedFinding {
  if (numbers === undefined) return finding;
  const text = finding.text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const formula = numbers[name];
    if (formula === undefined) return place;
    return choice ? String(Number(valueOf(formula, choice).toPrecision(3))) : formula;
  });
  return { ...finding, text };
}

const valueOf = (formula: string, { parameters }: Choice): number =>
  evaluator(parse(formula), "f64", numbersIn(parameters))(0);

const dtypes = ["float32", "float64"] as const;
