// The name of a mention: which path it takes, and another name in its place.
import { tellsOld } from "../../project/generation.ts";
import { importsIn, type ImportedName } from "../../python/importsIn.ts";
import type { Replacement } from "../finding.ts";
import { expressionOf } from "../keeping.ts";
import type { Moving } from "./moving.ts";

/** Nothing where the name is a variable: what it was set to changes instead. */
export function replacedName(
  moving: Moving,
  newText: string,
  imports: readonly Replacement[],
): readonly Replacement[] {
  const { mention, sources } = moving;
  if (originOf(moving) === undefined) return [];
  const stretch = expressionOf(mention, sources[mention.source]!.text);
  return [...imports, { ...stretch, newText }];
}

/** Whether the name leads through a module that the new release does not have. */
export function isOutdated(moving: Moving): boolean {
  const { mention, move } = moving;
  if (mention.kind === "name") return false;
  const origin = originOf(moving);
  const rest = written(moving).split(".").slice(1, -1);
  if (origin === undefined || rest.length === 0) return false;
  const path = [origin.means, ...rest].join(".");
  return tellsOld(move.library, { imports: [path], callees: [], keywords: [] });
}

/** The import that brings the name's first component; undefined for a variable. */
export function originOf(moving: Moving): ImportedName | undefined {
  const root = rootOf(moving);
  const names = moving.sources.flatMap(importsIn).flatMap((statement) => statement.names);
  return names.find(({ bound }) => bound === root) ?? names.find(({ bound }) => bound === "*");
}

/** The name that the whole begins with; empty for a string. */
export function rootOf({ mention, sources }: Placed): string {
  return written({ mention, sources }).split(".", 1)[0]!;
}

type Placed = Pick<Moving, "mention" | "sources">;

function written({ mention, sources }: Placed): string {
  const { source, from, end } = mention;
  return sources[source]!.text.slice(from, end).replaceAll(/[\s\\]/g, "");
}
