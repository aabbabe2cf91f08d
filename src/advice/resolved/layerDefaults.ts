// The activations that a layer takes by its own default, where the call names none.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { isFramework } from "../../catalogue/name.ts";
import {
  choosingSites,
  isChoosing,
  type ArgumentSite,
  type ChoosingSite,
} from "../../catalogue/site.ts";
import { argumentsAt, type PlacedArgument } from "../../python/source/argumentsAt.ts";
import type { Source } from "../../python/source/source.ts";
import { legacyModuleOf } from "../../python/source/legacyModule.ts";
import type { LayerCall, Mention } from "../../python/mention.ts";
import { resolvedMention, type MentionPlace, type ResolvedMention } from "./resolvedMention.ts";
import { packageOf, type PythonPackage, type Situation } from "./situation.ts";
import { table } from "../spellings/table.ts";

/** A mention at the layer's name for each parameter that the call omits; empty if a starred argument may give any parameter. */
export function layerDefaults(
  layer: LayerCall,
  situationOf: (of: PythonPackage) => Situation,
  place: MentionPlace,
): readonly ResolvedMention[] {
  const framework = frameworkOf.get(layer.callee);
  const given = place.source && argumentsAt(place.source, layer.brackets);
  if (!framework || !given || given.some(({ starred }) => starred)) return [];
  const situation = situationOf(packageOf({ framework, through: legacyModuleOf(layer.path) }));
  const { version } = situation.decision;
  return choosingSites(frameworks[framework].sites, { ...layer, version })
    .filter((site) => !given.some((argument) => isGiven(site, argument)))
    .filter((site) => hasDefault(site, given, place.source))
    .filter((site) => !isSetAround(site, layer, place.source))
    .flatMap((site) => {
      const { parameter, remark } = site;
      const mention = mentionOf(layer, site, framework);
      if (mention === undefined) return [];
      const found = resolvedMention(mention, situation, place);
      if (found.choice === undefined) return [];
      const { text } = layer;
      const taken = { text, kind: "class" as const, takenBy: { layer, parameter } };
      return [{ ...found, ...taken, ...(remark && { remark }) }];
    });
}

/** Whether an argument is the one that a site takes. */
export const isGiven = (
  { parameter, formerKeyword, position }: ParameterPlace,
  argument: Pick<PlacedArgument, "keyword" | "position">,
): boolean =>
  (argument.keyword !== undefined && [parameter, formerKeyword].includes(argument.keyword.text)) ||
  (argument.position !== undefined && argument.position === position);

type ParameterPlace = Pick<ArgumentSite, "parameter" | "formerKeyword" | "position">;

/** Whether the site takes its default: a flag that decides this must be absent or written as True. */
function hasDefault(
  { onlyWith }: ChoosingSite,
  given: readonly PlacedArgument[],
  source: Source | undefined,
): boolean {
  const flag = onlyWith && given.find((argument) => isGiven(onlyWith, argument));
  return flag === undefined || source?.text.slice(flag.value, flag.end) === "True";
}

/** Whether a `with` statement around the call may set the layer's parameter: one of its lists may hold the layer. */
function isSetAround(
  { defaultsSetBy, parameter }: ChoosingSite,
  { brackets, text: name }: LayerCall,
  source: Source | undefined,
): boolean {
  if (defaultsSetBy === undefined || source === undefined) return false;
  const { text } = source;
  for (let at = source.tree.resolveInner(brackets.start, 1).parent; at; at = at.parent) {
    const head =
      at.name === "WithStatement" ? text.slice(at.from, at.getChild("Body")?.from ?? at.to) : "";
    const [, ...calls] = head.split(`${defaultsSetBy}(`);
    const maySet = (given: string): boolean =>
      !isListed(given) || (given.includes(name) && given.includes(parameter));
    if (calls.some(maySet)) return true;
  }
  return false;
}

/** A list that is written out; any other may hold whatever there is. */
const isListed = (given: string): boolean => given.trimStart().startsWith("[");

/** As if the string were written at the place of the layer's name. */
function mentionOf(
  { source, start, end }: LayerCall,
  { callee, parameter, default: usual, reads, flag }: ChoosingSite,
  framework: FrameworkId,
): (Mention & { readonly framework: FrameworkId }) | undefined {
  const identifier = flag?.true ?? reads?.[usual] ?? usual;
  const canonical = usual.includes(".") ? usual : table.strings.get(framework)?.get(identifier);
  if (canonical === undefined) return undefined;
  return {
    ...{ source, start, end, from: start, framework, canonical },
    text: usual.slice(usual.lastIndexOf(".") + 1),
    ...(identifier !== usual && { identifier }),
    kind: "keyword-arg-string",
    alternatives: [],
    imported: false,
    arguments: [],
    brackets: undefined,
    site: { callee, parameter, arguments: [], passesArguments: false },
  };
}

/** By the layer's canonical name. */
const frameworkOf: ReadonlyMap<string, FrameworkId> = new Map(
  Object.values(frameworks).flatMap(({ id, sites }) =>
    isFramework(id) ? sites.filter(isChoosing).map(({ callee }) => [callee, id] as const) : [],
  ),
);
