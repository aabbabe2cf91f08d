// The facts that a hover shows about a function defined in the file itself.
import type { OwnDefinition } from "../../../advice/own/ownDefinition.ts";
import { choiceOf, keyOf } from "../../../catalogue/choice.ts";
import { implementedIn } from "../../../catalogue/definition.ts";
import type { Choice } from "../../../catalogue/request.ts";
import { derivative } from "../../../expr/derivative.ts";
import type { ParameterValue } from "../../../catalogue/entryParts.ts";
import { print } from "../../../expr/print.ts";
import { simplify, tidy } from "../../../expr/simplify.ts";
import type { FormulaAnswers } from "../../../meaning/formulaAnswers.ts";
import type { NearMatch } from "../../../meaning/matching/nearest.ts";
import { withConstants } from "../../../meaning/matching/constants.ts";
import { plainFormula } from "../../../meaning/matching/forms.ts";
import type { Match, Same } from "../../../meaning/matching/match.ts";
import { isBound, isFinite, subjectOf, type Subject } from "../../../meaning/subject.ts";
import { evaluator } from "../../../numeric/arithmetic/evaluate.ts";
import { plainText } from "../../compare/plainForm.ts";
import { mostAlike, nearestForm } from "../../compare/emphasis.ts";
import { namesakesOf, type Measures } from "../../compare/namesakes.ts";
import { inNumbers, withNumbers } from "../../formula/inSymbols.ts";
import type { PictureCurve } from "../../picture/curve.ts";
import type { Curves } from "../../picture/plot.ts";
import { badgesOf } from "../badges.ts";
import { curvedSubject, curveOf } from "../drawn.ts";
import { formatDifference } from "../../text/number.ts";
import type { HoverFacts, Namesake, ShownGradient } from "../facts.ts";
import { leadOf, nameOf, numberText, placesOf, sameAsLines } from "./sameAs.ts";

export function ownFacts(own: OwnDefinition, answers: FormulaAnswers): HoverFacts {
  const { name, formula, framework, match } = own;
  const parameters = Object.fromEntries(own.parameters.map((one) => [one.name, one.value]));
  const subject: Subject = { formula, parameters };
  const slope = own.gradient?.formula ?? simplify(derivative(formula, "x"));
  const shape = answers.shapeOf(subject);
  const value = evaluator(formula, "f32", parameters);
  const rise = evaluator(slope, "f32", parameters);
  const gradient: ShownGradient = {
    kind: "formula",
    formula: print(slope),
    own: own.gradient !== undefined,
    // There the framework's own rules decide, and a formula does not tell them.
    atKinks: own.gradient ? shape.kinks.map((x) => ({ x, value: rise(x) })) : [],
  };
  const { kinks, jumps, flat } = shape;
  const curves: Curves = {
    value: (x) => value(x),
    slope: (x) => (Number.isNaN(value(x)) ? NaN : rise(x)),
    ...{ kinks, jumps, flat },
  };
  return {
    name,
    formula: { text: print(formula), where: {} },
    curves,
    badges: badgesOf({ gradient, jumps, curves, learns: false }),
    parameters: own.parameters.map((one) => ({
      name: one.name,
      value: String(one.value),
      from: "default",
    })),
    ...shape,
    gradient,
    findings: [],
    elsewhere: [],
    same: sameAsLines(match.same, framework),
    namesakes: namesakesTo(subject, own, answers),
    sources: [],
  };
}

/** The known function that it equals, with its parameters as numbers; undefined if there is none or a parameter is open. */
export function leadChoice({
  match,
  framework,
}: Pick<OwnDefinition, "match" | "framework">): Choice | undefined {
  const lead = leadOf(match.same, framework);
  return lead && numbered(lead);
}

/** In a line: what it is, or what it comes nearest to. */
export function ownInShort({ name, match, framework }: OwnDefinition): string {
  const lead = leadOf(match.same, framework);
  if (lead) return `${name} ${lead.proved ? "=" : "≈"} ${nameOf(lead)}`;
  const [near] = match.nearest();
  const [choice] = near?.choices ?? [];
  if (!near || !choice) return name;
  return `${name} ≠ ${nameOf({ choice, parameters: {} })}: ${formatDifference(near.apart)}`;
}

/** The namesakes of what it is, then the functions that it is not, but comes near to. */
function namesakesTo(
  subject: Subject,
  own: OwnDefinition,
  answers: FormulaAnswers,
): readonly Namesake[] {
  const formula = withNumbers(subject.formula, subject.parameters);
  const forms = [print(tidy(formula)), plainText(formula)];
  const drawn = (other: Choice): PictureCurve | undefined =>
    curveOf(curvedSubject(other, implementedIn(other.entry, other)), answers);
  const measures: Measures = { forms, apartFrom, curveOf: drawn };
  const { match } = own;
  const choice = leadChoice(own);
  const measured = (choice && asKnown(choice, match)) ?? subject;
  const alike = choice ? namesakesOf(choice, keyOf(choice).parameters, measures) : [];
  const differing = alike.filter(({ apart }) => apart.kind !== "nowhere");
  const told = new Set(differing.map(({ formula }) => formula));
  return [
    ...differing,
    ...match
      .nearest()
      .map((one) => nearText(one, measures))
      .filter(({ formula }) => !told.has(formula)),
  ];

  function apartFrom(other: Choice): Namesake["apart"] {
    if (other.entry.over === "vector") return { kind: "unknown" };
    const its = subjectOf(other, implementedIn(other.entry, other));
    return isBound(its) && isFinite(its) ? answers.apart(measured, its) : { kind: "unknown" };
  }
}

/** The function with the catalogue's formula, whose distances are already known; undefined unless that is proved. */
function asKnown(choice: Choice, { same }: Match): Subject | undefined {
  const isProved = same.some((one) => one.proved && one.choice.entry === choice.entry);
  const known = subjectOf(choice, implementedIn(choice.entry, choice));
  const isWhole = print(withConstants(known.formula)) === print(plainFormula(choice));
  return isProved && isWhole ? known : undefined;
}

/** The choice with the numbers that its parameters have to be; undefined where they stay open. */
function numbered({ choice, parameters }: Same): Choice | undefined {
  const key = keyOf(choice);
  const given: Record<string, ParameterValue> = { ...key.parameters };
  for (const [name, value] of Object.entries(parameters)) {
    const number = Number(numberText(value));
    if (Number.isNaN(number)) return undefined;
    given[name] = number;
  }
  return choiceOf({ ...key, parameters: given });
}

function nearText(
  { choices, apart, at }: NearMatch,
  { forms, curveOf: drawn }: Measures,
): Namesake {
  const [first] = choices as [Choice];
  const frameworks = [...new Set(choices.map(({ entry }) => entry.framework))];
  const places = frameworks.map((id) => {
    const those = choices.filter(({ entry }) => entry.framework === id);
    return placesOf(
      id,
      those.map((one) => ({ choice: one, parameters: {} })),
    );
  });
  const formulas = choices.map((one) => inNumbers(implementedIn(one.entry, one), one.parameters));
  const formula = formulas.reduce((a, b) => (b.length < a.length ? b : a));
  const theirs = mostAlike(formulas, forms);
  const curve = drawn(first);
  const [place = "", ...others] = places;
  return {
    where: [`${nameOf({ choice: first, parameters: {} })} · ${place}`, ...others],
    formula,
    inForm: { theirs, own: nearestForm(theirs, forms) },
    ...(curve && { curve }),
    apart: { kind: "most", value: apart, at },
    otherDefaults: [],
  };
}
