// Which entry a mention means, and the parameters that the code gives it.
import type { FrameworkId } from "../catalogue/entry.ts";
import type { Parameter, ParameterValue } from "../catalogue/entryParts.ts";
import { lookup } from "../catalogue/lookup/lookup.ts";
import { answersTo, parametersIn } from "../catalogue/parameters.ts";
import type { Choice } from "../catalogue/request.ts";
import { knownIn } from "../catalogue/version.ts";
import type { Given, Mention } from "../python/mention.ts";
import type { Situation } from "./situation.ts";

export interface Meant {
  /** Undefined when the name does not exist in this version. */
  readonly choice: Choice | undefined;
  /** What the code gives, by the entry's own names. */
  readonly parameters: Parameters;
  readonly deprecated: boolean;
}

export type Parameters = Readonly<
  Record<string, { readonly text: string; readonly value: ParameterValue }>
>;

export function meant(mention: Mention, framework: FrameworkId, situation: Situation): Meant {
  if (givenTo(mention).length > 0) return foundOut(mention, framework, situation);
  const known = bySituation.get(situation) ?? new Map<string, Meant>();
  bySituation.set(situation, known);
  const key = `${mention.kind} ${mention.canonical} ${mention.text}`;
  const found = known.get(key) ?? foundOut(mention, framework, situation);
  known.set(key, found);
  return found;
}

/** Most mentions give no arguments and mean the same as others of their name. */
const bySituation = new WeakMap<Situation, Map<string, Meant>>();

function foundOut(
  mention: Mention,
  framework: FrameworkId,
  { decision: { version }, backend }: Situation,
): Meant {
  const situation = { version, backend };
  const choice = choiceFor(mention, framework, situation, {});
  if (!choice) return { choice, parameters: {}, deprecated: false };
  const parameters = parametersOf(mention, choice);
  const values = Object.entries(parameters).map(([name, { value }]) => [name, value] as const);
  return {
    choice: choiceFor(mention, framework, situation, Object.fromEntries(values)) ?? choice,
    parameters,
    deprecated: isDeprecated(mention, choice),
  };
}

/** The entry in one version and backend; undefined when it has none of that name, or refuses the parameters. */
export function choiceFor(
  { canonical, kind, text }: Mention,
  framework: FrameworkId,
  { version, backend }: { readonly version: string; readonly backend: string },
  parameters: Readonly<Record<string, ParameterValue>>,
): Choice | undefined {
  const request = { framework, version, parameters, ...(backend !== "" && { backend }) };
  const isString = kind === "string" || kind === "keyword-arg-string";
  const bySpelling = isString ? lookup({ ...request, spelling: text }) : undefined;
  if (bySpelling?.kind === "found" && takesString(bySpelling.choice, text))
    return bySpelling.choice;
  const byName = lookup({ ...request, spelling: canonical });
  return byName.kind === "found" ? byName.choice : undefined;
}

function takesString({ entry }: Choice, text: string): boolean {
  return entry.spellings.some((one) => one.kind === "string" && one.text === text);
}

function parametersOf(mention: Mention, choice: Choice): Parameters {
  const known = parametersIn(choice);
  const found: Record<string, { readonly text: string; readonly value: ParameterValue }> = {};
  for (const given of flattened(givenTo(mention))) {
    const parameter = known.find((one) => takes(one, given, choice.version));
    const { value } = given;
    if (parameter && (typeof value !== "object" || value === null))
      found[parameter.name] = { text: given.text, value };
  }
  return found;
}

/** Some calls hand their own arguments on to the activation that they are given. */
function givenTo({ site, arguments: own }: Mention): readonly Given[] {
  return site?.passesArguments ? site.arguments : own;
}

function takes(parameter: Parameter, { name, position }: Given, version: string): boolean {
  if (name !== undefined) return answersTo(parameter, name, version);
  return position !== undefined && parameter.position === position;
}

/** A tuple under a keyword counts as its items: `args=(0, 6)` is `args[0]` and `args[1]`. */
function flattened(given: readonly Given[]): readonly Given[] {
  return given.flatMap((one) => {
    const { name, value } = one;
    if (name === undefined || typeof value !== "object" || value === null) return [one];
    return value.map((item, index) => ({ name: `${name}[${index}]`, ...item }));
  });
}

function isDeprecated(mention: Mention, { entry, version }: Choice): boolean {
  return entry.spellings
    .filter(knownIn(version))
    .some(
      ({ deprecated, text }) =>
        deprecated === true && (text === mention.canonical || text === mention.text),
    );
}
