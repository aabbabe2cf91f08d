// Which files of a project state what is installed, and what they state.
import { load as parseYaml } from "js-yaml";
import { parse as parseToml } from "smol-toml";
import { fileName, type Pin, type ProjectFile } from "./pin.ts";
import { setupRequirements } from "./configuration.ts";
import { dockerRequirements } from "./dockerfile.ts";
import { bringsFramework } from "../distributions.ts";
import { installedRequirement } from "./installed.ts";
import {
  condaRequirements,
  lockedJson,
  lockedToml,
  pipfileRequirements,
  pixiRequirements,
  projectRequirements,
} from "./manifests.ts";
import { setupFileRequirements } from "./setupFile.ts";
import { linesOf } from "./lines.ts";
import { pipRequirement, withoutComment, type Requirement } from "./requirement.ts";

/** True for the files whose text `pinsIn` understands; these are worth reading. */
export function isVersionFile(path: string): boolean {
  return readerFor(path) !== undefined;
}

export interface FilePins {
  readonly pins: readonly Pin[];
  /** Why the file states nothing, or less than it contains. */
  readonly problem?: string;
}

/** The pins of frameworks in one file. */
export function pinsIn({ path, text }: ProjectFile): FilePins {
  const reader = readerFor(path);
  if (reader === undefined) return { pins: [] };
  const { rank, maxLength = maxManifestLength } = reader;
  if (text.length > maxLength)
    return { pins: [], problem: `${path} is left out: it is longer than ${maxLength} characters.` };
  try {
    const pins = reader
      .read(text)
      .filter(({ name, specifiers }) => bringsFramework(name) && specifiers.every(isShort))
      .map(({ name, specifiers }) => ({ distribution: name, specifiers, rank, source: path }));
    if (pins.length <= maxPins) return { pins };
    const problem = `${path} pins frameworks more than ${maxPins} times; the first are read.`;
    return { pins: pins.slice(0, maxPins), problem };
  } catch (error) {
    // A file in the middle of an edit is often no TOML or YAML.
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    return { pins: [], problem: `${path} is left out: it cannot be read. ${why}` };
  }
}

const isShort = (specifier: string): boolean => specifier.length <= maxSpecifierLength;

/** Characters; lock files are longer, because they list everything that is installed. */
const maxManifestLength = 1_000_000;
const maxLockLength = 8_000_000;
const maxSpecifierLength = 200;
/** A file that names the frameworks more often is not written by a person. */
const maxPins = 200;

interface Reader {
  readonly files: RegExp;
  readonly rank: Pin["rank"];
  /** Characters, where it is not that of a manifest. */
  readonly maxLength?: number;
  readonly read: (text: string) => readonly Requirement[];
}

function readerFor(path: string): Reader | undefined {
  const name = fileName(path);
  const whole = path.replaceAll("\\", "/");
  return readers.find(({ files }) => files.test(name) || files.test(whole));
}

function requirementLines(text: string): readonly Requirement[] {
  return linesOf(text.replaceAll(/\\\r?\n/g, " ")).flatMap(
    (line) => pipRequirement(withoutComment(line)) ?? [],
  );
}

const readers: readonly Reader[] = [
  {
    files: /^(?:poetry|uv|pdm)\.lock$/,
    rank: "locked",
    maxLength: maxLockLength,
    read: (text) => lockedToml(parseToml(text)),
  },
  {
    files: /^Pipfile\.lock$/,
    rank: "locked",
    maxLength: maxLockLength,
    read: (text) => lockedJson(JSON.parse(text)),
  },
  {
    files: /^pyproject\.toml$/,
    rank: "required",
    read: (text) => projectRequirements(parseToml(text)),
  },
  { files: /^Pipfile$/, rank: "required", read: (text) => pipfileRequirements(parseToml(text)) },
  {
    files: /^pixi\.toml$/,
    rank: "required",
    read: (text) => pixiRequirements(parseToml(text)),
  },
  {
    files: /\.ya?ml$(?<=(?:^|[-_.])(?:environment|env|conda)[\w.-]*)/i,
    rank: "required",
    read: (text) => condaRequirements(parseYaml(text)),
  },
  { files: /^setup\.cfg$/, rank: "required", read: setupRequirements },
  { files: /^setup\.py$/, rank: "required", read: setupFileRequirements },
  {
    files: /^Dockerfile(?:\.[\w.-]+)?$|\.Dockerfile$/i,
    rank: "required",
    read: dockerRequirements,
  },
  {
    files:
      /^(?=[\w.-]*\.(?:txt|in|pip)$)[\w.-]*?(?:requirements|constraints)|(?:^|\/)requirements\/[\w.-]+\.(?:txt|in)$/i,
    rank: "required",
    read: requirementLines,
  },
  {
    files: /\.(?:dist-info\/METADATA|egg-info\/PKG-INFO)$/,
    rank: "installed",
    read: installedRequirement,
  },
];
