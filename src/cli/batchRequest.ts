import * as v from "valibot";
import { frameworkIds } from "../catalogue/name.ts";

const value = v.union([v.number(), v.boolean(), v.string(), v.null()]);

const request = v.strictObject({
  id: v.optional(v.union([v.string(), v.number(), v.null()])),
  name: v.string(),
  framework: v.optional(v.picklist(frameworkIds)),
  version: v.optional(v.string()),
  backend: v.optional(v.string()),
  dtype: v.optional(v.string()),
  parameters: v.optional(v.record(v.string(), value)),
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
  const parsed = v.safeParse(request, data);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const field = v.getDotPath(issue);
  const problem =
    field === null ? issue.message : `The field “${field}” is wrong: ${issue.message}`;
  const named = v.safeParse(v.object({ id: v.union([v.string(), v.number()]) }), data);
  return { problem, id: named.success ? named.output.id : null };
}
