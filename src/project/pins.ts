// Which files of a project say what is installed, and what they say.
import { load as parseYaml } from "js-yaml";
import { parse as parseToml } from "smol-toml";
import { fileName, type Pin, type ProjectFile } from "./pin.ts";
import { setupRequirements } from "./configuration.ts";
import { installedRequirement } from "./installed.ts";
import {
  condaRequirements,
  lockedJson,
  lockedToml,
  pipfileRequirements,
  projectRequirements,
} from "./manifests.ts";
import { pipRequirement, type Requirement } from "./requirement.ts";

/** True for the files whose text `pinsIn` understands; these are worth reading. */
export function saysVersions(path: string): boolean {
  return readerFor(path) !== undefined;
}

/** The pins in one file; none in a file that is broken or says nothing. */
export function pinsIn({ path, text }: ProjectFile): readonly Pin[] {
  const reader = readerFor(path);
  const found = reader ? readOrNothing(() => reader.read(text)) : [];
  return found.map(({ name, specifiers }) => ({
    distribution: name,
    specifiers,
    rank: reader!.rank,
    source: path,
  }));
}

interface Reader {
  readonly files: RegExp;
  readonly rank: Pin["rank"];
  readonly read: (text: string) => readonly Requirement[];
}

function readerFor(path: string): Reader | undefined {
  const name = fileName(path);
  const whole = path.replaceAll("\\", "/");
  return readers.find(({ files }) => files.test(name) || files.test(whole));
}

/** A file in the middle of an edit is often no TOML or YAML; it then pins nothing. */
function readOrNothing(read: () => readonly Requirement[]): readonly Requirement[] {
  try {
    return read();
  } catch {
    return [];
  }
}

function requirementLines(text: string): readonly Requirement[] {
  return text
    .replaceAll(/\\\r?\n/g, " ")
    .split(/\r\n|\r|\n/)
    .flatMap((line) => pipRequirement(line.replace(/(^|\s)#.*/, "")) ?? []);
}

const readers: readonly Reader[] = [
  {
    files: /^(?:poetry|uv|pdm)\.lock$/,
    rank: "locked",
    read: (text) => lockedToml(parseToml(text)),
  },
  { files: /^Pipfile\.lock$/, rank: "locked", read: (text) => lockedJson(JSON.parse(text)) },
  {
    files: /^pyproject\.toml$/,
    rank: "required",
    read: (text) => projectRequirements(parseToml(text)),
  },
  { files: /^Pipfile$/, rank: "required", read: (text) => pipfileRequirements(parseToml(text)) },
  {
    files: /^environment[\w.-]*\.ya?ml$/,
    rank: "required",
    read: (text) => condaRequirements(parseYaml(text)),
  },
  { files: /^setup\.cfg$/, rank: "required", read: setupRequirements },
  {
    files:
      /^[\w.-]*(?:requirements|constraints)[\w.-]*\.(?:txt|in|pip)$|(?:^|\/)requirements\/[\w.-]+\.(?:txt|in)$/i,
    rank: "required",
    read: requirementLines,
  },
  {
    files: /\.(?:dist-info\/METADATA|egg-info\/PKG-INFO)$/,
    rank: "installed",
    read: installedRequirement,
  },
];
