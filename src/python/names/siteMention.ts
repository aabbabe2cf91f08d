// A string, or a flag, that a known callee takes for an activation, as a mention.
import { located, type Context } from "./context.ts";
import type { SiteCall, Mention } from "../mention.ts";
import type { StringSite } from "../spellingTable.ts";
import type { Block } from "../syntax/scope.ts";
import type { Argument, Text } from "../syntax/syntax.ts";
import { ownProperty } from "../../ownProperty.ts";

/** An argument, as a site takes it. */
export interface SiteArgument {
  /** Set where the document's own code passes the argument on: what it does with other names is not checked. */
  readonly own?: true;
  readonly block: Block;
  readonly site: StringSite;
  readonly argument: Argument;
  readonly handed: SiteCall;
}

/** A flag at which the callee takes one of two activations; undefined for what is no literal. */
export function flagMention(
  { argument, block, site, handed }: SiteArgument,
  names: NonNullable<StringSite["flag"]>,
  { table }: Context,
): Mention | undefined {
  const { value } = argument;
  if (value.tag !== "literal" || typeof value.value !== "boolean") return undefined;
  const identifier = value.value ? names.true : names.false;
  const canonical =
    identifier === undefined ? undefined : table.strings.get(site.framework)?.get(identifier);
  if (identifier === undefined || canonical === undefined) return undefined;
  const place = located(value, block);
  return {
    ...place,
    ...stringMention(argument),
    from: place.start,
    text: value.text,
    identifier,
    framework: site.framework,
    canonical,
    site: handed,
  };
}

const stringMention = (
  argument: Argument,
): Pick<Mention, "kind" | "alternatives" | "imported" | "arguments" | "brackets"> => ({
  kind: argument.name === undefined ? "string" : "keyword-arg-string",
  alternatives: none,
  imported: false,
  arguments: none,
  brackets: undefined,
});

/** Undefined when the framework knows no activation of that name. */
export function mentionOf(
  { text: value, block }: { readonly text: Text; readonly block: Block },
  { site, argument, handed }: SiteArgument,
  context: Context,
): Mention | undefined {
  const { through } = handed;
  const identifier = identifierOf(value.text, site, handed);
  const known = context.table.strings.get(site.framework);
  const canonical = identifier === undefined ? undefined : known?.get(identifier);
  if (canonical === undefined) return undefined;
  const { source, start, end } = located(value, block);
  return {
    source,
    start,
    end,
    text: value.text,
    ...(identifier !== value.text && { identifier }),
    ...stringMention(argument),
    framework: site.framework,
    canonical,
    ...(through && { through }),
    from: block.fragment.from + value.open,
    site: handed,
  };
}

/** As the callee reads it, with what qualifies it; undefined where only running the code would tell. */
function identifierOf(
  written: string,
  { qualifier, reads = {}, foldsCase }: StringSite,
  { arguments: given }: SiteCall,
): string | undefined {
  const folded = foldsCase ? written.toLowerCase() : written;
  const text = ownProperty(reads, folded) ?? folded;
  const found = given.find(({ name }) => name !== undefined && name === qualifier?.parameter);
  if (qualifier === undefined || found === undefined) return text;
  if (typeof found.value !== "string") return undefined;
  return qualifier.plain.includes(found.value) ? text : `${found.value}.${text}`;
}

const none: readonly never[] = [];
