// An activation as training needs it: what goes forward, and what multiplies the gradient on its way back.

import { documentedIn, formulaOf, implementedIn, slopeOf } from "../catalogue/definition.ts";
import type { Choice } from "../catalogue/request.ts";
import { name, num, type Expr } from "../expr/expr.ts";
import { parse } from "../expr/parse.ts";
import { numbersIn } from "../meaning/evaluation.ts";
import { reasonForNoValue } from "../meaning/findings.ts";
import { isBound } from "../meaning/subject.ts";

export interface Activation {
  readonly value: Expr;
  /** Of the input `x`, and of the output `y` where the framework's own gradient uses it. */
  readonly slope: Expr;
  readonly parameters: Readonly<Record<string, number>>;
}

export type Trainable =
  | { readonly kind: "trainable"; readonly activation: Activation; readonly passedOn: boolean }
  /** The framework computes no gradient; the reason is a sentence. */
  | { readonly kind: "no-gradient"; readonly reason: string }
  /** It computes nothing for this choice, or not number by number; the reason is a sentence. */
  | { readonly kind: "no-value"; readonly reason: string };

export interface TrainableOptions {
  readonly straightThrough: boolean;
  /** Which definition the units compute: that of the code unless given. */
  readonly of?: "documented" | "implemented";
}

/**
 * What the framework's code computes and its own gradient, or the documented formula and its gradient. With `straightThrough` a function that has no
 * gradient passes the gradient on unchanged (Bengio, Léonard and Courville, arXiv:1308.3432).
 */
export function trainable(
  choice: Choice,
  { straightThrough, of = "implemented" }: TrainableOptions,
): Trainable {
  const raises = reasonForNoValue(choice);
  if (raises !== undefined) return { kind: "no-value", reason: raises };
  if (choice.entry.over === "vector") return { kind: "no-value", reason: overAxis };
  const definitionIn = of === "documented" ? documentedIn : implementedIn;
  const definition = definitionIn(choice.entry, choice);
  const value = formulaOf(definition);
  const parameters = numbersIn(choice.parameters);
  if (!isBound({ formula: value, parameters })) return { kind: "no-value", reason: openParameter };
  const slope = slopeOf(definition);
  if (slope.kind === "formula") return activation({ value, slope: slope.expr, parameters }, false);
  if (!straightThrough) return { kind: "no-gradient", reason: slope.reason };
  return activation({ value, slope: num("1"), parameters }, true);
}

const activation = (activation: Activation, passedOn: boolean): Trainable => ({
  kind: "trainable",
  activation,
  passedOn,
});

/** The output units of tasks that do not end as the page's network does. */
export const outputActivations = {
  sigmoid: { value: parse("sigmoid(x)"), slope: parse("y * (1 - y)"), parameters: {} },
  identity: { value: name("x"), slope: num("1"), parameters: {} },
} as const satisfies Readonly<Record<string, Activation>>;

const overAxis = "It acts on a whole axis, and a unit has one number.";
const openParameter = "One of its parameters has no value.";
