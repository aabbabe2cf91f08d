// The arguments of a call, as parameters of a definition.
import { choiceOf } from "../../catalogue/choice.ts";
import type { Parameter, ParameterValue } from "../../catalogue/entryParts.ts";
import { answersTo, parametersIn } from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import { argumentsAt, type PlacedArgument } from "../../python/source/argumentsAt.ts";
import type { Given, Mention } from "../../python/mention.ts";
import type { KnownForwardedParameter } from "../../python/spellingTable.ts";
import type { Source } from "../../python/source/source.ts";
import { elementAt } from "../../required.ts";
import type { Offsets } from "../../python/source/offsets.ts";

/** A call as written in the text, with the values that can be read there. */
export interface Calling {
  readonly source: number;
  readonly brackets: Offsets;
  readonly arguments: readonly PlacedArgument[];
  readonly given: readonly Given[];
}

/** Undefined if it is not called; "broken" if the arguments are elsewhere or cannot be read. */
export function callingOf(
  { source, brackets, arguments: given }: Mention,
  sources: readonly Source[],
): Calling | undefined | "broken" {
  if (!brackets) return given.length > 0 ? "broken" : undefined;
  const all = argumentsAt(elementAt(sources, source), brackets);
  return all ? { source, brackets, arguments: all, given } : "broken";
}

/**
 * What the activation itself is given: the arguments that can be read, and the texts of the others.
 * Some calls pass their own arguments on to the activation that they receive.
 */
export function givenIn(
  { site, arguments: own, brackets }: Mention,
  source: Source | undefined,
): readonly Given[] {
  if (site?.passesArguments) return site.arguments;
  if (site?.handsOn) return handedOn(site.handsOn, site.arguments);
  const all = brackets && source && argumentsAt(source, brackets);
  if (!all) return own;
  const { text } = source;
  return all.flatMap((argument) => givenAt(argument, own, text));
}

/** The argument that the activation takes under a name of its own. */
function handedOn(
  { keyword, position, parameter }: KnownForwardedParameter,
  given: readonly Given[],
): readonly Given[] {
  const found = given.find((one) => one.name === keyword || isAt({ position }, one.position));
  return found ? [{ name: parameter, text: found.text, value: found.value }] : [];
}

/** An argument after a starred one has no certain position, so it cannot be distinguished from the others. */
function givenAt(
  { keyword, position, starred, value, start, end }: PlacedArgument,
  read: readonly Given[],
  text: string,
): readonly Given[] {
  if (starred) {
    const written = text.slice(start, end);
    const isDictionary = written.startsWith("**");
    const unpacked = read.filter(
      (one) => one.unpacked && isDictionary === (one.name !== undefined),
    );
    return unpacked.length > 0 ? unpacked : [starredAt(written, position)];
  }
  const found = read.find((one) => (keyword ? one.name === keyword.text : isAt(one, position)));
  if (found) return [found];
  const unread = { text: text.slice(value, end), value: undefined };
  if (keyword) return [{ name: keyword.text, ...unread }];
  return position === undefined ? [] : [{ position, ...unread }];
}

function starredAt(text: string, position: number | undefined): Given {
  const star = text.startsWith("**") ? "**" : "*";
  return { star, ...(position !== undefined && { position }), text, value: undefined };
}

export interface BoundArgument {
  readonly argument: PlacedArgument;
  readonly parameter: Parameter;
  /** Undefined where the text does not tell. */
  readonly value: ParameterValue | undefined;
}

/** The arguments that are parameters of the entry; others are the input, or a layer's own. */
export function boundTo(
  { arguments: all, given }: Calling,
  choice: Pick<Choice, "entry" | "version">,
): readonly BoundArgument[] {
  const known = parametersIn(choice);
  return all.flatMap((argument) => {
    const { keyword, position } = argument;
    const parameter = known.find((one) =>
      keyword ? answersTo(one, keyword.text, choice.version) : isAt(one, position),
    );
    const found = given.find((one) => (keyword ? one.name === keyword.text : isAt(one, position)));
    const value = found !== undefined && isPlain(found.value) ? found.value : undefined;
    return parameter === undefined ? [] : [{ argument, parameter, value }];
  });
}

/** Whether the call names a parameter that only the newer definition has. */
export const usesNewParameter = (calling: Calling, old: Choice, now: Choice): boolean =>
  boundTo(calling, now).some(
    ({ argument: { keyword } }) =>
      keyword !== undefined &&
      !boundTo(calling, old).some(({ argument }) => argument.keyword === keyword),
  );

/** The choice with these arguments; undefined where a value is not known, or not allowed. */
export function calledWith(
  { entry, version, backend }: Choice,
  values: Iterable<readonly [string, ParameterValue | undefined]>,
): Choice | undefined {
  const parameters: Record<string, ParameterValue> = {};
  for (const [name, value] of values) {
    if (value === undefined) return undefined;
    parameters[name] = value;
  }
  return choiceOf({ entry: entry.id, version, backend: backend || null, parameters });
}

/** Whether a parameter may be given at this place among the positional arguments. */
export const isAt = (
  { position }: { readonly position?: number },
  at: number | undefined,
): boolean => at !== undefined && position === at;

const isPlain = (value: Given["value"]): value is ParameterValue =>
  typeof value !== "object" || value === null;
