import type { FrameworkId } from "./entry.ts";
import type { ParameterValue } from "./entryParts.ts";
import { frameworks } from "./frameworks/index.ts";
import type { LookupRequest } from "./request.ts";

/**
 * Reads a NAME, `[framework[@version][/backend]:]spelling[(param=value,…)]`;
 * undefined when it is not written like one.
 */
export function nameRequest(text: string): LookupRequest | undefined {
  const {
    framework,
    version,
    backend,
    spelling,
    parameters: given = "",
  } = namePattern.exec(text.trim())?.groups ?? {};
  const parameters = parametersFrom(given);
  if (spelling === undefined || parameters === undefined) return undefined;
  if (framework !== undefined && !isFramework(framework)) return undefined;
  return {
    spelling,
    ...(framework && { framework }),
    ...(version && { version }),
    ...(backend && { backend }),
    parameters,
  };
}

export const isFramework = (text: string): text is FrameworkId => Object.hasOwn(frameworks, text);

/** A sentence about a NAME and options that contradict each other; undefined if they agree. */
export function contradiction(
  named: LookupRequest,
  beside: { readonly [K in Part]?: string | undefined },
  parameters: Readonly<Record<string, ParameterValue>> = {},
): string | undefined {
  for (const [key, value] of Object.entries(named.parameters ?? {})) {
    if (!Object.hasOwn(parameters, key) || Object.is(parameters[key], value)) continue;
    return `The name says ${key}=${value}, but beside it stands ${key}=${parameters[key]}.`;
  }
  const part = saidBeside.find(
    (one) => named[one] !== undefined && beside[one] !== undefined && named[one] !== beside[one],
  );
  if (part === undefined) return undefined;
  return `The name says ${part} ${named[part]}, but beside it stands ${part} ${beside[part]}.`;
}

const saidBeside = ["framework", "version", "backend"] as const;
type Part = (typeof saidBeside)[number];

/** Why a text is no NAME, and what to write. */
export function nameProblem(text: string): string {
  const end = text.search(/[:()]/);
  const framework =
    text[end] === ":" ? /^[^@/\s]+/.exec(text.slice(0, end).trimStart())?.[0] : undefined;
  if (framework !== undefined && !isFramework(framework)) return unknownFramework(framework);
  return `“${text}” is not a name. Write [framework[@version][/backend]:]spelling[(param=value,…)].`;
}

export const unknownFramework = (text: string): string =>
  `Unknown framework “${text}”. It is one of ${frameworkIds.join(", ")}.`;

/** A parameter's value from text, in Python's or JSON's spelling; undefined if the text is not a value. */
export function parameterValue(text: string): ParameterValue | undefined {
  const plain = text.trim();
  if (words.has(plain)) return words.get(plain);
  if (numberPattern.test(plain)) return numberFrom(plain);
  const quoted = /^(['"])(.*)\1$/.exec(plain)?.[2];
  return quoted ?? (/^[A-Za-z_]\w*$/.test(plain) ? plain : undefined);
}

/** A parameter's value as Python prints it: None, True, "tanh", 0.5, -inf. */
export function pythonValue(value: ParameterValue): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return `"${value}"`;
  return String(value).replace("Infinity", "inf").replace("NaN", "nan");
}

/** The same as an expression, for Python has no literal for what is not finite. */
export const pythonExpression = (value: ParameterValue): string =>
  typeof value === "number" && !Number.isFinite(value)
    ? `float("${pythonValue(value)}")`
    : pythonValue(value);

function parametersFrom(text: string): Readonly<Record<string, ParameterValue>> | undefined {
  const found = new Map<string, ParameterValue>();
  for (const part of text.split(",").filter((part) => part.trim() !== "")) {
    const [key = "", written] = part.split("=", 2);
    const value = written === undefined ? undefined : parameterValue(written);
    const name = key.trim();
    if (value === undefined || found.has(name)) return undefined;
    found.set(name, value);
  }
  return Object.fromEntries(found);
}

export const frameworkIds: readonly FrameworkId[] = Object.values(frameworks).map(({ id }) => id);

const words: ReadonlyMap<string, ParameterValue> = new Map([
  ["true", true],
  ["True", true],
  ["false", false],
  ["False", false],
  ["null", null],
  ["None", null],
]);
const namePattern =
  /^(?:(?<framework>[a-z_.]+)(?:@(?<version>[^/:()\s]+))?(?:\/(?<backend>[^:()\s]+))?:)?(?<spelling>[^:()@\s]+)(?:\((?<parameters>[^()]*)\))?$/;
const numberPattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$|^[+-]?(?:inf|nan)$/i;

function numberFrom(text: string): number {
  const infinite = /^([+-]?)inf$/i.exec(text);
  if (infinite !== null) return infinite[1] === "-" ? -Infinity : Infinity;
  return Number(text);
}
