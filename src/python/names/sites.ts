// Strings, and names, that a known callee takes for an activation.
import type { KnownCall } from "./callee.ts";
import { located, type Context } from "./context.ts";
import { allGivenTo, givenTo } from "./given/given.ts";
import type { Given, SiteCall, Mention, UnknownString } from "../mention.ts";
import type { Block } from "../syntax/scope.ts";
import type { PlacedCall } from "../syntax/outline.ts";
import { takes, type OwnCalls } from "./ownCalls.ts";
import { flagMention, mentionOf, type SiteArgument } from "./siteMention.ts";
import { sitesOf, takesDictionary, type StringSite } from "../spellingTable.ts";
import { entriesOf, textsOf } from "./texts.ts";
import type { Argument, Expression, Text } from "../syntax/syntax.ts";
import { legacyModuleOf } from "../source/legacyModule.ts";

export interface SiteFindings {
  readonly strings: Mention[];
  readonly unknownStrings: UnknownString[];
  /** The strings that were found; several calls may take the same. */
  readonly taken: Set<Text>;
  /** The calls that names and attributes are passed to. */
  readonly handed: Map<Expression, SiteCall>;
  /** The arguments that `partial` fills in. */
  readonly filled: Map<Expression, readonly Given[]>;
}

/** Where a paragraph may name an activation: calls of known callees, of others, and what classes and objects keep. */
interface Sites {
  readonly calls: readonly KnownCall[];
  readonly others: readonly PlacedCall[];
  readonly kept: readonly SiteArgument[];
}

export function siteFindings(
  { calls, others, kept }: Sites,
  own: OwnCalls,
  context: Context,
): SiteFindings {
  const findings: SiteFindings = {
    strings: [],
    unknownStrings: [],
    taken: new Set(),
    handed: new Map(),
    filled: new Map(),
  };
  for (const known of calls) {
    const { call, block, callee } = known;
    for (const siteArgument of siteArguments(known, context)) note(siteArgument, context, findings);
    if (callee.filled)
      findings.filled.set(
        callee.filled,
        allGivenTo(call, { block, meanings: context.meanings, skip: 1 }),
      );
  }
  for (const siteArgument of kept) note(siteArgument, context, findings);
  for (const call of others)
    for (const siteArgument of ownArguments(call, own, context))
      note(siteArgument, context, findings);
  return findings;
}

/** The strings that an own function passes on; functions that receive no string are not searched. */
function ownArguments(
  placed: PlacedCall,
  own: OwnCalls,
  context: Context,
): readonly SiteArgument[] {
  const { call, block } = placed;
  const all = [...call.arguments, ...keywordsIn(call.spread, block, context)];
  const texts = all.filter(({ value }) => textsOf(value, block, context).length > 0);
  if (texts.length === 0) return none;
  const sites = new Set(own.sitesOf(placed));
  return texts.flatMap((argument): readonly SiteArgument[] => {
    const site = [...sites].find((one) => takes(one, argument));
    if (site === undefined) return [];
    sites.delete(site);
    const { callee, into: parameter } = site;
    const handed = { callee, parameter, arguments: none, passesArguments: false };
    return [{ own: true, block, site, argument, handed }];
  });
}

/** Each argument is taken once, by the first site that does; a site takes one, however often its keyword is repeated. */
function siteArguments(known: KnownCall, context: Context): readonly SiteArgument[] {
  const { call, block, callee } = known;
  const sites = new Set(sitesOf(callee.path, context.table));
  if (sites.size === 0) return none;
  const found: SiteArgument[] = [];
  const all = { ...call, arguments: argumentsOf(known, context) };
  const read = ({ passesArguments, handsOn, looksBeside }: StringSite): readonly Given[] => {
    const at = { block, meanings: context.meanings, skip: callee.skip ?? 0 };
    if (looksBeside) return allGivenTo(all, at);
    // Branches may bind a dictionary that is spread to different ones, which are not all given at once.
    return passesArguments || handsOn ? allGivenTo(call, at) : givenTo(all, at);
  };
  for (const argument of all.arguments) {
    const site = [...sites].find((one) => isTaken(one, argument, callee.skip));
    if (!site) continue;
    sites.delete(site);
    const passesArguments = site.passesArguments ?? false;
    const through = legacyModuleOf(callee.written);
    const handed: SiteCall = {
      callee: callee.path,
      ...(through && { through }),
      parameter: site.parameter,
      arguments: read(site),
      passesArguments,
      handsOn: site.handsOn,
    };
    found.push(...eachOf({ block, site, argument, handed }));
  }
  return found;
}

/** Of a list, each item; other lists of the call may give any of its parameters. */
function eachOf(one: SiteArgument): readonly SiteArgument[] {
  const { site, argument, handed } = one;
  const { eachWith } = site;
  if (eachWith === undefined) return [one];
  const given = handed.arguments.flatMap(({ name = "" }): readonly Given[] =>
    eachWith.includes(name) ? [{ star: "**", text: name, value: undefined }] : [],
  );
  const items = argument.value.tag === "tuple" ? argument.value.items : none;
  return items.map((value) => ({
    ...one,
    argument: { ...argument, value },
    handed: { ...handed, arguments: given },
  }));
}

function isTaken(
  site: StringSite,
  { name, position }: Argument,
  skip: number | undefined,
): boolean {
  if (name !== undefined) return name === site.parameter;
  return skip !== undefined && position !== undefined && position - skip === site.position;
}

/** With the keys of a dictionary that the call takes, or spreads, as keywords. */
function argumentsOf({ call, block, callee }: KnownCall, context: Context): readonly Argument[] {
  const first = takesDictionary(callee.path, context.table) ? call.arguments.slice(0, 1) : none;
  const dictionaries = [...first.map(({ value }) => value), ...call.spread];
  if (dictionaries.length === 0) return call.arguments;
  return [...call.arguments, ...keywordsIn(dictionaries, block, context)];
}

/** The keys of dictionaries, as keywords. */
const keywordsIn = (
  dictionaries: readonly Expression[],
  block: Block,
  context: Context,
): readonly Argument[] =>
  dictionaries
    .flatMap((one) => entriesOf(one, block, context))
    .flatMap(({ key, value }): readonly Argument[] =>
      key.tag === "string" ? [{ name: key.text, position: undefined, value }] : none,
    );

function note(siteArgument: SiteArgument, context: Context, findings: SiteFindings): void {
  const { argument, block, handed, site } = siteArgument;
  for (const value of siteArgument.own ? none : optionsOf(argument.value))
    if (value.tag === "name" || value.tag === "member") findings.handed.set(value, handed);
  if (site.flag !== undefined) {
    const mention = flagMention(siteArgument, site.flag, context);
    if (mention) findings.strings.push(mention);
    return;
  }
  for (const { text, block: home, direct } of textsOf(argument.value, block, context)) {
    if (findings.taken.has(text)) continue;
    findings.taken.add(text);
    const mention = mentionOf({ text, block: home }, siteArgument, context);
    if (mention) findings.strings.push(mention);
    // A value that comes by a name may have been distinguished from others before this point.
    else if (direct && !siteArgument.own)
      findings.unknownStrings.push(unknownString(text, siteArgument));
  }
}

function optionsOf(value: Expression): readonly Expression[] {
  return value.tag === "choice" ? value.options.flatMap(optionsOf) : [value];
}

function unknownString(value: Text, { block, site, handed }: SiteArgument): UnknownString {
  return { ...located(value, block), text: value.text, framework: site.framework, site: handed };
}

const none: readonly never[] = [];
