// Versions that code gives in a call: `make_opsetid("", 11)` is about operator set 11 of ONNX.
import type { KnownCall } from "../names/callee.ts";
import type { Context } from "../names/context.ts";
import type { SavedBy } from "../mention.ts";
import type { ParameterPlace, KnownVersionSite } from "../spellingTable.ts";
import type { LiteralValue } from "../syntax/syntax.ts";

export interface GivenVersion {
  readonly framework: string;
  readonly version: string;
  /** The callee's canonical name. */
  readonly callee: string;
}

/** The versions that the calls give as literals, or by names that are bound to one once. */
export function givenVersions(
  calls: readonly KnownCall[],
  context: Context,
): readonly GivenVersion[] {
  const { versions } = context.table;
  const found: GivenVersion[] = [];
  for (const call of calls)
    for (const site of versions?.get(call.callee.path) ?? []) {
      const version = valueAt(site, call, context);
      if (typeof version !== "number" && typeof version !== "string") continue;
      if (concerns(site, call, context))
        found.push({
          framework: site.framework,
          version: String(version),
          callee: call.callee.path,
        });
    }
  return found.length === 0 ? none : found;
}

/** By framework, the version that all calls agree on; undefined if there is no such version. */
export function agreed(
  versions: readonly GivenVersion[],
): Readonly<Record<string, SavedBy>> | undefined {
  const found = new Map<string, SavedBy>();
  const disputed = new Set<string>();
  for (const { framework, version, callee } of versions) {
    const before = found.get(framework);
    if (before === undefined) found.set(framework, { version, source: callee });
    else if (before.version !== version) disputed.add(framework);
  }
  for (const framework of disputed) found.delete(framework);
  return found.size === 0 ? undefined : Object.fromEntries(found);
}

function concerns({ only }: KnownVersionSite, call: KnownCall, context: Context): boolean {
  const text = only === undefined ? undefined : valueAt(only, call, context);
  return only === undefined || (typeof text === "string" && only.texts.includes(text));
}

function valueAt(
  { parameter, position }: ParameterPlace,
  { call, callee, block }: KnownCall,
  { meanings }: Context,
): LiteralValue | undefined {
  const place =
    position === undefined || callee.skip === undefined ? undefined : position + callee.skip;
  const value = call.arguments.find(
    (one) => one.name === parameter || (place !== undefined && one.position === place),
  )?.value;
  const literal = value?.tag === "name" ? meanings.literalOf(value, block) : value;
  if (literal?.tag === "string") return literal.text;
  return literal?.tag === "literal" ? literal.value : undefined;
}

const none: readonly never[] = [];
