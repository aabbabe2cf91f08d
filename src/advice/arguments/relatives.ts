// Members of an activation's family, in any framework, that take a certain keyword.
import { newestChoice } from "../../catalogue/choice.ts";
import type { Parameter, ParameterValue } from "../../catalogue/entryParts.ts";
import { entries } from "../../catalogue/frameworks/index.ts";
import { answersTo, parametersIn } from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import { calledWith } from "./callArguments.ts";
import { formulaText } from "../measured.ts";
import { perText } from "../../memo.ts";

export interface RelatedChoice {
  readonly choice: Choice;
  readonly parameter: Parameter;
}

/** Files hold few keywords, but hostile ones hold any. */
export const relativesWith = perText(
  {
    textOf: (keyword: string, { entry }: Choice) => `${entry.family} ${entry.over} ${keyword}`,
    maxAnswers: 1_000,
  },
  (keyword, { entry }): readonly RelatedChoice[] =>
    entries
      .filter(({ family, over }) => family === entry.family && over === entry.over)
      .map(newestChoice)
      .flatMap((choice) => relativeOf(choice, keyword)),
);

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
