// Names and attributes that mean an activation.
import { located, type Context } from "./context.ts";
import { givenTo } from "./given/given.ts";
import type { SiteCall, Mention } from "../mention.ts";
import type { Imported, NameUse } from "../syntax/outline.ts";
import type { Block } from "../syntax/scope.ts";
import type { SiteFindings } from "./sites.ts";
import { canonicalPath, type KnownName } from "../spellingTable.ts";
import type { CallExpression, Expression, Member, Name } from "../syntax/syntax.ts";
import type { Offsets } from "../source/offsets.ts";
import { legacyModuleOf, type LegacyModule } from "../source/legacyModule.ts";

/** What the calls around a name show about it. */
type NameFindings = Pick<SiteFindings, "handed" | "filled">;

/** The mentions in a dotted chain: usually its last component, or one with an attribute that is read. */
export function nameMentions(
  use: NameUse,
  context: Context,
  findings: NameFindings,
): readonly Mention[] {
  const { expression, block } = use;
  const of = expression.tag === "member" ? expression.of : undefined;
  const chained = of?.tag === "name" || of?.tag === "member";
  const inner = chained
    ? nameMentions({ expression: of, block, called: undefined }, context, findings)
    : [];
  const mention = mentionOf(expression, { ...use, findings }, context);
  return mention ? [...inner, mention] : inner;
}

/** A name on a from-import line. */
export function importMention(name: Imported, context: Context): readonly Mention[] {
  const canonical = canonicalPath(name.path, context.table);
  const known = context.table.names.get(canonical);
  if (!known) return [];
  const through = legacyModuleOf(name.path);
  const span = { start: name.start, end: name.start + name.text.length };
  const { source, start, end } = located(span, name.block);
  return [
    {
      source,
      start,
      end,
      text: name.text,
      kind: known.kind === "class" ? "class" : "name",
      framework: known.framework,
      canonical: known.canonical ?? canonical,
      ...(through && { through }),
      alternatives: none,
      imported: true,
      from: start,
      arguments: none,
      brackets: undefined,
      site: undefined,
    },
  ];
}

/** Undefined unless everything that the expression may mean here is known. */
function mentionOf(
  of: Name | Member,
  { block, called, findings }: NameUse & { readonly findings: NameFindings },
  context: Context,
): Mention | undefined {
  const { meanings, table } = context;
  const canonicals = new Set<string>();
  let known: KnownName | undefined;
  let through: LegacyModule | undefined;
  let fallbacks: readonly string[] = none;
  for (const meaning of meanings.of(of, block)) {
    if (meaning.tag === "nothing") continue;
    const path = meaning.tag === "path" ? meanings.canonical(meaning.path) : "";
    const found = table.names.get(path);
    if (!found) return undefined;
    known ??= found;
    if (meaning.tag === "path") through ??= legacyModuleOf(meaning.path);
    canonicals.add(found.canonical ?? path);
    if (meaning.tag === "path" && meaning.fallbacks)
      fallbacks = fallbacksOf(meaning.fallbacks, known, context);
  }
  const [canonical, ...alternatives] = canonicals;
  if (canonical === undefined || !known) return undefined;
  if (known.bounds && called && !hasBounds(called)) return undefined;
  const { source, start, end } = located(of, block);
  const isQuoted = of.tag === "member" && of.open !== undefined;
  const plain = of.tag === "member" ? "attribute" : "name";
  return {
    source,
    start,
    end,
    text: of.text,
    kind: isQuoted ? "string" : known.kind === "class" ? "class" : plain,
    framework: known.framework,
    canonical,
    ...(through && { through }),
    alternatives: alternatives.length > 0 ? alternatives : none,
    ...(fallbacks.length > 0 && { fallbacks }),
    imported: false,
    from: block.fragment.from + (isQuoted ? (of.open ?? 0) : beginning(of)),
    arguments: called ? givenTo(called, { block, meanings }) : (findings.filled.get(of) ?? none),
    brackets: called && bracketsOf(called, block),
    site: isQuoted ? byGetattr : findings.handed.get(of),
  };
}

/** None unless all are activations of the same framework and kind. */
function fallbacksOf(
  paths: readonly string[],
  { framework, kind }: KnownName,
  { meanings, table }: Context,
): readonly string[] {
  const found = paths.flatMap((one): readonly string[] => {
    const path = meanings.canonical(one);
    const known = table.names.get(path);
    return known?.framework === framework && known.kind === kind ? [known.canonical ?? path] : [];
  });
  return found.length === paths.length ? found : none;
}

function beginning(of: Expression): number {
  if (of.tag === "member") return beginning(of.of);
  return of.tag === "name" ? of.start : 0;
}

function bracketsOf(call: CallExpression, block: Block): Offsets {
  const { start, end } = located(call, block);
  return { start, end };
}

/** Whether two plain numbers bound the result, the lower one at most 0: others keep a value in range or off 0. */
function hasBounds({ arguments: given }: CallExpression): boolean {
  const [low, high] = [1, 2].map((at) => {
    const found = given.find(({ name, position }) => position === at || name === boundNames[at]);
    return found?.value.tag === "literal" ? found.value.value : undefined;
  });
  return typeof low === "number" && typeof high === "number" && low <= 0 && high > 0;
}

const boundNames = ["x", "min", "max"] as const;
const none: readonly never[] = [];
const byGetattr: SiteCall = {
  callee: "getattr",
  parameter: "name",
  arguments: none,
  passesArguments: false,
};
