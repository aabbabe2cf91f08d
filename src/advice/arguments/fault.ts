// What is wrong with the arguments of a call taken together: too many, or one that it cannot do without.
import { refusedAnyway, axisParameter } from "../../catalogue/axes.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { parametersIn } from "../../catalogue/parameters.ts";
import { bare } from "../../catalogue/lookup/spelled.ts";
import type { Choice } from "../../catalogue/request.ts";
import { isStringKind, type Given, type Mention } from "../../python/mention.ts";
import { isInputs } from "./inputs.ts";
import { positionalOf } from "./positionalOf.ts";
import { isSequence, type Stated } from "./stated.ts";
import { takenAt } from "./takenAt.ts";

export type Fault =
  | { readonly kind: "too-many"; readonly most: number; readonly given: number }
  | { readonly kind: "too-many-inputs"; readonly most: number; readonly given: number }
  | { readonly kind: "lacks"; readonly parameter: string }
  | NotTaken;

/** A string that its callee does not take. */
interface NotTaken {
  readonly kind: "not-taken";
  readonly callee: string;
  readonly text: string;
  readonly taken: readonly string[];
}

/** A call by its canonical name; undefined where nothing is wrong, or a star hides how much is given. */
export function faultOf(
  { canonical, given }: { readonly canonical: string; readonly given: readonly Given[] },
  choice: Choice,
  stated: readonly Stated[],
): Fault | undefined {
  if (given.some(({ star }) => star !== undefined)) return undefined;
  return tooMany(canonical, given, choice) ?? lacking(choice, stated);
}

/** Undefined where the callee of a string takes it, or every name that its framework knows. */
export function notTaken(
  { kind, site, text }: Pick<Mention, "kind" | "site" | "text">,
  { entry, version }: Choice,
): NotTaken | undefined {
  const taken = site && isStringKind(kind) ? takenAt(site, entry.framework, version) : undefined;
  if (!site || taken === undefined || taken.includes(text)) return undefined;
  return { kind: "not-taken", callee: bare(site.callee), text, taken };
}

/** A node with more inputs than its operator has in this version; undefined where it has not. */
export function tooManyInputs(given: readonly Given[], choice: Choice): Fault | undefined {
  const { describesNodes } = frameworks[choice.entry.framework];
  const inputs = describesNodes ? given.find(isInputs)?.value : undefined;
  if (inputs === undefined || !isSequence(inputs)) return undefined;
  const known = parametersIn(choice).filter(({ input }) => input !== undefined);
  const most = 1 + known.length;
  return inputs.length > most ? { kind: "too-many-inputs", most, given: inputs.length } : undefined;
}

function tooMany(
  canonical: string,
  given: readonly Given[],
  { entry, version }: Choice,
): Fault | undefined {
  const found = positionalOf(canonical, entry.framework);
  if (found === undefined) return undefined;
  const known = parametersIn({ entry, version }).filter(({ position }) => position !== undefined);
  const most = found.others + known.length;
  const placed = given.filter(({ position }) => position !== undefined).length;
  return placed > most ? { kind: "too-many", most, given: placed } : undefined;
}

/** A parameter without a default, or an axis that the function does not choose itself. */
function lacking(choice: Choice, stated: readonly Stated[]): Fault | undefined {
  const axis = refusedAnyway(choice) === undefined ? undefined : axisParameter(choice);
  const lacks = parametersIn(choice).find(
    ({ name, required }) =>
      (required === true || name === axis) && !stated.some((one) => one.name === name),
  );
  return lacks && { kind: "lacks", parameter: lacks.name };
}
