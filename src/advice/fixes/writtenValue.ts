// A parameter's value, written into an existing call.
import { pythonExpression } from "../../catalogue/name.ts";
import { answersTo, complaintAbout, parametersIn } from "../../catalogue/parameters.ts";
import type { Source } from "../../python/source/source.ts";
import { elementAt } from "../../required.ts";
import { boundTo, callingOf } from "../arguments/callArguments.ts";
import type { Replacement } from "../finding.ts";
import { soleChoice, type ResolvedMention } from "../resolved/resolvedMention.ts";
import { appended } from "./argumentEdits.ts";

export interface ParameterNumber {
  readonly name: string;
  readonly value: number;
}

/**
 * The edit that gives the parameter that number: in place of the number that is written there, else after the last
 * argument. Undefined where there is no call, where its arguments cannot all be seen, where the value comes from
 * elsewhere, and where the framework does not take it.
 */
export function writtenValue(
  mention: ResolvedMention,
  { name, value }: ParameterNumber,
  sources: readonly Source[],
): Replacement | undefined {
  const choice = soleChoice(mention);
  const calling = callingOf(mention, sources);
  if (choice === undefined || calling === undefined || calling === "broken") return undefined;
  const parameter = parametersIn(choice).find((one) => one.name === name);
  if (parameter === undefined || complaintAbout(parameter, value) !== undefined) return undefined;
  const newText = pythonExpression(value);
  const given = boundTo(calling, choice).find((one) => one.parameter.name === name);
  const { source } = calling;
  if (given !== undefined) {
    const { value: start, end } = given.argument;
    const written = elementAt(sources, source).text.slice(start, end);
    return isNumber(written) ? { source, start, end, newText } : undefined;
  }
  if (calling.arguments.some(({ starred }) => starred)) return undefined;
  const keyword = [...(parameter.keywords ?? []).map(({ text }) => text), name].find((one) =>
    answersTo(parameter, one, choice.version),
  );
  if (keyword === undefined) return undefined;
  return appended(`${keyword}=${newText}`, calling);
}

/** A literal, and not a name or a calculation, which may mean more than its value. */
const isNumber = (text: string): boolean =>
  /^[-+]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text);
