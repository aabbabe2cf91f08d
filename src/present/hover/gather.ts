// From a choice in the catalogue to the facts that a hover shows.
import { raisedBy } from "../../advice/arguments/raised.ts";
import type { Fault } from "../../advice/arguments/fault.ts";
import type { Stated } from "../../advice/arguments/stated.ts";
import { numbersIn } from "../../meaning/evaluation.ts";
import {
  documentedIn,
  formulaOf,
  implementedIn,
  slopeOf,
  slopeOfInput,
} from "../../catalogue/definition.ts";
import { engineOf } from "../../catalogue/engine.ts";
import { keyOf } from "../../catalogue/choice.ts";
import type { Definition, ParameterValue } from "../../catalogue/entryParts.ts";
import { evidenceFor } from "../../catalogue/evidence/evidence.ts";
import { familyOf } from "../../catalogue/families/families.ts";
import { findingsHere, affectedElsewhere } from "../../meaning/findings.ts";
import { codeIn32 } from "../../meaning/digits.ts";
import { likenessOf } from "../../meaning/likeness.ts";
import { pythonValue } from "../../catalogue/name.ts";
import { parametersIn } from "../../catalogue/parameters.ts";
import { isReleased } from "../../catalogue/releases.ts";
import type { Choice } from "../../catalogue/request.ts";
import { namesIn } from "../../expr/substitute.ts";
import { evaluator } from "../../numeric/arithmetic/evaluate.ts";
import { between, type ChosenDefinition } from "../compare/between.ts";
import { defaultMeaning } from "../compare/usual.ts";
import { namesakesOf } from "../compare/namesakes.ts";
import { inSymbols } from "../formula/inSymbols.ts";
import { slopeText } from "../formula/slopeText.ts";
import { hasMatrixGradient } from "../formula/matrixGradient.ts";
import type { Apart } from "../../meaning/apart.ts";
import type { FormulaAnswers } from "../../meaning/formulaAnswers.ts";
import type { Shape } from "../../meaning/shape.ts";
import { originText } from "../text/origin.ts";
import { badgesOf } from "./badges.ts";
import { curvedSubject, curveOf, curvesOf, rowsOf } from "./drawn.ts";
import type {
  DecisionReason,
  HoverFacts,
  KinkSlope,
  ShownGradient,
  ShownParameter,
} from "./facts.ts";
import { repeats } from "./gradientNote.ts";

export interface FactsRequest {
  readonly choice: Choice;
  readonly because: DecisionReason;
  /** What the call states about parameters. */
  readonly stated: readonly Stated[];
  readonly fault?: Fault | undefined;
  readonly answers: FormulaAnswers;
  /** Texts of the catalogue in the reader's language; absent: in English. */
  readonly catalogued?: ((text: string) => string) | undefined;
}

/** The facts of one meaning of a name. */
export function hoverFacts(request: FactsRequest): HoverFacts {
  const { choice, because, stated, fault, answers } = request;
  const { entry, backend } = choice;
  const released = isReleased(entry.framework);
  const likeness = likenessOf(choice);
  const summary = likeness === "other" ? undefined : familyOf(entry.family)?.summary;
  const definition = implementedIn(entry, choice);
  const documented = documentedIn(entry, choice);
  const subject = curvedSubject(choice, definition);
  const shape = subject === undefined ? shapeless : answers.shapeOf(subject);
  const curves = subject && curvesOf(subject, definition, answers);
  const gradient = gradientOf(choice, definition, shape.kinks);
  const raises = raisedBy(choice, { stated, fault });
  const learns = parametersIn(choice).some(({ learned }) => learned === true);
  const code = codeIn32(choice);
  const lost = code && answers.lossOf(code);
  return {
    name: entry.name,
    origin: originText(choice),
    ...(released ? { because, evidence: evidenceFor(choice) } : {}),
    ...(backend === "" ? {} : { backend }),
    ...(summary === undefined ? {} : { summary, isNear: likeness === "near" }),
    ...formulasOf(choice, { documented, computed: definition }, answers),
    ...(curves && { curves }),
    ...rowsOf(choice),
    badges: badgesOf({ gradient, jumps: shape.jumps, curves, learns, ...(lost && { lost }) }),
    parameters: parametersOf(choice, [documented, definition], stated),
    ...(raises === undefined ? {} : { raises }),
    ...shape,
    gradient,
    ...(lost === undefined ? {} : { lost }),
    findings: findingsHere(choice, request.catalogued),
    elsewhere: affectedElsewhere(choice),
    namesakes: namesakesOf(choice, givenBy(choice, stated), {
      forms: defaultMeaning(choice).forms,
      apartFrom: (other) => apartFrom({ choice, definition }, other, answers),
      curveOf: (other) => curveOf(curvedSubject(other, meantIn(other)), answers),
    }),
    sources: [...new Set([documented.source, definition.source])],
  };
}

/** What the call writes, and what sets the choice apart from its defaults. */
const givenBy = (
  choice: Choice,
  stated: readonly Stated[],
): Readonly<Record<string, ParameterValue>> => ({
  ...keyOf(choice).parameters,
  ...Object.fromEntries(
    stated.flatMap((one) => (one.from === "code" ? [[one.name, one.value] as const] : [])),
  ),
});

/** What the code computes leads, unless it is the documented formula in other words. */
function formulasOf(
  choice: Choice,
  { documented, computed }: { readonly documented: Definition; readonly computed: Definition },
  answers: FormulaAnswers,
): Pick<HoverFacts, "formula" | "documented" | "computed"> {
  if (documented.formula === computed.formula) return { formula: inSymbols(computed) };
  const { kind } = between(
    { choice, definition: documented },
    { choice, definition: computed },
    answers,
  );
  if (kind === "nowhere") return { formula: inSymbols(documented), computed: inSymbols(computed) };
  // Without the values it is not known whether the two formulas differ.
  if (kind === "unknown" && choice.open !== undefined) return { formula: inSymbols(computed) };
  return { formula: inSymbols(computed), documented: inSymbols(documented) };
}

const apartFrom = (one: ChosenDefinition, other: Choice, answers: FormulaAnswers): Apart =>
  between(one, { choice: other, definition: meantIn(other) }, answers);

/** What a name computes; of an engine, what its word means. */
const meantIn = (choice: Choice): Definition =>
  engineOf(choice.entry) === undefined
    ? implementedIn(choice.entry, choice)
    : documentedIn(choice.entry, choice);

/** What the formulas name, and what the code gives; the rest changes nothing that is computed. */
function parametersOf(
  choice: Choice,
  definitions: readonly Definition[],
  stated: readonly Stated[],
): readonly ShownParameter[] {
  const used = new Set(definitions.flatMap((one) => namesIn(formulaOf(one))));
  const own = parametersIn(choice).flatMap((parameter): readonly ShownParameter[] => {
    const { name, meaning, default: usual } = parameter;
    const said = stated.find((one) => one.name === name && one.from !== "unknown");
    if (said !== undefined) return [shownParameter(said, meaning)];
    const isDefault = used.has(name) && choice.open?.includes(name) !== true;
    const value = pythonValue(choice.parameters[name] ?? usual);
    return isDefault ? [{ name, value, from: "default", meaning }] : [];
  });
  const strange = stated.filter(({ from }) => from === "unknown");
  return [...own, ...strange.map((one) => shownParameter(one))];
}

/** As a hover shows it; the meaning is that of the entry's parameter. */
export const shownParameter = (one: Stated, meaning?: string): ShownParameter => ({
  name: one.name,
  ...(one.from === "code" && { value: pythonValue(one.value) }),
  from: one.from,
  text: one.text,
  ...(meaning !== undefined && { meaning }),
});

function gradientOf(
  { parameters }: Choice,
  definition: Definition,
  kinks: readonly number[],
): ShownGradient {
  if (hasMatrixGradient(definition)) return { kind: "matrix" };
  const slope = slopeOf(definition);
  if (slope.kind === "none") return slope;
  const numbers = numbersIn(parameters);
  const atKinks = slopesAt(kinks, definition, numbers);
  const note = definition.gradient?.kind === "formula" ? definition.gradient.note : undefined;
  return {
    kind: "formula",
    formula: slopeText(slope),
    own: slope.own,
    ...(note === undefined || repeats(note, atKinks, numbers) ? {} : { note }),
    atKinks,
  };
}

function slopesAt(
  kinks: readonly number[],
  definition: Definition,
  numbers: Readonly<Record<string, number>>,
): readonly KinkSlope[] {
  const slope = slopeOfInput(definition);
  if (slope.kind === "none" || kinks.length === 0) return [];
  const at = evaluator(slope.expr, "f32", numbers);
  return kinks.map((x) => ({ x, value: at(x) }));
}

/** An activation of a whole vector has no curve to bend. */
const shapeless: Shape = { kinks: [], jumps: [], flat: [] };
