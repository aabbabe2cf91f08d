// Values of a configuration that have another meaning in some models and versions.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { keyMeaning, type KeyMeaning } from "../../catalogue/configuration/meaning.ts";
import { modelTypeOf } from "../../catalogue/configuration/models.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { bare } from "../../catalogue/lookup/spelled.ts";
import type { SiteCall, Mention } from "../../python/mention.ts";
import { ownProperty } from "../../ownProperty.ts";

/** The activation that actually runs for a key of a configuration; undefined if it is the one that the value names. */
export function trapOf(
  { site, text }: Pick<Mention, "site" | "text">,
  framework: FrameworkId,
  version: string,
): KeyMeaning | undefined {
  const { traps = [] } = frameworks[framework];
  if (site === undefined || !traps.some(({ key }) => key === site.parameter)) return undefined;
  const found = keyMeaning(
    {
      model: modelTypeOf(className(site)),
      key: site.parameter,
      value: ownProperty(flags, text) ?? text,
      version,
      beside: (key) => besides(site, key),
    },
    traps,
  );
  return found.trap === undefined ? undefined : found;
}

/** "GemmaConfig" of "transformers.GemmaConfig", and of a method that makes one. */
function className({ callee }: SiteCall): string {
  const last = bare(callee);
  return /^[A-Z]/.test(last) ? last : bare(callee.slice(0, -(last.length + 1)));
}

/** What the call gives under another key; null where that cannot be read. */
function besides({ arguments: given }: SiteCall, key: string): unknown {
  const found = given.find(({ name }) => name === key);
  return found === undefined ? undefined : (found.value ?? null);
}

const flags: Readonly<Record<string, boolean>> = {
  True: true,
  False: false,
  true: true,
  false: false,
};
