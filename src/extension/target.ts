import * as v from "valibot";
import { choiceOf } from "../catalogue/choice.ts";
import type { Choice } from "../catalogue/request.ts";
import { itemSchema } from "../protocol/selection.ts";

/** The activation that a command was handed; undefined when it was handed none, or none that this catalogue knows. */
export function choiceFrom(item: unknown): Choice | undefined {
  const parsed = v.safeParse(itemSchema, item);
  return parsed.success ? choiceOf(parsed.output) : undefined;
}
