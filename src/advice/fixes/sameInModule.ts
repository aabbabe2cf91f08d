// The name under which an older or newer version has the same function in the same module.
import { newestChoice } from "../../catalogue/choice.ts";
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
  if (missing === undefined) return undefined;
  const module = canonical.slice(0, canonical.lastIndexOf(".") + 1);
  const wanted = newestChoice(missing);
  const found = [...table.names].find(([path, known]) => {
    if (known.framework !== framework || path === canonical) return false;
    if (!path.startsWith(module) || path.slice(module.length).includes(".")) return false;
    if ((known.kind === "class") !== (kind === "class")) return false;
    const one = lookup({ spelling: path, framework, version: decision.version });
    return (
      one.kind === "found" &&
      one.choice.entry.family === missing.family &&
      computeSame(one.choice, wanted)
    );
  });
  return found && bare(found[0]);
}
