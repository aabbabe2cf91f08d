// What was typed, split into options and inputs. Negative numbers and -inf are inputs.

import type { Grammar } from "./grammar.ts";
import { elementAt } from "../../required.ts";

export interface CommandLine {
  readonly inputs: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
  /** Every `--set key=value`, in order. */
  readonly settings: readonly (readonly [string, string])[];
}

/** The command line was used wrongly; the message explains what to do. The program ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Reads the words after the command; throws a UsageError on an option that the command does not have.
 * Behind `--` every word is an input, so that a file may be called `--x.py`.
 */
export function commandLine(words: readonly string[], grammar: Grammar): CommandLine {
  const [spoken, literal] = splitAtEnd(words);
  const inputs: string[] = [];
  const options: Record<string, string> = {};
  const flags = new Set<string>();
  const settings: [string, string][] = [];
  for (let i = 0; i < spoken.length; i++) {
    const word = elementAt(spoken, i);
    if (!isOption(word)) {
      inputs.push(word);
      continue;
    }
    const [name, attached] = parts(word);
    if (Object.hasOwn(grammar.flags, name)) flags.add(flag(name, attached));
    else if (!Object.hasOwn(grammar.options, name)) throw new UsageError(unknown(name, grammar));
    else if (name === "set") settings.push(setting(attached ?? spoken[++i]));
    else options[name] = value(name, attached ?? spoken[++i]);
  }
  return { inputs: [...inputs, ...literal], options, flags, settings };
}

/** True where the words ask for help instead. */
export const asksForHelp = (words: readonly string[]): boolean =>
  splitAtEnd(words)[0].some((word) => word === "--help" || word === "-h");

/** The words before the first `--`, and those after it. */
function splitAtEnd(words: readonly string[]): readonly [readonly string[], readonly string[]] {
  const end = words.indexOf("--");
  return end < 0 ? [words, []] : [words.slice(0, end), words.slice(end + 1)];
}

const isOption = (word: string): boolean => /^--[a-z]/.test(word);

function parts(word: string): readonly [string, string | undefined] {
  const at = word.indexOf("=");
  return at < 0 ? [word.slice(2), undefined] : [word.slice(2, at), word.slice(at + 1)];
}

function flag(name: string, given: string | undefined): string {
  if (given !== undefined) throw new UsageError(`The option --${name} takes no value.`);
  return name;
}

function value(name: string, given: string | undefined): string {
  if (given === undefined) throw new UsageError(`The option --${name} needs a value.`);
  return given;
}

function setting(given: string | undefined): [string, string] {
  const [, key, text] = /^([A-Za-z_]\w*)=(.*)$/s.exec(given ?? "") ?? [];
  if (key === undefined || text === undefined)
    throw new UsageError("Write --set as --set name=value.");
  return [key, text];
}

function unknown(name: string, { options, flags }: Grammar): string {
  const all = [...Object.keys(options), ...Object.keys(flags)].map((one) => `--${one}`);
  return `Unknown option --${name}. The options are ${all.join(", ")}; behind -- everything is an input.`;
}
