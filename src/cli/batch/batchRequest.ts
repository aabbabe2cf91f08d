import * as v from "valibot";
import type { ParameterValue } from "../../catalogue/entryParts.ts";
import { frameworkIds, unknownFramework } from "../../catalogue/name.ts";

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

const text = v.string("It is a text.");
const inputs = "It is an array of numbers and texts.";
const lengths = "It is an array of one whole number or more, none below 0.";
const wholeNumber = "It is a whole number.";

const request = v.strictObject({
  id: v.optional(v.unknown()),
  name: text,
  framework: v.optional(v.picklist(frameworkIds, ({ input }) => unknownFramework(String(input)))),
  version: v.optional(text),
  backend: v.optional(text),
  dtype: v.optional(text),
  parameters: v.optional(parameters),
  of: v.optional(text),
  arithmetic: v.optional(text),
  slope: v.optional(v.boolean("It is true or false.")),
  bits: v.optional(v.nullable(text)),
  inputs: v.array(v.union([v.string(), v.number()], inputs), inputs),
  shape: v.optional(
    v.pipe(
      v.array(v.pipe(v.number(lengths), v.integer(lengths), v.minValue(0, lengths)), lengths),
      v.minLength(1, lengths),
    ),
  ),
  axis: v.optional(v.pipe(v.number(wholeNumber), v.integer(wholeNumber))),
});

export type BatchRequest = v.InferOutput<typeof request>;

/** A line that is not a request: what is wrong, and its id if it can be read. */
export interface BadRequest {
  readonly problem: string;
  readonly id: unknown;
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
  const named = v.safeParse(v.object({ id: v.unknown() }), data);
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
  if (field === null) return issue.message;
  if (issue.input === undefined) return `The field “${field}” is missing.`;
  return `The field “${field}” is wrong: ${issue.message}`;
}
