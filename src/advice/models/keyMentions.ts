// The values under keys of a configuration, as if its class were called with them.
import { configurationOf } from "../../catalogue/configuration/models.ts";
import type { ModelSite } from "../../models/site.ts";
import type { SiteCall, Mention, UnknownString } from "../../python/mention.ts";
import { sitesOf, type StringSite } from "../../python/spellingTable.ts";
import { table } from "../spellings/table.ts";
import { ownProperty } from "../../ownProperty.ts";

export interface KeyMentions {
  readonly mentions: readonly Mention[];
  readonly unknownStrings: readonly UnknownString[];
}

/** A mention, or a name that no activation has, where the model is known to look it up. */
export function keyed(site: ModelSite, text: string): KeyMentions {
  const { framework, start, end, key } = site;
  if (text.slice(start, end) !== site.text) return nothing;
  const className = configurationOf(site.model ?? "");
  const callee = site.callee ?? `${framework}.${className ?? "PretrainedConfig"}`;
  const taking = sitesOf(callee, table).find(({ parameter }) => parameter === key);
  if (site.callee !== undefined && taking === undefined) return nothing;
  const handed: SiteCall = {
    callee,
    parameter: key,
    arguments: site.given,
    passesArguments: false,
  };
  const identifier = identifierOf(site.text, taking);
  const canonical =
    identifier === undefined ? undefined : table.strings.get(framework)?.get(identifier);
  if (identifier !== undefined && canonical !== undefined)
    return {
      mentions: [
        {
          ...{ source: 0, start, end, from: start, text: site.text, framework, canonical },
          ...(identifier !== site.text && { identifier }),
          ...{ kind: "string", alternatives: [], imported: false },
          ...{ arguments: [], brackets: undefined, site: handed },
        },
      ],
      unknownStrings: [],
    };
  const isLookedUp =
    site.callee !== undefined ||
    (className !== undefined && lookedUp.has(key) && identifier === site.text);
  const unknownString = { source: 0, start, end, text: site.text, framework, site: handed };
  return { mentions: [], unknownStrings: isLookedUp ? [unknownString] : [] };
}

/** As the class reads the value; undefined for a flag that takes no activation. */
function identifierOf(text: string, site: StringSite | undefined): string | undefined {
  const flag = site?.flag;
  if (flag !== undefined)
    return text === "true" ? flag.true : text === "false" ? flag.false : undefined;
  return ownProperty(site?.reads ?? {}, text) ?? (site?.foldsCase ? text.toLowerCase() : text);
}

/** The keys whose value is looked up in ACT2FN as written. */
const lookedUp: ReadonlySet<string> = new Set([
  "hidden_act",
  "hidden_activation",
  "activation_function",
  "activation",
]);

const nothing: KeyMentions = { mentions: [], unknownStrings: [] };
