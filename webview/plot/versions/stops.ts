// Where a slider through the versions of a function stops.
import { documentedIn, implementedIn } from "../../../src/catalogue/definition.ts";
import { versionRuns, type VersionRun } from "../../../src/catalogue/lookup/versionRuns.ts";
import type { Choice } from "../../../src/catalogue/request.ts";
import { subjectOf, type Subject } from "../../../src/meaning/subject.ts";
import { difference, type MeasureDistance, type PairDifference } from "../../compare/pairs.ts";
import type { FacetId } from "../../state/state.ts";

/** Releases of one generation in which a function computes the same. */
export interface Stop {
  /** "2" for a whole generation, otherwise from and to: "≤ 1.8.0", "1.9.0–1.9.4". */
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Whether it computes the same as the stop before it; undefined for the first stop, and where that is not known. */
  readonly isSame: boolean | undefined;
}

/** The stops of a function, oldest first; none where it is the same in all versions. */
export async function stopsOf(
  choice: Choice,
  of: FacetId,
  ask: MeasureDistance,
): Promise<readonly Stop[]> {
  if (choice.entry.over === "vector") return [];
  const runs = versionRuns(choice);
  const merged: Merged[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const apart =
      last &&
      (await difference(ask, subjectIn(last.choices[0], of), subjectIn(run.choices[0], of)));
    const isSame = apart && sameIn(apart);
    if (last?.generation === run.generation && isSame === true) last.choices.push(...run.choices);
    else merged.push({ generation: run.generation, choices: [...run.choices], isSame });
  }
  if (!merged.some(({ isSame }) => isSame === false)) return [];
  return merged.map((one, index) => ({ ...one, label: labelOf(merged, index) }));
}

interface Merged {
  readonly generation: number;
  readonly choices: [Choice, ...Choice[]];
  readonly isSame: boolean | undefined;
}

const subjectIn = (choice: Choice, of: FacetId): Subject =>
  subjectOf(choice, (of === "implemented" ? implementedIn : documentedIn)(choice.entry, choice));

function sameIn({ kind }: PairDifference): boolean | undefined {
  if (kind === "nowhere") return true;
  return kind === "most" || kind === "unbounded" ? false : undefined;
}

function labelOf(
  all: readonly Pick<VersionRun, "generation" | "choices">[],
  index: number,
): string {
  const { generation, choices } = all[index] ?? { generation: -1, choices: [] };
  const isWhole =
    generation >= 0 && all.filter((one) => one.generation === generation).length === 1;
  if (isWhole) return String(generation);
  const [first = "", last = ""] = [choices[0]?.version, choices.at(-1)?.version];
  if (index === 0) return `≤ ${last}`;
  if (index === all.length - 1) return `≥ ${first}`;
  return first === last ? first : `${first}–${last}`;
}
