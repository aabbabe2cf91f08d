// What was typed, split into options and inputs. Negative numbers and -inf are inputs.

export interface CommandLine {
  readonly inputs: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
  /** Every `--set key=value`, in order. */
  readonly settings: readonly (readonly [string, string])[];
}

/** The command line was used wrongly; the message says what to do. The program ends with 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads the words after the command; throws a UsageError on an option that the command does not have. */
export function commandLine(
  words: readonly string[],
  known: { readonly options: readonly string[]; readonly flags: readonly string[] },
): CommandLine {
  const inputs: string[] = [];
  const options: Record<string, string> = {};
  const flags = new Set<string>();
  const settings: [string, string][] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!isOption(word)) {
      inputs.push(word);
      continue;
    }
    const [name, attached] = parts(word);
    if (known.flags.includes(name) && attached === undefined) flags.add(name);
    else if (name === "set") settings.push(setting(attached ?? words[++i]));
    else if (known.options.includes(name)) options[name] = value(name, attached ?? words[++i]);
    else throw new UsageError(`Unknown option --${name}. ${choice(known)}`);
  }
  return { inputs, options, flags, settings };
}

const isOption = (word: string): boolean => /^--[a-z]/.test(word);

function parts(word: string): readonly [string, string | undefined] {
  const [, name, attached] = /^--([^=]*)(?:=(.*))?$/s.exec(word)!;
  return [name!, attached];
}

function value(name: string, given: string | undefined): string {
  if (given === undefined) throw new UsageError(`The option --${name} needs a value.`);
  return given;
}

function setting(given: string | undefined): [string, string] {
  const [, key, text] = /^([A-Za-z_]\w*)=(.*)$/s.exec(given ?? "") ?? [];
  if (key === undefined) throw new UsageError("Write --set as --set name=value.");
  return [key, text!];
}

function choice({
  options,
  flags,
}: {
  options: readonly string[];
  flags: readonly string[];
}): string {
  const all = [...options, ...flags].map((name) => `--${name}`);
  return `The options are ${all.join(", ")}.`;
}
