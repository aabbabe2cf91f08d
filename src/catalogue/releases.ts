// Which releases and backends of a framework the catalogue knows.

import type { FrameworkId } from "./entry.ts";
import { frameworks } from "./frameworks/index.ts";
import { contains } from "./version.ts";

/** The newest release known, or the newest that the specifiers allow; undefined when none is. */
export function newestRelease(framework: FrameworkId, specifiers = ">=0"): string | undefined {
  return frameworks[framework].releases.findLast((release) => contains(specifiers, release));
}

/** False for what has no releases of its own: papers. */
export const isReleased = (framework: FrameworkId): boolean =>
  frameworks[framework].unreleased === undefined;

/** The backends of a framework's version, the default first; empty when it has a single one. */
export function backendsOf(framework: FrameworkId, version: string): readonly string[] {
  const { backends } = frameworks[framework];
  return backends.find(({ versions }) => contains(versions, version))?.names ?? [];
}
