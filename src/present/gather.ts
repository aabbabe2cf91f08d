// From a choice in the catalogue to what a hover says about it.
import { numbersIn } from "../advice/evaluation.ts";
import {
  documentedIn,
  formulaOf,
  implementedIn,
  slopeOf,
  slopeOfInput,
} from "../catalogue/definition.ts";
import type { Definition, Finding } from "../catalogue/entry.ts";
import { frameworks } from "../catalogue/releases.ts";
import type { Choice } from "../catalogue/request.ts";
import { contains } from "../catalogue/version.ts";
import type { Expr } from "../expr/expr.ts";
import { print } from "../expr/print.ts";
import { evaluator } from "../numeric/evaluate.ts";
import type { Apart, Because, HoverFacts, ShownGradient, ShownParameter } from "./facts.ts";
import { inSymbols, pythonValue } from "./inSymbols.ts";
import { namesakesOf } from "./namesakes.ts";
import type { Curves } from "./plot.ts";
import type { Shape } from "./shape.ts";

export interface Gathering {
  readonly choice: Choice;
  readonly because: Because;
  /** Names of the parameters whose values were read from the code. */
  readonly given: ReadonlySet<string>;
  readonly shapeOf: (choice: Choice, definition: Definition) => Shape;
  /** How far two formulas are apart, each with its own parameters. */
  readonly apart: (a: Subject, b: Subject) => Apart;
}

/** A formula with values for its parameters. */
export interface Subject {
  readonly formula: Expr;
  readonly parameters: Readonly<Record<string, number>>;
}

/** The facts of one meaning of a name. */
export function hoverFacts({ choice, because, given, shapeOf, apart }: Gathering): HoverFacts {
  const { entry, version, backend } = choice;
  const definition = implementedIn(entry, choice);
  const documented = documentedIn(entry, choice);
  const shape = shapeOf(choice, definition);
  const subject = (one: Definition): Subject => subjectOf(choice, one);
  return {
    name: entry.name,
    framework: frameworks[entry.framework].title,
    version,
    because,
    ...(backend === "" ? {} : { backend }),
    ...formulasOf(documented, definition, () => apart(subject(documented), subject(definition))),
    ...curvesOf(choice, definition, shape),
    parameters: parametersOf(choice, given),
    ...shape,
    gradient: gradientOf(choice, definition, shape.kinks),
    findings: entry.findings.filter((finding) => holds(finding, version)),
    namesakes: namesakesOf(choice, (other) =>
      apart(subject(definition), subjectOf(other, implementedIn(other.entry, other))),
    ),
    sources: [...new Set([documented.source, definition.source])],
  };
}

const subjectOf = ({ parameters }: Choice, definition: Definition): Subject => ({
  formula: formulaOf(definition),
  parameters: numbersIn(parameters),
});

/** What the code computes leads, unless it is the documented formula in other words. */
function formulasOf(
  documented: Definition,
  computed: Definition,
  apart: () => Apart,
): Pick<HoverFacts, "formula" | "documented" | "computed"> {
  if (documented.formula === computed.formula) return { formula: inSymbols(computed) };
  if (apart().kind === "nowhere") {
    return { formula: inSymbols(documented), computed: inSymbols(computed) };
  }
  return { formula: inSymbols(computed), documented: inSymbols(documented) };
}

function curvesOf(
  { entry, parameters }: Choice,
  definition: Definition,
  { kinks, flat }: Shape,
): { readonly curves?: Curves } {
  if (entry.over === "vector") return {};
  const numbers = numbersIn(parameters);
  const slope = slopeOfInput(definition);
  const value = evaluator(formulaOf(definition), "f32", numbers);
  const curves: Curves = { value: (x) => value(x), kinks, flat };
  if (slope.kind === "none") return { curves };
  const rise = evaluator(slope.expr, "f32", numbers);
  return { curves: { ...curves, slope: (x) => rise(x) } };
}

const parametersOf = (
  { entry, parameters }: Choice,
  given: ReadonlySet<string>,
): readonly ShownParameter[] =>
  entry.parameters.map(({ name, meaning, default: usual }) => ({
    name,
    value: pythonValue(parameters[name] ?? usual),
    from: given.has(name) ? "code" : "default",
    meaning,
  }));

function gradientOf(
  { entry, parameters }: Choice,
  definition: Definition,
  kinks: readonly number[],
): ShownGradient {
  const slope = slopeOf(definition);
  if (slope.kind === "none") return slope;
  const note = definition.gradient?.kind === "formula" ? definition.gradient.note : undefined;
  const formula = print(slope.expr);
  return {
    kind: "formula",
    formula,
    own: slope.own,
    ...(note === undefined ? {} : { note }),
    atKinks: entry.over === "vector" ? [] : slopesAt(kinks, definition, numbersIn(parameters)),
  };
}

function slopesAt(
  kinks: readonly number[],
  definition: Definition,
  numbers: Readonly<Record<string, number>>,
): readonly { readonly x: number; readonly value: number }[] {
  const slope = slopeOfInput(definition);
  if (slope.kind === "none") return [];
  const at = evaluator(slope.expr, "f32", numbers);
  return kinks.map((x) => ({ x, value: at(x) }));
}

/** A finding may hold for a part of the entry's releases only. */
const holds = ({ since, until }: Finding, version: string): boolean =>
  (since === undefined || contains(`>=${since}`, version)) &&
  (until === undefined || contains(`<=${until}`, version));
