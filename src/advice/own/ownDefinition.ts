// The functions that a file defines itself, with what they compute and which known function that is.
import type { FrameworkId } from "../../catalogue/entry.ts";
import type { Op } from "../../expr/arity.ts";
import { num, operands, type Expr } from "../../expr/expr.ts";
import { namesIn, substitute } from "../../expr/substitute.ts";
import { simplify } from "../../expr/simplify.ts";
import { evaluator } from "../../numeric/arithmetic/evaluate.ts";
import { matchOf, type Match } from "../../meaning/matching/match.ts";
import type { FileReading } from "../../python/mention.ts";
import { placeAt, type Place } from "../../python/source/lines.ts";
import type { OwnBody, OwnFunction, OwnPlace } from "../../python/functions/ownFunction.ts";
import { hasFraction, type Tree } from "../../python/functions/tree.ts";
import { mayRoundFractions } from "../arguments/fractions.ts";
import type { SourceRange } from "../finding.ts";
import type { MentionPlace } from "../resolved/resolvedMention.ts";
import type { Situation } from "../resolved/situation.ts";
import { asFormula, upstream } from "./asFormula.ts";
import type { VersionOf } from "./knownFormula.ts";
import { elementAt } from "../../required.ts";

export interface OwnDefinition extends SourceRange, Place {
  readonly cell: number | undefined;
  readonly length: number;
  /** Its name in the code. */
  readonly text: string;
  /** A method with its class. */
  readonly name: string;
  /** Whose arrays it works on, where that is a framework; and the version of that. */
  readonly framework: FrameworkId | undefined;
  readonly situation: Situation | undefined;
  readonly formula: Expr;
  /** With their values by default. */
  readonly parameters: readonly OwnParameter[];
  /** The gradient that the code computes itself, as a formula of the input, and where. */
  readonly gradient?: { readonly formula: Expr; readonly at: SourceRange };
  readonly match: Match;
  /** What could be written in another way; absent where it is a call of one function already. */
  readonly body?: Pick<OwnBody, "isStatement" | "input" | "isLocal"> & { readonly at: SourceRange };
}

export interface OwnParameter {
  readonly name: string;
  readonly value: number;
}

/** The file that contains an own function. */
export interface OwnFile {
  readonly versionOf: VersionOf;
  readonly places: readonly OwnPlaces[];
  /** Whose arrays they are where methods alone work on them. */
  readonly usual: FrameworkId | undefined;
}

export type OwnPlaces = Pick<MentionPlace, "cell" | "starts" | "keepsFractions">;

/** Undefined where nothing known is near. */
export function ownDefinition(
  { place, text, name, value, parameters, gradient, body }: OwnFunction,
  { versionOf, places, usual }: OwnFile,
): OwnDefinition | undefined {
  const written = asFormula(value, versionOf);
  if (!written?.isOfArrays) return undefined;
  const at = stretchOf(place);
  const { cell, starts, keepsFractions } = elementAt(places, at.source);
  const framework = frameworkOf(value) ?? (isByMethods(value) ? usual : undefined);
  const situation = framework && versionOf(framework);
  const trees = [value, ...parameters.map((one) => one.default)];
  if (trees.some(hasFraction) && mayRoundFractions({ framework, situation, keepsFractions }))
    return undefined;
  const { formula } = written;
  if (isDecision(formula)) return undefined;
  const used = new Set(namesIn(formula));
  if (!used.has("x")) return undefined;
  const open = parameters.filter((one) => used.has(one.name));
  const values = open.map((one) => ({ name: one.name, value: numberOf(one.default, versionOf) }));
  if (values.some((one) => !Number.isFinite(one.value))) return undefined;
  const its = gradient && slopeIn(gradient.value, versionOf);
  if (gradient && !its) return undefined;
  const match = matchOf({
    formula,
    parameters: Object.fromEntries(values.map((one) => [one.name, one.value])),
  });
  if (match.same.length === 0 && (isCall(value) || match.nearest().length === 0)) return undefined;
  if (keepsInRange(formula, name)) return undefined;
  const { line, character } = placeAt(starts, at.start);
  return {
    ...at,
    ...{ cell, line, character, length: at.end - at.start, text, name, framework },
    ...{ situation, formula, parameters: values, match },
    ...(body && !isCall(value) && { body: { ...body, at: stretchOf(body) } }),
    ...(gradient && its && { gradient: { formula: its, at: stretchOf(gradient.place) } }),
  };
}

/** A comparison, whose result is true or false, or 1 or 0. */
function isDecision(formula: Expr): boolean {
  const short = simplify(formula);
  return short.tag === "call" && decisions.has(short.op);
}

/** Rewards and pixels are clipped too: with a bound below 0, or one of 255, only the name shows that it is an activation. */
function keepsInRange(formula: Expr, name: string): boolean {
  const [of, low, high] = operands(formula, "clip") ?? [];
  if (of !== undefined && ofPictures.test(name)) return true;
  const isUsual = low?.tag === "num" && !(high?.tag === "num" && Number(high.text) === 255);
  return of?.tag === "name" && !isUsual && !activating.test(name);
}

/** `denormalize`, `scale_latents`, `tone_map`. */
const ofPictures = /norm|scale|tone|image|pixel|latent|rgb|colou?r/i;
const activating = /tanh|relu|activation|(?:^|[._])act(?:$|[._\d])/i;

/** Whether it passes the array on to one function of a library. */
const isCall = (value: Tree): boolean =>
  value.tag === "apply" &&
  /^\w+\./.test(value.of) &&
  value.arguments.every((one) => one.value.tag !== "apply" || one.value.of === "neg");

const decisions: ReadonlySet<Op> = new Set<Op>([
  ...(["lt", "le", "gt", "ge", "eq", "ne", "and", "or"] as const),
]);

const stretchOf = ({ fragment, start, end }: OwnPlace): SourceRange => ({
  source: fragment.source,
  start: fragment.from + start,
  end: fragment.from + end,
});

/** The factor of the gradient of the output; undefined where it is not followed, or is no factor. */
function slopeIn(tree: Tree, versionOf: VersionOf): Expr | undefined {
  const formula = asFormula(tree, versionOf)?.formula;
  if (formula === undefined) return undefined;
  const given = (text: string): Expr => substitute(formula, { [upstream]: num(text) });
  const factor = given("1");
  return isTwice(given("2"), factor) ? simplify(factor) : undefined;
}

function isTwice(double: Expr, single: Expr): boolean {
  const parameters = Object.fromEntries(
    namesIn(double)
      .filter((one) => one !== "x" && one !== "pi")
      .map((one, i) => [one, 0.37 + i * 0.21]),
  );
  const [a, b] = [evaluator(double, "f64", parameters), evaluator(single, "f64", parameters)];
  return [-2.3, -0.4, 0.7, 1.9].every((x) => {
    const [twice, once] = [a(x), b(x)];
    return Math.abs(twice - 2 * once) <= 1e-9 * (1 + Math.abs(once)) || Number.isNaN(twice + once);
  });
}

function numberOf(tree: Tree, versionOf: VersionOf): number {
  const formula = asFormula(tree, versionOf)?.formula;
  return formula === undefined || namesIn(formula).some((one) => one !== "pi")
    ? NaN
    : evaluator(formula, "f64", {})(0);
}

/** By the first function of a library that works on the array. */
function frameworkOf(tree: Tree): FrameworkId | undefined {
  if (tree.tag !== "apply") return undefined;
  const found = [...roots].find(([start]) => tree.of.startsWith(start))?.[1];
  if (found !== undefined) return found;
  for (const { value } of tree.arguments) {
    const inner = value.tag === "literal" ? undefined : frameworkOf(value);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** Whether methods of arrays compute it, and no function of a library does. */
function isByMethods(tree: Tree): boolean {
  if (tree.tag !== "apply") return true;
  if (/^\w+\./.test(tree.of) && !tree.of.startsWith("math.")) return false;
  return tree.arguments.every(({ value }) => value.tag === "literal" || isByMethods(value));
}

/** PyTorch, of a file that imports it. */
export const usualFramework = ({ facts }: Pick<FileReading, "facts">): FrameworkId | undefined =>
  facts.imports.some(({ path }) => /^torch(?:\.|$)/.test(path)) ? "torch" : undefined;

const roots: ReadonlyMap<string, FrameworkId> = new Map<string, FrameworkId>([
  ["torch.", "torch"],
  ["tf.keras.", "tf.keras"],
  ["tf.", "tensorflow"],
  ["keras.", "keras"],
  ["jax.", "jax"],
  ["flax.", "jax"],
  ["theano.", "theano"],
]);
