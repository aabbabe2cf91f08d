import * as v from "valibot";
import type { ParameterValue } from "../catalogue/entry.ts";
import { frameworkIds } from "../catalogue/name.ts";

const value = v.union([v.number(), v.boolean(), v.string(), v.null()]);

// A record would drop a parameter called “constructor”, and an unknown one is to be refused.
const parameters = v.custom<Readonly<Record<string, ParameterValue>>>(
  (data) =>
    typeof data === "object" &&
    data !== null &&
    !Array.isArray(data) &&
    Object.values(data).every((one) => v.is(value, one)),
  "It is an object of numbers, texts, true, false or null.",
);

const request = v.strictObject({
  id: v.optional(v.union([v.string(), v.number(), v.null()])),
  name: v.string(),
  framework: v.optional(v.picklist(frameworkIds)),
  version: v.optional(v.string()),
  backend: v.optional(v.string()),
  dtype: v.optional(v.string()),
  parameters: v.optional(parameters),
  of: v.optional(v.string()),
  arithmetic: v.optional(v.string()),
  slope: v.optional(v.boolean()),
  bits: v.optional(v.nullable(v.string())),
  inputs: v.array(v.union([v.string(), v.number()])),
  shape: v.optional(
    v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.minLength(1)),
  ),
  axis: v.optional(v.pipe(v.number(), v.integer())),
});

export type BatchRequest = v.InferOutput<typeof request>;

/** A line that is no request: what is wrong, and its id as far as it can be told. */
export interface BadRequest {
  readonly problem: string;
  readonly id: string | number | null;
}

/** A line of JSON as a request. */
export function batchRequest(line: string): BatchRequest | BadRequest {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problem: `The line is not JSON: ${why}`, id: null };
  }
  const named = v.safeParse(v.object({ id: v.union([v.string(), v.number()]) }), data);
  const id = named.success ? named.output.id : null;
  const unknown = unknownField(data);
  if (unknown !== undefined) return { problem: unknown, id };
  const parsed = v.safeParse(request, data);
  return parsed.success ? parsed.output : { problem: problemOf(parsed.issues[0]), id };
}

/** A complaint about the first field that a request does not have. */
function unknownField(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    return 'A request is an object, such as {"name": "keras:relu", "inputs": [-1, 0, 1]}.';
  }
  const unknown = Object.keys(data).find((key) => !Object.hasOwn(request.entries, key));
  if (unknown === undefined) return undefined;
  return `There is no field “${unknown}”. The fields are ${Object.keys(request.entries).join(", ")}.`;
}

function problemOf(issue: v.InferIssue<typeof request>): string {
  const field = v.getDotPath(issue);
  return field === null ? issue.message : `The field “${field}” is wrong: ${issue.message}`;
}
