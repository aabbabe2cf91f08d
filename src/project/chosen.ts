// One version out of what the pins allow.
import type { FrameworkId } from "../catalogue/entry.ts";
import { newestPackage } from "../catalogue/releases.ts";
import { isVersion } from "../catalogue/version.ts";
import type { ToldVersions } from "./generation.ts";
import { fileName, type Pin } from "./pin.ts";

export interface Chosen {
  /** The distribution's. */
  readonly version: string;
  readonly pin: Pin;
  /** The pin allows other versions, too. */
  readonly isRange?: true;
  /** The spelling that chose among the versions allowed, where the newest is another. */
  readonly spelling?: string;
}

export interface Wanted {
  readonly framework: FrameworkId;
  readonly distributions: ReadonlySet<string>;
  /** The file that asks. */
  readonly path: string;
  /** What spellings in it tell. */
  readonly told: ToldVersions;
}

/**
 * The pin nearest to the file, of its folder or one above. In one folder, a lock file comes before `==`, and that
 * before a range; then the files in the order of `usualFiles`, others after them by name. Where only other parts
 * of the project pin the framework, they must agree. Of a range, the newest release in which every telling
 * spelling exists, else the newest.
 */
export function chosenVersion(pins: readonly Pin[], wanted: Wanted): Chosen | undefined {
  const answers = known.get(pins) ?? new Map<string, { readonly chosen: Chosen | undefined }>();
  known.set(pins, answers);
  const { framework, path, told } = wanted;
  const question = [framework, told.specifiers, ...foldersOf(path)].join("/");
  const answer = answers.get(question) ?? { chosen: chosen(pins, wanted) };
  answers.set(question, answer);
  return answer.chosen;
}

/** One answer for a project, a framework, what spellings tell, and a folder. */
const known = new WeakMap<readonly Pin[], Map<string, { readonly chosen: Chosen | undefined }>>();

function chosen(
  pins: readonly Pin[],
  { framework, distributions, path, told }: Wanted,
): Chosen | undefined {
  const found = pins
    .filter(({ distribution }) => distributions.has(distribution))
    .flatMap((pin) => versionIn(pin, framework, told) ?? [])
    .toSorted(
      (a, b) =>
        near(b.pin, path) - near(a.pin, path) ||
        sure(b) - sure(a) ||
        place(a.pin) - place(b.pin) ||
        inOrder(a.pin.source, b.pin.source),
    );
  const [first] = found;
  return first && near(first.pin, path) < 0 && !agree(found) ? undefined : first;
}

/** Whether the surest pins of all folders give one version; the pins come with the surest first. */
function agree(found: readonly Chosen[]): boolean {
  const byFolder = new Map<string, string>();
  for (const { version, pin } of found) {
    const folder = foldersOf(pin.source).join("/");
    if (!byFolder.has(folder)) byFolder.set(folder, version);
  }
  return new Set(byFolder.values()).size === 1;
}

/** An exact version as it stands, else the newest release known that is allowed. */
function versionIn(pin: Pin, framework: FrameworkId, told: ToldVersions): Chosen | undefined {
  for (const specifier of pin.specifiers) {
    const exact = exactIn(specifier);
    if (exact !== undefined) return { version: exact, pin };
    const newest = newestPackage(framework, specifier);
    if (newest === undefined) continue;
    const { spelling, specifiers } = told;
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

function sure({ pin, isRange }: Chosen): number {
  if (pin.rank === "locked") return 2;
  return isRange ? 0 : 1;
}

/** How many folders the pin's file and the path share; -1 when the pin belongs to another part of the project. */
function near(pin: Pin, path: string): number {
  const folders = foldersOf(pin.source);
  const mine = foldersOf(path);
  return folders.every((folder, index) => folder === mine[index]) ? folders.length : -1;
}

function foldersOf(path: string): readonly string[] {
  return path
    .replaceAll("\\", "/")
    .replace(/(?:^|\/)requirements\/[^/]*$/, "/")
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
