// What a call states about the parameters of a definition, and what is known of each.
import type { Parameter, ParameterValue } from "../../catalogue/entryParts.ts";
import { isParameterKeyword } from "../../catalogue/keywords.ts";
import {
  answersTo,
  complaintAbout,
  notWhole,
  parametersIn,
  unlessNone,
  wrongOrder,
} from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import type { Given } from "../../python/mention.ts";
import { ownProperty } from "../../ownProperty.ts";
import { positionalOf } from "./positionalOf.ts";

/** One argument; `text` is what the code contains. A parameter without an argument has its default. */
export type Stated =
  | {
      readonly from: "code";
      readonly name: string;
      readonly text: string;
      readonly value: ParameterValue;
    }
  /** Only running the code would tell the value. */
  | { readonly from: "unread"; readonly name: string; readonly text: string }
  /** This version raises an exception for the value. */
  | {
      readonly from: "refused";
      readonly name: string;
      readonly text: string;
      readonly complaint: string;
    }
  /** This version has no such parameter; `instead` are those that it has. */
  | {
      readonly from: "unknown";
      readonly name: string;
      readonly text: string;
      readonly instead: readonly string[];
    };

type Definition = Pick<Choice, "entry" | "version">;

/** The arguments that are parameters of the definition, or are meant to be; the input and a layer's own are neither. */
export function statedBy(given: readonly Given[], definition: Definition): readonly Stated[] {
  const known = parametersIn(definition);
  const named = givenOnce(
    flattened(given, known).flatMap((one) => statedAs(one, known, definition)),
  );
  const hidden = hiddenBy(given, known, named);
  return withOrder([...named, ...hidden], known);
}

function statedAs(
  given: Given,
  known: readonly Parameter[],
  { entry, version }: Definition,
): readonly Stated[] {
  const { name: keyword, text, value } = given;
  const parameter = known.find((one) => takes(one, given, version));
  if (parameter === undefined)
    return keyword !== undefined && isUnknown(keyword, entry)
      ? [{ from: "unknown", name: keyword, text, instead: keywordsOf(known) }]
      : [];
  const { name } = parameter;
  if (value === undefined || isSequence(value)) return [{ from: "unread", name, text }];
  const { starts } = parameter;
  if (starts !== undefined) return [startedBy(value, starts, { name, text })];
  const taken = asTaken(value, parameter);
  const complaint = complaintAbout(parameter, taken) ?? complaintAboutText(parameter, text);
  return complaint === undefined
    ? [{ from: "code", name, text, value: taken }]
    : [{ from: "refused", name, text, complaint }];
}

/** The parameters that a call may name; the inputs of a node have no keyword. */
const keywordsOf = (known: readonly Parameter[]): readonly string[] =>
  known.filter(({ input }) => input === undefined).map(({ name }) => name);

/** From an initialiser: some texts mean a number, others draw it at random, and a number is not an initialiser. */
function startedBy(
  value: ParameterValue,
  starts: Readonly<Record<string, number>>,
  { name, text }: Pick<Stated, "name" | "text">,
): Stated {
  if (typeof value === "number")
    return { from: "refused", name, text, complaint: "it must be an initializer" };
  const key = String(value).toLowerCase();
  const started = ownProperty(starts, key);
  return started === undefined
    ? { from: "unread", name, text }
    : { from: "code", name, text, value: started };
}

/** Whether no such argument is there: none of those that are known, or none that other activations have. */
function isUnknown(keyword: string, entry: Choice["entry"]): boolean {
  const others = positionalOf(entry.name, entry.framework)?.keywords;
  return others === undefined ? isParameterKeyword(keyword, entry) : !others.includes(keyword);
}

/** Python's `1.0` is no whole number, though its value is one. */
const complaintAboutText = ({ allowed }: Parameter, text: string): string | undefined =>
  allowed && "whole" in allowed && isFloat(text) ? notWhole : undefined;

const isFloat = (text: string): boolean =>
  /^[-+]?[\d._]+(?:e[-+]?[\d_]+)?$/i.test(text) && /[.e]/i.test(text);

/** Python refuses a parameter that is given by its place and by its name, or twice by name. */
function givenOnce(all: readonly Stated[]): readonly Stated[] {
  const found = new Map<string, Stated>();
  for (const one of all) {
    const { name, text } = one;
    const again = { from: "refused", name, text, complaint: "it is given twice" } as const;
    found.set(name, found.has(name) ? again : one);
  }
  return [...found.values()];
}

/** Parameters that a `*` or `**` may give: those from its place on, or all that are not named. */
function hiddenBy(
  given: readonly Given[],
  known: readonly Parameter[],
  named: readonly Stated[],
): readonly Stated[] {
  const starred = given.find(({ star }) => star !== undefined);
  if (starred === undefined) return [];
  const { text, star = "**", position = 0 } = starred;
  return known
    .filter(({ name }) => !named.some((one) => one.name === name))
    .filter((one) => star === "**" || (one.position ?? -1) >= position)
    .map(({ name }) => ({ from: "unread", name, text }));
}

/** Two values that the framework wants in order are both refused in the other. */
function withOrder(all: readonly Stated[], known: readonly Parameter[]): readonly Stated[] {
  const wrong = wrongOrder(known, valuesIn(all, known));
  if (wrong === undefined) return all;
  return all.map((one) =>
    one.from === "code" && wrong.names.includes(one.name)
      ? { from: "refused", name: one.name, text: one.text, complaint: wrong.complaint }
      : one,
  );
}

/** The known values: those in the code, and the defaults of parameters that the code omits. */
function valuesIn(
  all: readonly Stated[],
  known: readonly Parameter[],
): Readonly<Record<string, ParameterValue>> {
  const given = new Set(all.map(({ name }) => name));
  const usual = known.flatMap(({ name, default: value }) =>
    given.has(name) ? [] : [[name, value] as const],
  );
  const read = all.flatMap((one) => (one.from === "code" ? [[one.name, one.value] as const] : []));
  return Object.fromEntries([...usual, ...read]);
}

/** A flag is any value's truth, a number may be a flag that Python counts as 1 or 0, and None is what the framework makes of it. */
function asTaken(value: ParameterValue, parameter: Parameter): ParameterValue {
  const { name, default: usual, allowed = {}, byTruth = false } = parameter;
  if (byTruth) return Boolean(value);
  if (typeof usual === "boolean")
    return typeof value === "number" || value === null ? Boolean(value) : value;
  const isCounted = !("oneOf" in allowed) && name !== "dim" && name !== "axis";
  return typeof value === "boolean" && isCounted ? Number(value) : unlessNone(value, parameter);
}

function takes(parameter: Parameter, { name, position }: Given, version: string): boolean {
  if (name !== undefined)
    return parameter.input === undefined && answersTo(parameter, name, version);
  return position !== undefined && parameter.position === position;
}

/** A tuple under a keyword counts as its items: `args=(0, 6)` is `args[0]` and `args[1]`. */
function flattened(given: readonly Given[], known: readonly Parameter[]): readonly Given[] {
  const isTaken = (name: string): boolean =>
    known.some(({ keywords = [] }) => keywords.some(({ text }) => text.startsWith(`${name}[`)));
  return given.flatMap((one) => {
    const { name, value } = one;
    if (name === undefined || !isTaken(name) || value === undefined || !isSequence(value))
      return [one];
    return value.map((item, index) => ({ name: `${name}[${index}]`, ...item }));
  });
}

/** Whether it is a tuple or a list. */
export const isSequence = (
  value: NonNullable<Given["value"]> | null,
): value is Exclude<typeof value, ParameterValue> => typeof value === "object" && value !== null;
