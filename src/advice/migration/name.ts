// The name of a mention: which path it takes, and another name in its place.
import { impliesOldGeneration } from "../../project/generation.ts";
import { importsIn, type ImportedName } from "../../python/source/importsIn.ts";
import type { Source } from "../../python/source/source.ts";
import type { Replacement } from "../finding.ts";
import { expressionOf } from "../fixes/keeping.ts";
import type { MovedMention } from "./moving.ts";
import { elementAt } from "../../required.ts";
import { perObject } from "../../memo.ts";
import { rootOf } from "../../python/source/rootOf.ts";

/** Nothing where the name is a variable: what it was set to changes instead. */
export function replacedName(
  moving: MovedMention,
  newText: string,
  imports: readonly Replacement[],
): readonly Replacement[] {
  const { mention, sources } = moving;
  if (originOf(moving) === undefined) return [];
  const stretch = expressionOf(mention, elementAt(sources, mention.source).text);
  return [...imports, { ...stretch, newText }];
}

/** Whether the name leads through a module that the new release does not have. */
export function isOutdated(moving: MovedMention): boolean {
  const { mention, move } = moving;
  if (mention.kind === "name") return false;
  const origin = originOf(moving);
  const rest = written(moving).split(".").slice(1, -1);
  if (origin === undefined || rest.length === 0) return false;
  const path = [origin.means, ...rest].join(".");
  return impliesOldGeneration(move.library, { imports: [path], callees: [], keywords: [] });
}

/** The import that brings the name's first component; undefined for a variable. */
export function originOf(moving: MovedMention): ImportedName | undefined {
  const names = namesOf(moving.sources);
  return names.get(rootName(moving)) ?? names.get("*");
}

/** The first import that binds each name of a file; every mention of the file asks. */
const namesOf = perObject((sources: readonly Source[]): ReadonlyMap<string, ImportedName> => {
  const names = new Map<string, ImportedName>();
  for (const statement of sources.flatMap(importsIn))
    for (const name of statement.names) if (!names.has(name.bound)) names.set(name.bound, name);
  return names;
});

/** The name that the whole begins with; empty for a string. */
export const rootName = (placed: Placed): string => rootOf(written(placed));

type Placed = Pick<MovedMention, "mention" | "sources">;

function written({ mention, sources }: Placed): string {
  const { source, from, end } = mention;
  return elementAt(sources, source)
    .text.slice(from, end)
    .replaceAll(/[\s\\]/g, "");
}
