// The axis along which a choice works on an array of some shape.
import type { AppliedAxis, AxisRule } from "./entryParts.ts";
import { holds } from "./definition.ts";
import { parametersIn } from "./parameters.ts";
import type { Choice } from "./request.ts";

/** How an array counts, row-major, and the axis along it; or why the framework raises an exception. */
export type Axes =
  | { readonly kind: "along"; readonly shape: readonly number[]; readonly axis: number }
  | { readonly kind: "refused"; readonly reason: string };

/** What the framework does with an array of this shape. */
export function axesOf(choice: Choice, shape: readonly number[]): Axes {
  const rank = shape.length;
  const rule = rulesOf(choice).find((one) => isFor(one, rank));
  if (rule === undefined) return refused(`It takes no array of ${dimensions(rank)}`);
  return "raises" in rule ? refused(rule.raises) : along(rule, choice, shape);
}

/** Why the framework raises an exception whatever the shape is; undefined where it takes some. */
export function refusedAnyway(choice: Choice): string | undefined {
  const rule = rulesOf(choice)[0];
  const isRefused = rule !== undefined && "raises" in rule && rule.ranks === undefined;
  return isRefused ? `${rule.raises}.` : undefined;
}

/** The axis that applies to arrays of any rank that it takes; undefined where the rank decides, or the caller. */
export function usualAxis(choice: Choice): number | "flattened" | undefined {
  const rules = rulesOf(choice);
  const reached = rules.slice(0, rules.findIndex(({ ranks }) => ranks === undefined) + 1);
  const taken = reached.flatMap((one) => ("raises" in one ? [] : [one]));
  if (taken.some(({ flattens }) => flattens === true)) return "flattened";
  const axes = new Set(taken.map(({ axis }) => numberOf(axis, choice)));
  const [only] = axes;
  return axes.size === 1 ? only : undefined;
}

/** The parameter that names the axis, under its own name; undefined if the activation has no axis. */
export const axisParameter = (choice: Choice): string | undefined =>
  parametersIn(choice).find(({ name }) => name === "axis" || name === "dim")?.name;

/** The rules that hold for the choice; without one of its own, the activation works along its parameter or the last axis. */
function rulesOf(choice: Choice): readonly AxisRule[] {
  const usual: AxisRule = { axis: axisParameter(choice) ?? -1, source: "" };
  return [...choice.entry.axes.filter(({ when }) => holds(when, choice)), usual];
}

function isFor({ ranks }: AxisRule, rank: number): boolean {
  return (ranks?.low ?? rank) <= rank && rank <= (ranks?.high ?? rank);
}

function along(rule: AppliedAxis, choice: Choice, given: readonly number[]): Axes {
  const lacking = Math.max(0, (rule.padsTo ?? 0) - given.length);
  const shape = [...given, ...Array.from({ length: lacking }, () => 1)];
  const rank = shape.length;
  const axis = numberOf(rule.axis, choice);
  if (axis === undefined) return refused(`The value of ${rule.axis} is not a number`);
  if (!Number.isInteger(axis) || axis < -rank || axis >= rank)
    return refused(`There is no axis ${axis} in ${dimensions(rank)}`);
  const from = axis < 0 ? axis + rank : axis;
  if (rule.lastOnly !== undefined && from < rank - 1) return refused(rule.lastOnly);
  if (rule.flattens !== true) return { kind: "along", shape, axis };
  const flat = [product(shape.slice(0, from)), product(shape.slice(from))];
  return { kind: "along", shape: flat, axis: 1 };
}

function numberOf(axis: AppliedAxis["axis"], { parameters }: Choice): number | undefined {
  const value = typeof axis === "number" ? axis : parameters[axis];
  return typeof value === "number" ? value : undefined;
}

const refused = (reason: string): Axes => ({ kind: "refused", reason: `${reason}.` });
const dimensions = (rank: number): string => (rank === 1 ? "1 dimension" : `${rank} dimensions`);
const product = (lengths: readonly number[]): number => lengths.reduce((all, one) => all * one, 1);
