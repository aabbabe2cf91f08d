// One version out of what the pins allow.
import type { FrameworkId } from "../catalogue/entry.ts";
import { newestPackage } from "../catalogue/releases.ts";
import { isVersion } from "../catalogue/version.ts";
import type { Pin } from "./pin.ts";

export interface Chosen {
  /** The distribution's. */
  readonly version: string;
  readonly pin: Pin;
}

/**
 * The surest pin nearest to the file: a lock before `==` before a range. Where only other parts of
 * the project pin the framework, they must agree.
 */
export function chosenVersion(
  pins: readonly Pin[],
  distributions: ReadonlySet<string>,
  framework: FrameworkId,
  path: string,
): Chosen | undefined {
  const answers = known.get(pins) ?? new Map<string, { readonly chosen: Chosen | undefined }>();
  known.set(pins, answers);
  const question = `${framework} ${foldersOf(path).join("/")}`;
  const answer = answers.get(question) ?? { chosen: chosen(pins, distributions, framework, path) };
  answers.set(question, answer);
  return answer.chosen;
}

/** One answer for a project, a framework and a folder. */
const known = new WeakMap<readonly Pin[], Map<string, { readonly chosen: Chosen | undefined }>>();

function chosen(
  pins: readonly Pin[],
  distributions: ReadonlySet<string>,
  framework: FrameworkId,
  path: string,
): Chosen | undefined {
  const found = pins
    .filter(({ distribution }) => distributions.has(distribution))
    .flatMap((pin) => {
      const version = versionIn(pin, framework);
      return version === undefined ? [] : [{ version, pin }];
    })
    .toSorted((a, b) => near(b.pin, path) - near(a.pin, path) || sure(b.pin) - sure(a.pin));
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
function versionIn({ specifiers }: Pin, framework: FrameworkId): string | undefined {
  for (const specifier of specifiers) {
    const exact = exactIn(specifier);
    const version = exact ?? newestPackage(framework, specifier);
    if (version !== undefined) return version;
  }
  return undefined;
}

function exactIn(specifier: string): string | undefined {
  const version = /^={2,3}v?([^,*]+)$/i.exec(specifier)?.[1]?.split("+")[0];
  return version !== undefined && isVersion(version) ? version : undefined;
}

function sure({ rank, specifiers }: Pin): number {
  if (rank === "locked") return 2;
  return specifiers.some((one) => exactIn(one) !== undefined) ? 1 : 0;
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
