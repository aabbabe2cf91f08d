// The facts of one paragraph: the activations it mentions, and what it shows about frameworks.
import { calledByPartial, knownCalls, superOf, type KnownCall } from "../names/callee.ts";
import { contextIn, located, type Context } from "../names/context.ts";
import type { Document } from "../syntax/document.ts";
import { paragraphFacts, type ParagraphFacts } from "../facts/facts.ts";
import type { FileArgument, LayerCall, Mention, UnknownString, UnknownMember } from "../mention.ts";
import { fileArguments } from "../names/fileArguments.ts";
import { importMention, nameMentions } from "../names/names.ts";
import type { Outline, PlacedCall, NameUses } from "../syntax/outline.ts";
import { keptArguments } from "../names/ownClasses.ts";
import { wordArguments } from "../names/ownWords.ts";
import { ownCalls } from "../names/ownCalls.ts";
import { siteFindings, type SiteFindings } from "../names/sites.ts";
import type { SpellingTable } from "../spellingTable.ts";
import { unknownMembersOf } from "../names/unknownMembers.ts";
import { mayHaveMeaning } from "../syntax/importedNames.ts";

export interface Part {
  readonly mentions: readonly Mention[];
  readonly layers: readonly LayerCall[];
  readonly unknownStrings: readonly UnknownString[];
  readonly files: readonly FileArgument[];
  readonly unknownMembers: readonly UnknownMember[];
  readonly facts: ParagraphFacts;
  /** The functions and classes of the document that its calls were followed into. */
  readonly asked: readonly string[];
}

/** A string that the paragraph refers to by name may be in another paragraph. */
export function partOf(reads: Outline, document: Document, table: SpellingTable): Part {
  const context = contextIn(reads, document, table);
  const calls = knownCalls(withoutStores(reads), context);
  const own = ownCalls(document, table);
  const others = othersThan(calls, reads.calls, context);
  const kept = [...keptArguments(reads, context), ...wordArguments(reads, context)];
  const findings = siteFindings({ calls, others, kept }, own, context);
  return {
    mentions: [...findings.strings, ...named(reads, findings, context)],
    layers: layersIn(calls, context),
    unknownStrings: findings.unknownStrings,
    files: fileArguments(calls, reads.calls, context),
    unknownMembers: unknownMembersOf(reads, context),
    facts: paragraphFacts(reads, calls, context),
    asked: own.asked.size === 0 ? none : [...own.asked],
  };
}

/** `table[key] = value` takes nothing from the table. */
function withoutStores({
  calls,
  stores,
}: Pick<NameUses, "calls" | "stores">): readonly PlacedCall[] {
  if (stores.length === 0) return calls;
  const keys = new Set(stores.map(({ target }) => target.key));
  return calls.filter(({ call }) => !keys.has(call.arguments[0]?.value ?? call));
}

/** The calls by a name, or of the constructor above, that reach nothing known; of `partial`, the calls that it prepares. */
function othersThan(
  known: readonly KnownCall[],
  all: readonly PlacedCall[],
  context: Context,
): readonly PlacedCall[] {
  const calls = new Set(known.map(({ call }) => call));
  return all
    .filter(({ call }) => !calls.has(call))
    .map((one) => calledByPartial(one, context) ?? one)
    .filter(
      ({ call: { callee }, block }) =>
        callee.tag === "name" || superOf(callee, block) !== undefined,
    );
}

/** What `partial` fills in is called elsewhere, with further arguments. */
function layersIn(calls: readonly KnownCall[], { table }: Context): readonly LayerCall[] {
  const layers: LayerCall[] = [];
  for (const { call, block, callee } of calls) {
    const name = call.callee;
    if (callee.skip !== 0 || !table.choosing.has(callee.path)) continue;
    if (name.tag !== "name" && name.tag !== "member") continue;
    const { start, end } = located(call, block);
    const at = { ...located(name, block), text: name.text, brackets: { start, end } };
    layers.push({ ...at, callee: callee.path, path: callee.written });
  }
  return layers;
}

function named(
  { uses, imported }: NameUses,
  findings: SiteFindings,
  context: Context,
): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const use of uses)
    if (mayHaveMeaning(use.expression, context.names))
      mentions.push(...nameMentions(use, context, findings));
  for (const name of imported) mentions.push(...importMention(name, context));
  return mentions;
}

const none: readonly never[] = [];
