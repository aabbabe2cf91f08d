// What the commands in a notebook, or in a Dockerfile, install.
import type { VersionQuestion } from "./decision.ts";
import { bringsFramework } from "./distributions.ts";
import type { VersionEvidence } from "./generation.ts";
import type { Pin } from "./files/pin.ts";
import { condaRequirement, pipRequirement, type Requirement } from "./files/requirement.ts";

/** The pins by the file's own commands; what is installed later replaces what was before. */
export function installedBy({ path, evidence }: VersionQuestion): readonly Pin[] {
  const { commands = [] } = evidence;
  if (commands.length === 0) return none;
  const before = known.get(commands);
  if (before?.path === path) return before.pins;
  const pins = pinsIn(commands, path);
  known.set(commands, { path, pins });
  return pins;
}

function pinsIn(commands: readonly string[], source: string): readonly Pin[] {
  const last = new Map<string, Pin>();
  for (const { name: distribution, specifiers } of commands.flatMap(requirementsOf))
    if (bringsFramework(distribution))
      last.set(distribution, { distribution, specifiers, rank: "required", source });
  return [...last.values()];
}

/** One line: what Colab's magic chooses, or what each command of a shell installs. */
export function requirementsOf(line: string): readonly Requirement[] {
  const [first = "", version = ""] = wordsOf(line);
  if (first === "%tensorflow_version") return tensorflow(version);
  return line.split(/&&|;|\|/).flatMap((command) => installed(wordsOf(command)));
}

/** "1.x" is the newest 1 that there is. */
function tensorflow(version: string): readonly Requirement[] {
  const specifier = version.endsWith(".x") ? `${version.slice(0, -2)}.*` : version;
  return (
    pipRequirement(`tensorflow==${specifier}`)?.specifiers.map((one) => ({
      name: "tensorflow",
      specifiers: [one],
    })) ?? []
  );
}

/** The requirements among the words after "pip install" or "conda install"; options do not count. */
function installed(words: readonly string[]): readonly Requirement[] {
  const at = words.indexOf("install");
  const program = words[at - 1] ?? "";
  const read = /(?:^|[/!%])(?:conda|mamba|micromamba)$/.test(program)
    ? condaRequirement
    : /(?:^|[/!%])pip[\d.]*$/.test(program)
      ? pipRequirement
      : undefined;
  if (read === undefined) return [];
  return words.slice(at + 1).flatMap((word) => (word.startsWith("-") ? [] : (read(word) ?? [])));
}

/** The words of a command, without the quotes around them. */
const wordsOf = (command: string): readonly string[] =>
  command
    .split(/\s+/)
    .map((word) => word.replaceAll(/["']/g, ""))
    .filter((word) => word !== "");

/** The same pins each time, for choosing among them is remembered. */
const known = new WeakMap<
  NonNullable<VersionEvidence["commands"]>,
  { readonly path: string; readonly pins: readonly Pin[] }
>();
const none: readonly never[] = [];
