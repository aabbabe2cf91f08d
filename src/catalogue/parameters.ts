import type { Entry } from "./entry.ts";
import type { Parameter, ParameterValue } from "./entryParts.ts";
import { badParameter, unknownParameter, type LookupFailure } from "./lookup/lookupFailure.ts";
import type { Choice } from "./request.ts";
import { knownIn } from "./version.ts";

export type Bound =
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
): Bound {
  const values: Record<string, ParameterValue> = {};
  for (const parameter of entry.parameters) values[parameter.name] = parameter.default;
  for (const [keyword, value] of Object.entries(given)) {
    const parameter = entry.parameters.find((p) => answersTo(p, keyword, version));
    if (parameter === undefined)
      return { kind: "failed", failure: unknownParameter(entry, keyword, version) };
    const complaint = complaintAbout(parameter, value);
    if (complaint) return { kind: "failed", failure: badParameter(entry, keyword, complaint) };
    values[parameter.name] = value;
  }
  const reversed = entry.parameters.find((parameter) => exceeds(parameter, values));
  if (reversed === undefined) return { kind: "bound", parameters: values };
  const complaint = `it must be at most ${reversed.atMost}`;
  return { kind: "failed", failure: badParameter(entry, reversed.name, complaint) };
}

function exceeds(
  { name, atMost }: Parameter,
  values: Readonly<Record<string, ParameterValue>>,
): boolean {
  const [value, bound] = [values[name], atMost === undefined ? undefined : values[atMost]];
  return typeof value === "number" && typeof bound === "number" && value > bound;
}

/** True when code of this version may give the parameter under the keyword. */
export const answersTo = (parameter: Parameter, keyword: string, version: string): boolean =>
  knownIn(version)(parameter) &&
  (parameter.name === keyword ||
    (parameter.keywords ?? []).some((one) => one.text === keyword && knownIn(version)(one)));

function complaintAbout(
  { allowed, default: usual }: Parameter,
  value: ParameterValue,
): string | undefined {
  if (typeof value === "number" && !Number.isFinite(value)) return "it must be a finite number";
  if (allowed !== undefined && "oneOf" in allowed) {
    const listed = allowed.oneOf.map((one) => JSON.stringify(one)).join(" or ");
    return allowed.oneOf.includes(value) ? undefined : `it must be ${listed}`;
  }
  if (value === null) return usual === null ? undefined : "it must be a number";
  if (typeof value !== "number") {
    return typeof value === typeof usual ? undefined : "it must be a number";
  }
  if (allowed?.low !== undefined && value < allowed.low)
    return `it must be at least ${allowed.low}`;
  if (allowed?.high !== undefined && value > allowed.high)
    return `it must be at most ${allowed.high}`;
  return undefined;
}
