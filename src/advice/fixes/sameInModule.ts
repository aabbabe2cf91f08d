// A module's own name for a function that has another name in another version or framework.
import { newestChoice } from "../../catalogue/choice.ts";
import type { Entry, FrameworkId } from "../../catalogue/entry.ts";
import { entries } from "../../catalogue/frameworks/index.ts";
import { lookup } from "../../catalogue/lookup/lookup.ts";
import { bare, spelledLike } from "../../catalogue/lookup/spelled.ts";
import { computeSame } from "../agreement.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import { table } from "../spellings/table.ts";

/** Undefined where none computes the same: `swish` where `silu` is missing. */
export function sameInModule({
  canonical,
  framework,
  decision,
  kind,
}: ResolvedMention): string | undefined {
  const missing = entries.findLast(
    (entry) => entry.framework === framework && spelledLike(entry, canonical),
  );
  const { version } = decision;
  return missing && namedIn(canonical, [missing], { framework, version, kind });
}

/** A name in the same module that computes what all of the entries do, or undefined: `SiLU` for `Swish`, which PyTorch does not have. */
export function namedIn(
  canonical: string,
  missing: readonly Entry[],
  { framework, version, kind }: Place,
): string | undefined {
  if (missing.length === 0) return undefined;
  const module = canonical.slice(0, canonical.lastIndexOf(".") + 1);
  const wanted = missing.map(newestChoice);
  const found = [...table.names].find(([path, known]) => {
    if (known.framework !== framework || path === canonical) return false;
    if (!path.startsWith(module) || path.slice(module.length).includes(".")) return false;
    if ((known.kind === "class") !== (kind === "class")) return false;
    const one = lookup({ spelling: path, framework, version });
    return (
      one.kind === "found" &&
      wanted.every(
        (other) => one.choice.entry.family === other.entry.family && computeSame(one.choice, other),
      )
    );
  });
  return found && bare(found[0]);
}

interface Place {
  readonly framework: FrameworkId;
  readonly version: string;
  readonly kind: string;
}
