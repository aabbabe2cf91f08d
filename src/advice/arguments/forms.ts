// A call's choice: its parameters bound, or left open where their values cannot be known.
import type { Definition, Parameter, ParameterValue } from "../../catalogue/entryParts.ts";
import { parametersIn } from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import type { Stated } from "./stated.ts";

/** One choice, or one for each value of an open parameter that decides between definitions. */
export function formsOf(
  choice: Choice,
  stated: readonly Stated[],
  isFaulty: boolean,
): readonly Choice[] {
  const called = boundBy(choice, stated, isFaulty);
  const infinite = new Set(stated.filter(isInfinite).map(({ name }) => name));
  const deciding = parametersIn(choice).filter(
    ({ name }) =>
      called.open?.includes(name) === true && !infinite.has(name) && decides(choice, name),
  );
  return deciding
    .reduce(
      (forms: readonly Choice[], one) => forms.flatMap((form) => withEach(form, one)),
      [called],
    )
    .slice(0, maxForms);
}

/** A call that raises computes nothing, so that no number is bound but those that it gives. */
function boundBy(choice: Choice, stated: readonly Stated[], isFaulty: boolean): Choice {
  const raises = isFaulty || stated.some(({ from }) => from === "refused" || from === "unknown");
  const hidden = new Set(stated.filter(isHidden).map(({ name }) => name));
  const usual = Object.entries(choice.parameters).filter(
    ([, value]) => !raises || typeof value !== "number",
  );
  const given = stated.flatMap((one) =>
    one.from === "code" ? [[one.name, one.value] as const] : [],
  );
  const parameters: Readonly<Record<string, ParameterValue>> = Object.fromEntries(
    [...usual, ...given].filter(([name]) => !hidden.has(name)),
  );
  const open = parametersIn(choice)
    .map(({ name }) => name)
    .filter((name) => !Object.hasOwn(parameters, name));
  return { ...choice, parameters, ...(open.length > 0 && { open }) };
}

/** Whether no formula can take the argument's value. */
const isHidden = (one: Stated): boolean => one.from !== "code" || isInfinite(one);

const isInfinite = (one: Stated): boolean =>
  one.from === "code" && (one.value === Infinity || one.value === -Infinity);

const decides = ({ entry }: Choice, name: string): boolean =>
  [...entry.documented, ...entry.implemented].some((one) => valuesIn(one, name).length > 0);

const valuesIn = ({ when }: Definition, name: string): readonly ParameterValue[] =>
  when?.parameters !== undefined && Object.hasOwn(when.parameters, name)
    ? [when.parameters[name] ?? null]
    : [];

/**
 * The choice with each value that a definition asks for, and left open where others are allowed too.
 * A number stays open, because the formula for any number also covers special ones.
 */
function withEach(choice: Choice, parameter: Parameter): readonly Choice[] {
  const { name, default: usual, allowed } = parameter;
  if (typeof usual === "number") return [choice];
  const listed = allowed !== undefined && "oneOf" in allowed ? allowed.oneOf : undefined;
  const flags = typeof usual === "boolean" ? [usual, !usual] : undefined;
  const all = listed ?? flags;
  const { documented, implemented } = choice.entry;
  const asked = [...documented, ...implemented]
    .flatMap((one) => valuesIn(one, name))
    .filter((value) => typeof value !== "number");
  const bound = [...new Set(all ?? asked)].map((value) => withValue(choice, name, value));
  return all === undefined ? [...bound, choice] : bound;
}

function withValue(choice: Choice, name: string, value: ParameterValue): Choice {
  const { open: before = [], ...rest } = choice;
  const open = before.filter((one) => one !== name);
  return {
    ...rest,
    parameters: { ...choice.parameters, [name]: value },
    ...(open.length > 0 && { open }),
  };
}

const maxForms = 8;
