import type { Entry } from "./entry.ts";
import type { Parameter, ParameterValue } from "./entryParts.ts";
import { badParameter, unknownParameter, type LookupFailure } from "./lookup/lookupFailure.ts";
import type { Choice } from "./request.ts";
import { knownIn } from "./version.ts";

export type BoundParameters =
  | { readonly kind: "bound"; readonly parameters: Readonly<Record<string, ParameterValue>> }
  | { readonly kind: "failed"; readonly failure: LookupFailure };

/** The parameters that code of this version may give; the others are not known to its reader. */
export const parametersIn = ({
  entry,
  version,
}: Pick<Choice, "entry" | "version">): readonly Parameter[] =>
  entry.parameters.filter(knownIn(version));

/** Every parameter of an entry with its value: as given under any of its names, else the default. */
export function boundParameters(
  entry: Entry,
  version: string,
  given: Readonly<Record<string, ParameterValue>>,
): BoundParameters {
  const values: Record<string, ParameterValue> = {};
  for (const parameter of entry.parameters) values[parameter.name] = parameter.default;
  for (const [keyword, value] of Object.entries(given)) {
    const parameter = entry.parameters.find((p) => answersTo(p, keyword, version));
    if (parameter === undefined)
      return { kind: "failed", failure: unknownParameter(entry, keyword, version) };
    const complaint = isFinite(value)
      ? complaintAbout(parameter, value)
      : "it must be a finite number";
    if (complaint) return { kind: "failed", failure: badParameter(entry, keyword, complaint) };
    values[parameter.name] = unlessNone(value, parameter);
  }
  const wrong = wrongOrder(entry.parameters, values);
  return wrong === undefined
    ? { kind: "bound", parameters: values }
    : { kind: "failed", failure: badParameter(entry, wrong.names[0], wrong.complaint) };
}

/** What the framework takes in the place of None. */
export const unlessNone = (value: ParameterValue, { none = null }: Parameter): ParameterValue =>
  value ?? none;

/** A formula has no place for an infinite parameter. */
const isFinite = (value: ParameterValue): boolean =>
  typeof value !== "number" || Number.isFinite(value);

/** Two values that the framework refuses together, though it takes each of them. */
export interface WrongOrder {
  readonly names: readonly [lower: string, upper: string];
  readonly complaint: string;
}

/** A parameter above the one that bounds it; values that are not known break no order. */
export function wrongOrder(
  parameters: readonly Parameter[],
  values: Readonly<Record<string, ParameterValue>>,
): WrongOrder | undefined {
  for (const { name, atMost, below } of parameters) {
    const bound = atMost ?? below;
    if (bound === undefined) continue;
    const [low, high] = [values[name], values[bound]];
    if (typeof low !== "number" || typeof high !== "number") continue;
    if (low > high || (below !== undefined && low === high))
      return {
        names: [name, bound],
        complaint: `${name} must be ${below === undefined ? "at most" : "less than"} ${bound}`,
      };
  }
  return undefined;
}

/** True when code of this version may give the parameter under the keyword. */
export const answersTo = (parameter: Parameter, keyword: string, version: string): boolean =>
  knownIn(version)(parameter) &&
  (parameter.name === keyword ||
    (parameter.keywords ?? []).some((one) => one.text === keyword && knownIn(version)(one)));

export const notWhole = "it must be a whole number";

/** Why the framework refuses the value; undefined where it takes it. */
export function complaintAbout(
  { allowed, default: usual, none }: Parameter,
  value: ParameterValue,
): string | undefined {
  if (allowed !== undefined && "oneOf" in allowed) {
    const listed = allowed.oneOf.map((one) => JSON.stringify(one)).join(" or ");
    return allowed.oneOf.includes(value) ? undefined : `it must be ${listed}`;
  }
  if (value === null)
    return usual === null || none !== undefined ? undefined : "None is not a number";
  if (typeof value !== "number") {
    return typeof value === typeof usual ? undefined : "it must be a number";
  }
  if (allowed?.whole && !Number.isInteger(value)) return notWhole;
  if (allowed?.low !== undefined && value < allowed.low)
    return `it must be at least ${allowed.low}`;
  if (allowed?.except !== undefined && value === allowed.except)
    return `it must not be ${allowed.except}`;
  if (allowed?.high !== undefined && value > allowed.high)
    return `it must be at most ${allowed.high}`;
  return undefined;
}
