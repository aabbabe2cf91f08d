import {
  contradiction,
  isFramework,
  nameProblem,
  nameRequest,
  parameterValue,
  unknownFramework,
} from "../../catalogue/name.ts";
import { lookupAll } from "../../catalogue/lookup/lookup.ts";
import type { Choice, LookupRequest } from "../../catalogue/request.ts";
import type { Dtype } from "../../catalogue/entryParts.ts";
import type { FloatFormat } from "../../numeric/floats/hex.ts";
import { UsageError, type CommandLine } from "./commandLine.ts";
import { elementAt } from "../../required.ts";

const dtypes = ["float16", "bfloat16", "float32", "float64"] as const satisfies readonly Dtype[];

/** The options that mean the same as parts of a NAME. */
export const nameOptions = {
  framework: ["F", "the framework, as before the colon of a NAME"],
  version: ["V", "its version; without one, the newest"],
  backend: ["B", "its backend; without one, its default"],
  dtype: ["T", `the number type, where the code decides by it: ${dtypes.join(", ")}`],
  set: ["PARAM=VALUE", "a parameter; may be given several times"],
} as const;

/** The entries that a NAME and the options beside it name; at least one, else a UsageError. */
export function choicesFor(name: string, line: CommandLine): readonly Choice[] {
  const found = lookupAll(requestFor(name, line));
  const choices = found.flatMap((one) => (one.kind === "found" ? [one.choice] : []));
  const failure = found.find((one) => one.kind === "failed");
  if (choices.length === 0 && failure?.kind === "failed")
    throw new UsageError(failure.failure.message);
  return choices;
}

/** The one entry that a NAME names; a NAME of several is refused with the list. */
export function choiceFor(name: string, line: CommandLine): Choice {
  const choices = choicesFor(name, line);
  if (choices.length === 1) return elementAt(choices, 0);
  const ids = choices.map(({ entry }) => entry.id);
  throw new UsageError(`“${name}” names several activations. Say which: ${ids.join(", ")}.`);
}

function requestFor(name: string, { options, settings }: CommandLine): LookupRequest {
  const named = nameRequest(name);
  if (named === undefined) throw new UsageError(nameProblem(name));
  const set = Object.fromEntries(settings.map(parameterOf));
  const against = contradiction(named, options, set);
  if (against !== undefined) throw new UsageError(against);
  const { framework = named.framework, version = named.version, backend = named.backend } = options;
  if (framework !== undefined && !isFramework(framework)) {
    throw new UsageError(unknownFramework(framework));
  }
  return {
    spelling: named.spelling,
    framework,
    version,
    backend,
    dtype: dtypeFrom(options["dtype"]),
    parameters: { ...named.parameters, ...set },
  };
}

function parameterOf([key, text]: readonly [string, string]): readonly [
  string,
  ReturnType<typeof checked>,
] {
  return [key, checked(key, text)];
}

function checked(key: string, text: string) {
  const value = parameterValue(text);
  if (value === undefined) throw new UsageError(`“${text}” is not a value for ${key}.`);
  return value;
}

/** A number type by its name or its short one. */
export function dtypeFrom(text: string | undefined): Dtype | undefined {
  const found = dtypes.find((dtype) => dtype === text || formats[dtype] === text);
  if (text !== undefined && found === undefined) {
    throw new UsageError(`Unknown number type “${text}”. It is ${dtypes.join(", ")}.`);
  }
  return found;
}

/** The short name of a number type. */
export const formatOf = (dtype: Dtype | undefined): FloatFormat | undefined =>
  dtype && formats[dtype];

const formats: Readonly<Record<Dtype, FloatFormat>> = {
  float16: "f16",
  bfloat16: "bf16",
  float32: "f32",
  float64: "f64",
};
