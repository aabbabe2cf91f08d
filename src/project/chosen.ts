// One version out of what the pins allow.
import type { FrameworkId } from "../catalogue/entry.ts";
import { newestPackage } from "../catalogue/releases.ts";
import { isVersion } from "../catalogue/version.ts";
import type { ImpliedVersions } from "./generation.ts";
import { fileName, type Pin } from "./files/pin.ts";
import { perObject, perText } from "../memo.ts";

export interface ChosenVersion {
  /** The distribution's. */
  readonly version: string;
  readonly pin: Pin;
  /** The pin allows other versions, too. */
  readonly isRange?: true;
  /** The spelling that chose among the versions allowed, where the newest is another. */
  readonly spelling?: string;
}

export interface WantedVersion {
  readonly framework: FrameworkId;
  readonly distributions: ReadonlySet<string>;
  /** The file that asks. */
  readonly path: string;
  /** The versions that its spellings imply. */
  readonly implied: ImpliedVersions;
}

/**
 * The pin nearest to the file, of its folder or one above. In one folder, a lock file comes before `==`, and that
 * before a range; then the files in the order of `usualFiles`, others after them by name. A folder such as
 * `docker` decides for the folder around it if that has no pin of its own; several such folders must agree. A
 * sibling project decides nothing. Of a range, the newest release in which every version-dependent spelling exists, else the newest.
 */
export const chosenVersion = (
  pins: readonly Pin[],
  wanted: WantedVersion,
): ChosenVersion | undefined => chosenAmong(pins)(wanted);

/** One answer for a project, a framework, what spellings tell, and a folder. */
const chosenAmong = perObject((pins: readonly Pin[]) =>
  perText(
    {
      textOf: ({ framework, path, implied }: WantedVersion) =>
        [framework, implied.specifiers, ...foldersOf(path)].join("/"),
      maxAnswers: 10_000,
    },
    (wanted) => chosen(pins, wanted),
  ),
);

function chosen(
  pins: readonly Pin[],
  { framework, distributions, path, implied }: WantedVersion,
): ChosenVersion | undefined {
  const found = pins
    .filter(({ distribution }) => distributions.has(distribution))
    .filter((pin) => near(pin, path) !== undefined)
    .flatMap((pin) => versionIn(pin, framework, implied) ?? [])
    .toSorted(
      (a, b) =>
        (near(b.pin, path) ?? -1) - (near(a.pin, path) ?? -1) ||
        sure(b) - sure(a) ||
        place(a.pin) - place(b.pin) ||
        inOrder(a.pin.source, b.pin.source),
    );
  const [first] = found;
  const nearest = first && near(first.pin, path);
  if (nearest === undefined || Number.isInteger(nearest)) return first;
  return agree(found.filter(({ pin }) => near(pin, path) === nearest)) ? first : undefined;
}

/** Whether the surest pins of all folders give one version; the pins come with the surest first. */
function agree(found: readonly ChosenVersion[]): boolean {
  const byFolder = new Map<string, string>();
  for (const { version, pin } of found) {
    const folder = foldersOf(pin.source).join("/");
    if (!byFolder.has(folder)) byFolder.set(folder, version);
  }
  return new Set(byFolder.values()).size === 1;
}

/** An exact version as it is, else the newest known release that is allowed. */
function versionIn(
  pin: Pin,
  framework: FrameworkId,
  implied: ImpliedVersions,
): ChosenVersion | undefined {
  for (const specifier of pin.specifiers) {
    const exact = exactIn(specifier);
    if (exact !== undefined) return { version: exact, pin };
    const newest = newestPackage(framework, specifier);
    if (newest === undefined) continue;
    const { spelling, specifiers } = implied;
    const older = spelling && newestPackage(framework, `${specifier},${specifiers}`);
    if (!older || older === newest) return { version: newest, pin, isRange: true };
    return { version: older, pin, isRange: true, spelling };
  }
  return undefined;
}

function exactIn(specifier: string): string | undefined {
  const version = /^={2,3}v?([^,*]+)$/i.exec(specifier)?.[1]?.split("+")[0];
  return version !== undefined && isVersion(version) ? version : undefined;
}

function sure({ pin, isRange }: ChosenVersion): number {
  if (pin.rank === "locked") return 2;
  return isRange ? 0 : 1;
}

/**
 * How many folders the pin's project and the path share, a half less where a folder such as `docker` speaks for
 * the project; undefined when it is another project's.
 */
function near(pin: Pin, path: string): number | undefined {
  const folders = projectFolders(pin, path);
  const mine = foldersOf(path);
  const holds = (depth: number): boolean =>
    folders.slice(0, depth).every((folder, index) => folder === mine[index]);
  if (holds(folders.length)) return folders.length;
  const own = folders.findLastIndex((folder) => !supportFolders.has(folder.toLowerCase())) + 1;
  return own < folders.length && holds(own) ? own - 0.5 : undefined;
}

/** The folder that a pin holds in; that of the environment for what is installed, and everywhere if it is elsewhere. */
function projectFolders({ source, rank }: Pin, path: string): readonly string[] {
  const folders = foldersOf(source);
  if (rank !== "installed") return folders;
  if (isAbsolute(source) && !isAbsolute(path)) return [];
  const packages = folders.findLastIndex((folder) => folder === "site-packages");
  const library = folders.slice(0, packages).findLastIndex((one) => /^lib(?:64)?$/i.test(one));
  return folders.slice(0, Math.max(0, library - 1));
}

const isAbsolute = (path: string): boolean => /^(?:[/\\]|[A-Za-z]:)/.test(path);

/** Folders that hold what a project needs around its code, not a project. */
export const supportFolders: ReadonlySet<string> = new Set([
  ...[".ci", ".circleci", ".devcontainer", ".github", "build", "ci", "conda", "conf", "config"],
  ...["configs", "deploy", "deployment", "deps", "dependencies", "docker", "dockerfiles", "env"],
  ...["environment", "environments", "envs", "install", "installation", "reqs", "require"],
  ...["requirements", "scripts", "setup", "tools"],
]);

function foldersOf(path: string): readonly string[] {
  return path
    .replaceAll("\\", "/")
    .replace(/(^|\/)requirements\/[^/]*$/, "$1")
    .split("/")
    .slice(0, -1);
}

function place({ source }: Pin): number {
  const at = usualFiles.indexOf(fileName(source));
  return at < 0 ? usualFiles.length : at;
}

const inOrder = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** The files of a project as it runs; those for its tests, documents or other machines have further words in their names. */
const usualFiles = [
  "requirements.txt",
  "constraints.txt",
  "pyproject.toml",
  "setup.cfg",
  "setup.py",
  "Pipfile",
  "pixi.toml",
  "environment.yml",
  "environment.yaml",
];
