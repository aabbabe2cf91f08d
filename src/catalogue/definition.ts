import { name, type Expr } from "../expr/expr.ts";
import { derivative } from "../expr/derivative.ts";
import { parse } from "../expr/parse.ts";
import { simplify } from "../expr/simplify.ts";
import { actsOverAxis } from "../expr/overAxis.ts";
import { substitute } from "../expr/substitute.ts";
import type { Entry } from "./entry.ts";
import type { Condition, Definition, Dtype, ParameterValue } from "./entryParts.ts";
import { knownIn } from "./version.ts";
import { perObject } from "../memo.ts";

/** The conditions that select one of the variants of an entry's definition. */
export interface DefinitionSituation {
  readonly version: string;
  readonly backend?: string;
  readonly dtype: Dtype;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** The slope that a framework computes; a formula may name the output `y`. */
export type Slope =
  | {
      readonly kind: "formula";
      readonly expr: Expr;
      readonly usesOutput: boolean;
      readonly own: boolean;
    }
  | { readonly kind: "none"; readonly reason: string };

/** What the documentation states in this situation. */
export const documentedIn = (entry: Entry, situation: DefinitionSituation): Definition =>
  firstMatch(entry, entry.documented, situation);

/** What the code computes in this situation: the documented definition where nothing else is known. */
export const implementedIn = (entry: Entry, situation: DefinitionSituation): Definition =>
  entry.implemented.find(({ when }) => holds(when, situation)) ?? documentedIn(entry, situation);

function firstMatch(
  entry: Entry,
  definitions: readonly Definition[],
  situation: DefinitionSituation,
): Definition {
  const found = definitions.find(({ when }) => holds(when, situation));
  if (found === undefined) throw new Error(`${entry.id} has no definition for the situation.`);
  return found;
}

/** The tree of a definition, with its `where` parts in place. */
export const formulaOf = perObject(({ formula, where }: Definition): Expr =>
  treeOf(formula, where),
);

/** The slope that belongs to a definition: the framework's own, or the derivative of the formula. */
export const slopeOf = perObject((definition: Definition): Slope => {
  const { gradient } = definition;
  if (gradient?.kind === "none") return { kind: "none", reason: gradient.reason };
  if (gradient === undefined) {
    if (actsOverAxis(formulaOf(definition))) return { kind: "none", reason: overAxis };
    const expr = simplify(derivative(formulaOf(definition), "x"));
    return { kind: "formula", expr, usesOutput: false, own: false };
  }
  const expr = treeOf(gradient.formula, gradient.where);
  return {
    kind: "formula",
    expr,
    usesOutput: substitute(expr, { y: anyInput }) !== expr,
    own: true,
  };
});

/** The slope as a formula of the input alone: the output is written out. */
export function slopeOfInput(definition: Definition): Slope {
  const slope = slopeOf(definition);
  if (slope.kind === "none" || !slope.usesOutput) return slope;
  return {
    ...slope,
    expr: substitute(slope.expr, { y: formulaOf(definition) }),
    usesOutput: false,
  };
}

// Each part may use the parts before it.
function treeOf(formula: string, where: Readonly<Record<string, string>> = {}): Expr {
  const parts: Record<string, Expr> = {};
  for (const [part, text] of Object.entries(where)) parts[part] = substitute(parse(text), parts);
  return substitute(parse(formula), parts);
}

/** True when the situation is as the condition asks. */
export function holds(when: Condition | undefined, situation: DefinitionSituation): boolean {
  if (when === undefined) return true;
  const { backend, dtype, parameters = {} } = when;
  return (
    (backend === undefined || oneOf(backend, situation.backend)) &&
    (dtype === undefined || oneOf(dtype, situation.dtype)) &&
    knownIn(situation.version)(when) &&
    Object.entries(parameters).every(([key, value]) => situation.parameters[key] === value)
  );
}

const oneOf = (allowed: string | readonly string[], value: string | undefined): boolean =>
  value !== undefined &&
  (typeof allowed === "string" ? allowed === value : allowed.includes(value));

const anyInput = name("x");
const overAxis =
  "Each output depends on the whole axis: the gradient is a matrix, not one number for each input.";
