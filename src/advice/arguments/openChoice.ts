// What a mention means as far as its text tells: values that are not known there stay open.
import { keyOf } from "../../catalogue/choice.ts";
import { parametersIn } from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import type { Source } from "../../python/source/source.ts";
import { boundTo, calledWith, callingOf } from "./callArguments.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";

export interface OpenChoice {
  /** With a number that no definition treats as special in each open place. */
  readonly choice: Choice;
  /** The parameters whose values are not known. */
  readonly open: readonly string[];
}

/** Undefined where nobody can tell which formula applies. */
export function openChoice(
  mention: ResolvedMention,
  sources: readonly Source[],
): OpenChoice | undefined {
  const { choice } = mention;
  const calling = callingOf(mention, sources);
  if (!choice || calling === undefined || calling === "broken")
    return choice && { choice, open: [] };
  if (parametersIn(choice).length > 0 && calling.arguments.some(({ starred }) => starred))
    return undefined;
  const unknown = boundTo(calling, choice).filter(({ value }) => value === undefined);
  if (unknown.some(({ parameter }) => typeof parameter.default === "boolean")) return undefined;
  const open = unknown.map(({ parameter }) => parameter.name);
  const values = {
    ...keyOf(choice).parameters,
    ...Object.fromEntries(open.map((name) => [name, usual])),
  };
  return { choice: calledWith(choice, Object.entries(values)) ?? choice, open };
}

const usual = 0.125;
