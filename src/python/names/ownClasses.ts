// What classes of the document keep under the names that the class above takes: defaults, and what code sets.
import type { Context } from "./context.ts";
import type { SiteArgument } from "./siteMention.ts";
import { sitesOf, type StringSite } from "../spellingTable.ts";
import type { ScopeDefinition, NameUses } from "../syntax/outline.ts";
import { reaching, type Binding, type Block, type Scope } from "../syntax/scope.ts";
import type { Expression } from "../syntax/syntax.ts";
import { mayHaveMeaning } from "../syntax/importedNames.ts";

/** `hidden_act="silu"` in a class made from a configuration, and `config.hidden_act = "gelu"`. */
export const keptArguments = (
  { definitions, sets }: Pick<NameUses, "definitions" | "sets">,
  context: Context,
): readonly SiteArgument[] => [
  ...definitions.flatMap((one) => ofClass(one, definitions, context)),
  ...sets.flatMap(({ target, value, block }): readonly SiteArgument[] => {
    const callee = madeBy(target.of, target.start, block);
    const found = callee && keepingSites(callee.of, callee.block, context);
    const site = found?.sites.find(({ parameter }) => parameter === target.text);
    return found && site ? [argumentAt({ callee: found.path, site }, value, block)] : none;
  }),
];

function ofClass(
  { scope }: ScopeDefinition,
  all: readonly ScopeDefinition[],
  context: Context,
): readonly SiteArgument[] {
  const [base] = scope.bases;
  const around = scope.around?.block;
  if (scope.kind !== "class" || base === undefined || around === undefined) return none;
  const found = keepingSites(base, around, context);
  if (found === undefined) return none;
  const inits = all.filter(
    (one) => one.name === "__init__" && one.scope.around?.block.scope === scope,
  );
  return [scope, ...inits.map((one) => one.scope)].flatMap((home) =>
    found.sites.flatMap((site) =>
      defaultsIn(home, site.parameter).map(({ of, block }) =>
        argumentAt({ callee: found.path, site }, of, block),
      ),
    ),
  );
}

/** What a name is bound to in a class, or as the default of a parameter. */
const defaultsIn = (
  { kind, bindings }: Scope,
  name: string,
): readonly { readonly of: Expression; readonly block: Block }[] =>
  (bindings.get(name) ?? none).flatMap(({ value, block }) =>
    value.tag === (kind === "class" ? "expression" : "default") && "expression" in value
      ? [{ of: value.expression, block }]
      : [],
  );

/** The callee that made the object which a name refers to. */
function madeBy(
  of: Expression,
  at: number,
  block: Block,
): { readonly of: Expression; readonly block: Block } | undefined {
  if (of.tag !== "name") return undefined;
  const [only, ...others]: readonly Binding[] = reaching(of.text, { block, at }).bindings;
  if (only === undefined || others.length > 0 || only.value.tag !== "opaque") return undefined;
  return only.value.made && { of: only.value.made, block: only.block };
}

/** The sites of a class that keeps what it is given, where the expression surely is one. */
function keepingSites(
  of: Expression,
  block: Block,
  context: Context,
): { readonly path: string; readonly sites: readonly StringSite[] } | undefined {
  if (!mayHaveMeaning(of, context.names)) return undefined;
  const [first, ...others] = context.meanings.of(of, block);
  if (first?.tag !== "path" || others.length > 0) return undefined;
  const path = context.meanings.canonical(first.path);
  const sites = sitesOf(path, context.table).filter(({ keeps }) => keeps);
  return sites.length === 0 ? undefined : { path, sites };
}

const argumentAt = (
  { callee, site }: { readonly callee: string; readonly site: StringSite },
  value: Expression,
  block: Block,
): SiteArgument => ({
  block,
  site,
  argument: { name: site.parameter, position: undefined, value },
  handed: { callee, parameter: site.parameter, arguments: none, passesArguments: false },
});

const none: readonly never[] = [];
