// Activations that a call leaves out, where the layer's own choice became another one.
import type { Choice } from "../../catalogue/request.ts";
import { lookup } from "../../catalogue/lookup.ts";
import { sites } from "../../catalogue/frameworks/sites.ts";
import type { Site } from "../../catalogue/site.ts";
import { knownIn } from "../../catalogue/version.ts";
import { argumentsAt } from "../../python/argumentsAt.ts";
import { callsOf, type PlacedCall } from "../../python/callsOf.ts";
import type { Source } from "../../python/source.ts";
import { appended } from "../argumentEdits.ts";
import { explicitDefinition } from "../keeping.ts";
import { moduleName } from "../moduleName.ts";
import { table } from "../table.ts";
import { agree } from "../agreement.ts";
import type { Move, Release } from "./move.ts";
import { changed, left, same, type Translation } from "./moving.ts";

/** The calls of layers that choose an activation themselves. */
export const choosingCalls = (
  { library }: Move,
  sources: readonly Source[],
): readonly PlacedCall[] =>
  callsOf(choosing, sources, table).filter(({ callee }) => callee.startsWith(`${library}.layers.`));

const choosing = new Set(
  sites.flatMap((site) => (site.default === undefined ? [] : [site.callee])),
);

/** What becomes of the call, for each parameter with a choice of the layer's own. */
export function omitted(
  call: PlacedCall,
  move: Move,
  sources: readonly Source[],
): readonly Translation[] {
  return defaultsOf(call.callee, move.from).map((site) => {
    const before = choiceOf(site, move.from);
    const now = defaultsOf(call.callee, move.to).find((one) => one.parameter === site.parameter);
    const after = now && choiceOf(now, move.to);
    if (!before || !after || agree(before, after)) return same;
    return written(call, { site, before, move, sources });
  });
}

interface Choosing {
  readonly site: Site;
  readonly before: Choice;
  readonly move: Move;
  readonly sources: readonly Source[];
}

/** The argument that says what was meant, unless the call says so itself. */
function written(call: PlacedCall, choosing: Choosing): Translation {
  const { site, before, move, sources } = choosing;
  const given = argumentsAt(sources[call.source]!, call);
  if (given?.some(({ keyword, position }) => says(site, keyword?.text, position)) === true)
    return same;
  if (given === undefined || given.some(({ starred }) => starred)) return left("arguments");
  const kept = choiceOf(site, move.to);
  if (kept && agree(before, kept))
    return changed([appended(`${site.parameter}="${site.default}"`, given, call, call.source)]);
  const module = moduleName(move.library, call, sources);
  const argument = `${site.parameter}=${explicitDefinition(before, module.text)}`;
  return changed([...module.edits, appended(argument, given, call, call.source)]);
}

const says = ({ parameter, position }: Site, keyword: string | undefined, at: number | undefined) =>
  keyword === parameter || (at !== undefined && position === at);

function defaultsOf(callee: string, { version }: Release): readonly Site[] {
  return sites
    .filter((site) => site.callee === callee && site.default !== undefined)
    .filter(knownIn(version));
}

function choiceOf(site: Site, { version, backend }: Release): Choice | undefined {
  const { framework } = site;
  const found = lookup({
    spelling: `${framework}.activations.${site.default}`,
    framework,
    version,
    ...(backend && { backend }),
  });
  return found.kind === "found" ? found.choice : undefined;
}
