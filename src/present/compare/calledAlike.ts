// A namesake as the same call would have it: with the values that the call gives, under its own names for them.
import { choiceOf, keyOf } from "../../catalogue/choice.ts";
import { formulaOf } from "../../catalogue/definition.ts";
import type { Entry } from "../../catalogue/entry.ts";
import type { ParameterValue } from "../../catalogue/entryParts.ts";
import { sameParameter, sameValue } from "../../catalogue/families/sameParameter.ts";
import { pythonValue } from "../../catalogue/name.ts";
import type { Choice } from "../../catalogue/request.ts";
import { namesIn } from "../../expr/substitute.ts";
import type { OtherDefault } from "../hover/facts.ts";
import { usual, defaultMeaning, type DefaultMeaning } from "./usual.ts";

export interface CalledAlike extends DefaultMeaning {
  readonly otherDefaults: readonly OtherDefault[];
}

/** Undefined where it cannot be called so: it has no such parameter, or refuses the value. */
export function calledAlike(
  entry: Entry,
  choice: Choice,
  given: Readonly<Record<string, ParameterValue>>,
): CalledAlike | undefined {
  const base = usual(entry);
  const parameters: Record<string, ParameterValue> = {};
  const otherDefaults: OtherDefault[] = [];
  for (const [name, value] of Object.entries(entry.over === "element" ? given : {})) {
    const there = sameParameter(name, choice.entry, entry);
    if (there === undefined) {
      if (matters(name, value, choice)) return undefined;
      continue;
    }
    const same = sameValue(value, there);
    parameters[there.name] = same;
    if (same !== there.default) otherDefaults.push({ name, default: pythonValue(there.default) });
  }
  if (otherDefaults.length === 0) return { ...base, otherDefaults };
  const called = choiceOf({ ...keyOf(base.choice), parameters });
  return called && { ...defaultMeaning(called), otherDefaults };
}

/** Whether a number of the call changes what it computes, so that nothing without it is comparable. */
function matters(name: string, value: ParameterValue, { entry }: Choice): boolean {
  const own = entry.parameters.find((one) => one.name === name);
  if (own === undefined || own.default === value || typeof value !== "number") return false;
  return [...entry.documented, ...entry.implemented].some((one) =>
    namesIn(formulaOf(one)).includes(name),
  );
}
