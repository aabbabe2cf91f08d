// The three kinds of message that cross a wire. Everything else that arrives is refused.
import * as v from "valibot";

export type Frame =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly method: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: "answer"; readonly id: number; readonly result?: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const sentence = v.pipe(v.string(), v.maxLength(2000));

const frame = v.variant("kind", [
  v.object({
    kind: v.literal("call"),
    id,
    method: v.pipe(v.string(), v.maxLength(40)),
    args: v.pipe(v.array(v.unknown()), v.maxLength(4)),
  }),
  v.object({ kind: v.literal("answer"), id, result: v.optional(v.unknown()) }),
  v.object({ kind: v.literal("failed"), id, message: sentence }),
]);

/** The received message as a frame, or the reason why it is not a frame. */
export function toFrame(
  message: unknown,
): Frame | { readonly kind: "refused"; readonly reason: string } {
  const parsed = v.safeParse(frame, message);
  return parsed.success ? parsed.output : { kind: "refused", reason: reasonOf(parsed.issues) };
}

/** What valibot found first, cut to a length that a log can bear. */
export function reasonOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const first = issues[0];
  if (first === undefined) return "no reason given";
  const place = first.path?.map((step) => String(step.key)).join(".") ?? "";
  return `${place === "" ? "" : `${place}: `}${first.message}`.slice(0, 200);
}
