// Strings that mean a function of the user's own, because it is registered under the name of a built-in.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { contains } from "../../catalogue/version.ts";
import { isStringKind, type Mention } from "../../python/mention.ts";
import { registeredIn, type Registered } from "../../python/facts/registered.ts";
import type { Source } from "../../python/source/source.ts";
import type { Situation } from "./situation.ts";

/** Keras 2 looks a string up among registered names first; Keras 3 does so in `deserialize` alone. */
export function isShadowed(
  mention: StringMention,
  { decision }: Situation,
  sources: readonly Source[] | undefined,
): boolean {
  const { looksUpRegistered } = frameworks[mention.framework];
  return (
    sources !== undefined &&
    looksUpRegistered !== undefined &&
    isStringKind(mention.kind) &&
    (isDeserialized(mention) || contains(looksUpRegistered, decision.version)) &&
    mayBeRegisteredAt(mention, sources)
  );
}

/** Whether a string is the name of a built-in in a version that does not look it up, though the code registers it. */
export const isIgnoredRegistration = (
  mention: StringMention,
  { decision }: Situation,
  sources: readonly Source[],
): boolean => {
  const { looksUpRegistered } = frameworks[mention.framework];
  return (
    looksUpRegistered !== undefined &&
    isStringKind(mention.kind) &&
    !isDeserialized(mention) &&
    !contains(looksUpRegistered, decision.version) &&
    isRegisteredAt(mention, registeredIn(sources))
  );
};

type StringMention = Mention & { readonly framework: FrameworkId };

const isDeserialized = ({ site }: Mention): boolean =>
  site?.callee.endsWith(".activations.deserialize") === true;

/** A function may be called in the body of a scope, wherever it is defined. */
function mayBeRegisteredAt(mention: Mention, sources: readonly Source[]): boolean {
  const registered = registeredIn(sources);
  if (isRegisteredAt(mention, registered)) return true;
  const { inScopes } = registered;
  if (!inScopes?.names.has(mention.text)) return false;
  return inScopes.bodies === undefined || isInFunction(mention, sources);
}

function isRegisteredAt(
  { text, source, start }: Mention,
  { everywhere, inScopes }: Registered,
): boolean {
  if (everywhere?.has(text)) return true;
  if (!inScopes?.names.has(text)) return false;
  return (inScopes.bodies ?? []).some(
    (body) => body.source === source && body.start <= start && start < body.end,
  );
}

function isInFunction({ source, start }: Mention, sources: readonly Source[]): boolean {
  for (let at = sources[source]?.tree.resolveInner(start, 1); at; at = at.parent ?? undefined)
    if (at.name === "FunctionDefinition" || at.name === "LambdaExpression") return true;
  return false;
}
