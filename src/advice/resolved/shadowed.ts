// Strings that mean a function of the user's own, for it is registered under the name of a built-in.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { contains } from "../../catalogue/version.ts";
import { isStringKind, type Mention } from "../../python/mention.ts";
import { registeredIn } from "../../python/facts/registered.ts";
import type { Source } from "../../python/source/source.ts";
import type { Situation } from "./situation.ts";

/** Keras 2 looks a string up among registered names first; Keras 3 does not look there. */
export function isShadowed(
  { kind, text, framework }: Mention & { readonly framework: FrameworkId },
  { decision }: Situation,
  sources: readonly Source[] | undefined,
): boolean {
  const { looksUpRegistered } = frameworks[framework];
  return (
    sources !== undefined &&
    looksUpRegistered !== undefined &&
    isStringKind(kind) &&
    contains(looksUpRegistered, decision.version) &&
    registeredIn(sources).everywhere?.has(text) === true
  );
}
