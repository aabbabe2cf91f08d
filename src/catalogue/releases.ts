// Which releases and backends of a framework the catalogue knows.

import type { FrameworkId } from "./entry.ts";
import { frameworks } from "./frameworks/index.ts";
import { contains } from "./version.ts";

/** The newest release known, or the newest that the specifiers allow; undefined if they allow no release. */
export function newestRelease(framework: FrameworkId, specifiers = ">=0"): string | undefined {
  return frameworks[framework].releases.findLast((release) => contains(specifiers, release));
}

/**
 * The newest release of the distribution that the specifiers allow. Where it is numbered as the framework
 * is, that is the framework's newest release.
 */
export function newestPackage(framework: FrameworkId, specifiers: string): string | undefined {
  const { packages } = frameworks[framework];
  if (packages === undefined) return newestRelease(framework, specifiers);
  return packages.findLast(([release]) => contains(specifiers, release))?.[0];
}

/** The framework's version in a release of its distribution; undefined in a later release than is known. */
export function versionInPackage(framework: FrameworkId, release: string): string | undefined {
  const { packages } = frameworks[framework];
  if (packages === undefined) return release;
  const newest = packages.at(-1)?.[0] ?? "0";
  if (!contains(`<=${newest}`, release) && !contains(`~=${newest}`, release)) return undefined;
  return packages.findLast(([one]) => contains(`>=${one}.dev0`, release))?.[1];
}

/**
 * Whether the framework has such a version, as far as is known. A later release of the last generation is taken
 * on trust, but where packages are numbered apart only the versions that are known.
 */
export function mayBe(version: string, framework: FrameworkId): boolean {
  if (frameworks[framework].packages === undefined) return !isBeyond(version, framework);
  return frameworks[framework].releases.some((one) => contains(`==${one}`, version));
}

/** Whether what the framework has in a version can be known: from its first release known to the last generation. */
export function isCovered(version: string, framework: FrameworkId): boolean {
  const [first = "0"] = frameworks[framework].releases;
  return mayBe(version, framework) && contains(`>=${first}.dev0`, version);
}

/** True for a generation that nobody has seen yet. */
export const isBeyond = (version: string, framework: FrameworkId): boolean =>
  generation(version) > generation(newestRelease(framework) ?? version);

const generation = (version: string): number => Number.parseInt(version, 10);

/** False for what has no releases of its own: papers. */
export const isReleased = (framework: FrameworkId): boolean =>
  frameworks[framework].unreleased === undefined;

/** The backends of a framework's version, the default first; empty when it has a single one. */
export function backendsOf(framework: FrameworkId, version: string): readonly string[] {
  const { backends } = frameworks[framework];
  return backends.find(({ versions }) => contains(versions, version))?.names ?? [];
}
