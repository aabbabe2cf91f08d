// Which releases something holds for, in signs that need no translation: "Keras ≤ 2.15.0", "Theano".
import type { FrameworkId } from "./entry.ts";
import { frameworks } from "./frameworks/index.ts";
import { contains } from "./version.ts";

/** The framework's title, with the first and last release unless it holds for all that are known. */
export function whereText(framework: FrameworkId, ranges: readonly string[]): string {
  const { releases } = frameworks[framework];
  const held = releases.filter((release) => ranges.some((range) => contains(range, release)));
  return runText(framework, held[0], held.at(-1));
}

/** The same for releases with gaps between them: "Keras ≤ 2.15.0, Keras ≥ 3.7.0"; empty where it holds for none. */
export function releasesText(framework: FrameworkId, holds: (release: string) => boolean): string {
  const runs: string[][] = [];
  let isRunning = false;
  for (const release of frameworks[framework].releases) {
    const goesOn = holds(release);
    if (goesOn && isRunning) runs.at(-1)?.push(release);
    else if (goesOn) runs.push([release]);
    isRunning = goesOn;
  }
  return runs.map((run) => runText(framework, run[0], run.at(-1))).join(", ");
}

function runText(
  framework: FrameworkId,
  first: string | undefined,
  last: string | undefined,
): string {
  const { title, releases } = frameworks[framework];
  const [oldest, newest] = [releases[0], releases.at(-1)];
  if (first === undefined || last === undefined || (first === oldest && last === newest))
    return title;
  if (last === newest) return `${title} ≥ ${first}`;
  if (first === oldest) return `${title} ≤ ${last}`;
  return first === last ? `${title} ${first}` : `${title} ${first}–${last}`;
}
