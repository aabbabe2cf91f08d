// The function of the same module that comes nearest and has a gradient.
import { familyOf } from "../../catalogue/families/families.ts";
import { lookup } from "../../catalogue/lookup/lookup.ts";
import { bare } from "../../catalogue/lookup/spelled.ts";
import type { Choice } from "../../catalogue/request.ts";
import { apart, type Apart } from "../../meaning/apart.ts";
import { definitionOf } from "../../meaning/evaluation.ts";
import { formulaIn } from "../measured.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import { table } from "../spellings/table.ts";

export interface NearestTrainable {
  readonly name: string;
  readonly apart: Extract<Apart, { kind: "most" }>;
}

/** Of its family or a related one; undefined if there is no near name. */
export function trainableInModule(mention: ResolvedMention): NearestTrainable | undefined {
  const { canonical, framework, decision, backend, choice, kind } = mention;
  if (choice === undefined) return undefined;
  const module = canonical.slice(0, canonical.lastIndexOf(".") + 1);
  const known = [...table.names].flatMap(([path, one]): readonly NearestTrainable[] => {
    if (one.framework !== framework || (one.kind === "class") !== (kind === "class")) return [];
    if (!path.startsWith(module) || path.slice(module.length).includes(".")) return [];
    const { version } = decision;
    const found = lookup({ spelling: path, framework, version, ...(backend && { backend }) });
    if (found.kind !== "found" || !isRelated(found.choice, choice)) return [];
    return near(bare(path), found.choice, choice);
  });
  return known.toSorted((a, b) => a.apart.value - b.apart.value)[0];
}

function isRelated({ entry }: Choice, { entry: { family } }: Choice): boolean {
  const relatives = familyOf(family)?.relatives ?? [];
  return entry.family === family || relatives.some((one) => one.family === entry.family);
}

function near(name: string, other: Choice, choice: Choice): readonly NearestTrainable[] {
  if (definitionOf(other, "implemented").gradient?.kind === "none") return [];
  const [mine, its] = [formulaIn(choice, "implemented"), formulaIn(other, "implemented")];
  const distance = mine && its && apart(mine, its);
  return distance?.kind === "most" && distance.value < maxDistance
    ? [{ name, apart: distance }]
    : [];
}

/** A tenth of the range of a sigmoid. */
const maxDistance = 0.1;
