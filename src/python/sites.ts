// Strings, and names, that a known callee takes for an activation.
import { calleeOf, type Callee } from "./callee.ts";
import { located, type Context } from "./context.ts";
import { givenTo } from "./given.ts";
import type { Handed, Mention, Stranger } from "./mention.ts";
import type { Placed } from "./outline.ts";
import { sitesOf, type StringSite } from "./spellingTable.ts";
import type { Argument, Call, Expression, Text } from "./syntax.ts";

export interface SiteFindings {
  readonly strings: Mention[];
  readonly strangers: Stranger[];
  /** By the offset where a name or an attribute ends: the call that it is handed to. */
  readonly handed: Map<number, Handed>;
}

export function siteFindings(context: Context): SiteFindings {
  const findings: SiteFindings = { strings: [], strangers: [], handed: new Map() };
  for (const call of context.outline.calls) {
    const callee = calleeOf(call, context);
    if (callee)
      for (const taking of takingsOf(call, callee, context)) note(taking, context, findings);
  }
  return findings;
}

/** An argument, as a site takes it. */
interface Taking {
  readonly site: StringSite;
  readonly argument: Argument;
  readonly handed: Handed;
}

/** Each argument is taken once, by the first site that does. */
function takingsOf(
  { of, block }: Placed<Call>,
  callee: Callee,
  context: Context,
): readonly Taking[] {
  const sites = sitesOf(callee.path, context.table);
  return of.arguments.flatMap((argument) => {
    const site = sites.find((one) => takes(one, argument, callee.skip));
    if (!site) return [];
    const given = givenTo(of, block, context.meanings, callee.skip ?? 0);
    const handed = { callee: callee.path, parameter: site.parameter, arguments: given };
    return [{ site, argument, handed }];
  });
}

function takes(site: StringSite, { name, position }: Argument, skip: number | undefined): boolean {
  if (name !== undefined) return name === site.parameter;
  return skip !== undefined && position !== undefined && position - skip === site.position;
}

function note(taking: Taking, context: Context, findings: SiteFindings): void {
  for (const value of optionsOf(taking.argument.value)) {
    if (value.tag === "name" || value.tag === "member")
      findings.handed.set(value.end, taking.handed);
    if (value.tag !== "string") continue;
    const mention = mentionOf(value, taking, context);
    if (mention) findings.strings.push(mention);
    else findings.strangers.push(stranger(value, taking, context));
  }
}

function optionsOf(value: Expression): readonly Expression[] {
  return value.tag === "choice" ? value.options.flatMap(optionsOf) : [value];
}

/** Undefined when the framework knows no activation of that name. */
function mentionOf(
  value: Text,
  { site, argument, handed }: Taking,
  context: Context,
): Mention | undefined {
  const canonical = context.table.strings.get(site.framework)?.get(value.text);
  if (canonical === undefined) return undefined;
  return {
    ...located(value, context),
    text: value.text,
    kind: argument.name === undefined ? "string" : "keyword-arg-string",
    framework: site.framework,
    canonical,
    alternatives: [],
    imported: false,
    arguments: [],
    site: handed,
  };
}

function stranger(value: Text, { site, handed }: Taking, context: Context): Stranger {
  return { ...located(value, context), text: value.text, framework: site.framework, site: handed };
}
