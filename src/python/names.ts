// Names and attributes that mean an activation.
import { located, type Context } from "./context.ts";
import { givenTo } from "./given.ts";
import type { Handed, Mention } from "./mention.ts";
import type { Imported, Use } from "./outline.ts";
import { canonicalPath, type KnownName } from "./spellingTable.ts";
import type { Expression, Member, Name } from "./syntax.ts";

/** The mentions in a dotted chain: usually its last component, or one that something is asked of. */
export function nameMentions(
  use: Use,
  context: Context,
  handed: ReadonlyMap<Expression, Handed>,
): readonly Mention[] {
  const { expression, block } = use;
  const of = expression.tag === "member" ? expression.of : undefined;
  const chained = of?.tag === "name" || of?.tag === "member";
  const inner = chained ? nameMentions({ expression: of, block }, context, handed) : [];
  const mention = mentionOf(expression, use, context, handed);
  return mention ? [...inner, mention] : inner;
}

/** A name on a from-import line. */
export function importMention(name: Imported, context: Context): readonly Mention[] {
  const canonical = canonicalPath(name.path, context.table);
  const known = context.table.names.get(canonical);
  if (!known) return [];
  const span = { start: name.start, end: name.start + name.text.length };
  return [
    {
      ...located(span, name.block),
      text: name.text,
      kind: known.kind === "class" ? "class" : "name",
      framework: known.framework,
      canonical: known.canonical ?? canonical,
      alternatives: [],
      imported: true,
      arguments: [],
    },
  ];
}

/** Undefined unless everything that the expression may mean here is known. */
function mentionOf(
  of: Name | Member,
  { block, called }: Use,
  context: Context,
  handed: ReadonlyMap<Expression, Handed>,
): Mention | undefined {
  const { meanings, table } = context;
  const canonicals = new Set<string>();
  let known: KnownName | undefined;
  for (const meaning of meanings.of(of, block)) {
    if (meaning.tag === "nothing") continue;
    if (meaning.tag !== "path" || !table.names.has(meaning.path)) return undefined;
    known ??= table.names.get(meaning.path);
    canonicals.add(table.names.get(meaning.path)?.canonical ?? meaning.path);
  }
  const [canonical, ...alternatives] = canonicals;
  if (canonical === undefined || !known) return undefined;
  const site = handed.get(of);
  return {
    ...located(of, block),
    text: of.text,
    kind: known.kind === "class" ? "class" : of.tag === "member" ? "attribute" : "name",
    framework: known.framework,
    canonical,
    alternatives,
    imported: false,
    arguments: called ? givenTo(called, block, meanings) : [],
    ...(site && { site }),
  };
}
