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
    const sites = callee ? sitesOf(callee.path, context.table) : [];
    if (callee && sites.length > 0) atCall(call, callee, sites, context, findings);
  }
  return findings;
}

function atCall(
  call: Placed<Call>,
  callee: Callee,
  sites: readonly StringSite[],
  context: Context,
  findings: SiteFindings,
): void {
  const taken = new Set<Argument>();
  for (const site of sites)
    for (const argument of call.of.arguments) {
      if (taken.has(argument) || !takes(site, argument, callee.skip)) continue;
      taken.add(argument);
      const given = givenTo(call.of, call.block, context.meanings, callee.skip ?? 0);
      const handed = { callee: callee.path, parameter: site.parameter, arguments: given };
      for (const option of optionsOf(argument.value))
        at(option, argument, site, handed, context, findings);
    }
}

function takes(site: StringSite, argument: Argument, skip: number | undefined): boolean {
  if (argument.name !== undefined) return argument.name === site.parameter;
  return (
    skip !== undefined &&
    argument.position !== undefined &&
    argument.position - skip === site.position
  );
}

function optionsOf(value: Expression): readonly Expression[] {
  return value.tag === "choice" ? value.options.flatMap(optionsOf) : [value];
}

function at(
  value: Expression,
  argument: Argument,
  site: StringSite,
  handed: Handed,
  context: Context,
  findings: SiteFindings,
): void {
  if (value.tag === "name" || value.tag === "member") findings.handed.set(value.end, handed);
  if (value.tag !== "string") return;
  const canonical = context.table.strings.get(site.framework)?.get(value.text);
  if (canonical === undefined) findings.strangers.push(stranger(value, site, handed, context));
  else
    findings.strings.push({
      ...located(value, context),
      text: value.text,
      kind: argument.name === undefined ? "string" : "keyword-arg-string",
      framework: site.framework,
      canonical,
      alternatives: [],
      imported: false,
      arguments: [],
      site: handed,
    });
}

function stranger(value: Text, site: StringSite, handed: Handed, context: Context): Stranger {
  return { ...located(value, context), text: value.text, framework: site.framework, site: handed };
}
