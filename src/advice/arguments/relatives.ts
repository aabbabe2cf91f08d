// Members of an activation's family, in any framework, that take a certain keyword.
import { newestChoice } from "../../catalogue/choice.ts";
import type { Parameter, ParameterValue } from "../../catalogue/entryParts.ts";
import { entries } from "../../catalogue/frameworks/index.ts";
import { answersTo, parametersIn } from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import { calledWith } from "./callArguments.ts";
import { formulaText } from "../measured.ts";

export interface RelatedChoice {
  readonly choice: Choice;
  readonly parameter: Parameter;
}

export function relativesWith(keyword: string, { entry }: Choice): readonly RelatedChoice[] {
  const key = `${entry.family} ${entry.over} ${keyword}`;
  const found =
    known.get(key) ??
    entries
      .filter(({ family, over }) => family === entry.family && over === entry.over)
      .map(newestChoice)
      .flatMap((choice) => relativeOf(choice, keyword));
  if (known.size >= most) known.clear();
  known.set(key, found);
  return found;
}

function relativeOf(choice: Choice, keyword: string): readonly RelatedChoice[] {
  const parameter = parametersIn(choice).find((one) => answersTo(one, keyword, choice.version));
  return parameter === undefined ? [] : [{ choice, parameter }];
}

/** What relatives compute with a value, each formula once. */
export function withValues(
  relatives: readonly RelatedChoice[],
  value: ParameterValue,
): readonly Choice[] {
  const found = new Map<string, Choice>();
  for (const choice of relatives.flatMap((one) => withValue(one, value) ?? []))
    found.set(formulaText(choice, "implemented"), choice);
  return [...found.values()];
}

/** Undefined where the relative refuses the value. */
export const withValue = (
  { choice, parameter }: RelatedChoice,
  value: ParameterValue,
): Choice | undefined => calledWith(choice, [[parameter.name, value]]);

/** Files hold few keywords, but hostile ones hold any. */
const known = new Map<string, readonly RelatedChoice[]>();
const most = 1_000;
