// The fields of `explain --json`: the same facts that a hover is written from; floats are strings.
import { raisedText, type Raised } from "../../../advice/arguments/raised.ts";
import { lostText } from "../../../advice/lostText.ts";
import type { ResolvedFile } from "../../../advice/resolved/resolvedFile.ts";
import type { ResolvedMention } from "../../../advice/resolved/resolvedMention.ts";
import { pythonValue } from "../../../catalogue/name.ts";
import { english } from "../../../advice/sentencesIn.ts";
import type { OwnDefinition } from "../../../advice/own/ownDefinition.ts";
import { sameName } from "../../../present/hover/own/sameAs.ts";
import type { Apart } from "../../../meaning/apart.ts";
import type { Explanation } from "../../../present/hover/explanation.ts";
import type {
  FormulaText,
  HoverFacts,
  Namesake,
  ShownGradient,
  ShownParameter,
} from "../../../present/hover/facts.ts";
import { spokenFormula } from "../../../present/formula/inSymbols.ts";
import { floatText } from "../output.ts";

/** One line of `explain --json`, without `schema`, `file` and `markdown`. */
export function explanationFields(
  mention: ResolvedMention,
  explanation: Explanation,
  { sources }: Pick<ResolvedFile, "sources">,
): object {
  const { cell, line, character, length, text, framework, decision, backend } = mention;
  const { choice, forms } = mention;
  const named = explanation.kind === "several" ? forms[0] : choice;
  return {
    ...(cell !== undefined && { cell }),
    ...{ line, character, length, text, framework },
    entry: named?.entry.id ?? null,
    name: explanation.kind === "function" ? explanation.facts.name : explanation.name,
    version: decision.version,
    versionReason: decision.reason,
    versionSource: decision.source ?? "",
    backend,
    origin: originOf(mention, sources),
    ...saidFields(explanation),
  };
}

/** The same for a function that the file defines itself. */
export function ownFields(own: OwnDefinition, facts: HoverFacts): object {
  const { cell, line, character, length, text, framework = "numpy", situation } = own;
  return {
    ...(cell !== undefined && { cell }),
    ...{ line, character, length, text, framework, entry: null, name: facts.name },
    version: situation?.decision.version ?? "",
    versionReason: situation?.decision.reason ?? "assumed",
    versionSource: situation?.decision.source ?? "",
    backend: situation?.backend ?? "",
    origin: "own-definition",
    alternatives: [],
    ...factFields(facts),
    same: own.match.same.map((one) => ({ entry: sameName(one), proved: one.proved })),
  };
}

/** A description of a model has no syntax tree. */
function originOf({ takenBy }: ResolvedMention, sources: ResolvedFile["sources"]): string {
  if (sources === undefined) return "saved-model";
  return takenBy === undefined ? "code" : "layer-default";
}

function saidFields(explanation: Explanation): object {
  switch (explanation.kind) {
    case "function":
      return { alternatives: [], ...factFields(explanation.facts) };
    case "several":
      return {
        alternatives: explanation.functions,
        ...unknownFacts,
        raises: explanation.raises === undefined ? null : raisesField(explanation.raises, ""),
        parameters: explanation.parameters.map(parameterField),
      };
    case "missing":
      return { alternatives: [], ...unknownFacts, raises: raisesField(explanation.raises, "") };
    case "unknown":
    case "not-covered":
      return { alternatives: [], ...unknownFacts, raises: null };
  }
}

const unknownFacts = {
  ...{ formula: null, parameters: [], range: null, kinks: [], flat: [] },
  ...{ gradient: null, findings: [], namesakes: [] },
};

function factFields(facts: HoverFacts): object {
  const { formula, documented, parameters, raises, remark, range, kinks, flat, findings } = facts;
  return {
    raises: raises === undefined ? null : raisesField(raises, facts.sources[0] ?? ""),
    formula: formulaField(formula),
    ...(documented && { documented: formulaField(documented) }),
    parameters: parameters.map(parameterField),
    range: range === undefined ? null : rangeField(range),
    kinks: kinks.map(floatText),
    flat: flat.map(({ low, high }) => ({ from: floatText(low), to: floatText(high) })),
    gradient: gradientField(facts.gradient),
    findings: [...(remark ? [remark] : []), ...findings, ...lostField(facts)],
    namesakes: facts.namesakes.map(namesakeField),
  };
}

const lostField = ({ name, lost, sources }: HoverFacts): HoverFacts["findings"] =>
  lost === undefined ? [] : [{ text: lostText(name, lost, english), sources: sources.slice(-1) }];

const raisesField = (raised: Raised, source: string): object => ({
  what: raisedText(raised, english),
  source,
});

const parameterField = ({ name, value, from, text }: ShownParameter): object => ({
  name,
  value: value === undefined ? null : (notFinite.get(value) ?? value),
  from,
  text: text ?? null,
});

/** Floats as the contract writes them, by how Python prints them. */
const notFinite: ReadonlyMap<string, string> = new Map(
  [Infinity, -Infinity, NaN].map((value) => [pythonValue(value), floatText(value)]),
);

/** The named parts in their order, then the function. */
const formulaField = (formula: FormulaText): string => spokenFormula(formula).join("; ");

const rangeField = ({ low, high, sampled }: NonNullable<HoverFacts["range"]>): object => ({
  low: floatText(low.value),
  high: floatText(high.value),
  closed: [low.attained, high.attained],
  kind: sampled === true ? "sampled" : "proved",
});

function gradientField(gradient: ShownGradient): object {
  if (gradient.kind === "matrix") return { formula: null, own: false, atKinks: [] };
  if (gradient.kind === "none")
    return { formula: null, own: false, atKinks: [], reason: gradient.reason };
  const { formula, own, atKinks } = gradient;
  const slopes = atKinks.map(({ x, value }) => ({ x: floatText(x), value: floatText(value) }));
  return { formula, own, atKinks: slopes };
}

const namesakeField = ({ where, formula, apart }: Namesake): object => ({
  where,
  formula,
  apart: apartField(apart),
});

export function apartField(apart: Apart): object {
  switch (apart.kind) {
    case "nowhere":
      return { value: "0", at: [], unbounded: false };
    case "most":
      return { value: floatText(apart.value), at: apart.at.map(floatText), unbounded: false };
    case "unbounded":
      return { value: null, at: [], unbounded: true };
    case "unknown":
      return { value: null, at: [], unbounded: false };
  }
}
