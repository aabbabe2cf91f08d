import { UsageError, type CommandLine } from "./commandLine.ts";

/** The value of an option that allows a few words; undefined where it is not given. */
export function picked<const T extends string>(
  { options }: CommandLine,
  option: string,
  allowed: readonly T[],
): T | undefined {
  const text = options[option];
  const found = allowed.find((one) => one === text);
  if (text === undefined || found !== undefined) return found;
  throw new UsageError(`“${text}” is not a value for --${option}. It is ${allowed.join(", ")}.`);
}
