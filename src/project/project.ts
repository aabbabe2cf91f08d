// A project out of its files.
import { environmentIn, isEnvironmentFile } from "./files/environmentFile.ts";
import type { Project, Settings } from "./decision.ts";
import type { ProjectFile } from "./files/pin.ts";
import { pinsIn, isVersionFile } from "./files/pins.ts";

/** True for the files that `projectOf` learns from; the caller reads these files and no others. */
export function isProjectFile(path: string): boolean {
  return isVersionFile(path) || isEnvironmentFile(path);
}

export function projectOf(files: readonly ProjectFile[], settings: Settings = {}): Project {
  const read = files.map(pinsIn);
  return {
    pins: read.flatMap(({ pins }) => pins).slice(0, maxPins),
    environment: Object.fromEntries(files.flatMap((file) => Object.entries(environmentIn(file)))),
    settings,
    problems: read.flatMap(({ problem }) => problem ?? []),
  };
}

/** Of all files together. */
const maxPins = 2_000;
