// Activations that a call leaves out, where the layer's own choice became another one.
import type { Choice } from "../../catalogue/request.ts";
import { lookup } from "../../catalogue/lookup/lookup.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import type { ArgumentSite, Site } from "../../catalogue/site.ts";
import { knownIn } from "../../catalogue/version.ts";
import { argumentsAt } from "../../python/argumentsAt.ts";
import { callsOf, type PlacedCall } from "../../python/callsOf.ts";
import type { Source } from "../../python/source.ts";
import { appended } from "../argumentEdits.ts";
import { explicitDefinition } from "../keeping.ts";
import { moduleName, type Library } from "../moduleName.ts";
import { table } from "../table.ts";
import { agree } from "../agreement.ts";
import type { Move, Release } from "./move.ts";
import { changed, left, same, type Translation } from "./moving.ts";

/** The calls of layers that choose an activation themselves. */
export const choosingCalls = (
  { library }: Move,
  sources: readonly Source[],
): readonly PlacedCall[] =>
  callsOf(new Set(choosing[library].map(({ callee }) => callee)), sources, table);

interface ChoosingSite extends ArgumentSite {
  readonly default: string;
}

const isChoosing = (site: Site): site is ChoosingSite =>
  site.kind === "argument" && site.default !== undefined;

const choosing: Readonly<Record<Library, readonly ChoosingSite[]>> = {
  keras: frameworks.keras.sites.filter(isChoosing),
  "tf.keras": frameworks["tf.keras"].sites.filter(isChoosing),
};

/** What becomes of the call, for each parameter with a choice of the layer's own. */
export function omitted(
  call: PlacedCall,
  move: Move,
  sources: readonly Source[],
): readonly Translation[] {
  const { library, from, to } = move;
  return defaultsOf(call.callee, library, from).map((site) => {
    const before = choiceOf(site, library, from);
    const now = defaultsOf(call.callee, library, to).find(
      (one) => one.parameter === site.parameter,
    );
    const after = now && choiceOf(now, library, to);
    if (!before || !after || agree(before, after)) return same;
    return written(call, { site, before, move, sources });
  });
}

interface Choosing {
  readonly site: ChoosingSite;
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
  const kept = choiceOf(site, move.library, move.to);
  if (kept && agree(before, kept))
    return changed([appended(`${site.parameter}="${site.default}"`, given, call, call.source)]);
  const module = moduleName(move.library, call, sources);
  const argument = `${site.parameter}=${explicitDefinition(before, module.text)}`;
  return changed([...module.edits, appended(argument, given, call, call.source)]);
}

const says = (
  { parameter, position }: ArgumentSite,
  keyword: string | undefined,
  at: number | undefined,
) => keyword === parameter || (at !== undefined && position === at);

function defaultsOf(
  callee: string,
  library: Library,
  { version }: Release,
): readonly ChoosingSite[] {
  return choosing[library].filter((site) => site.callee === callee).filter(knownIn(version));
}

function choiceOf(
  site: ChoosingSite,
  library: Library,
  { version, backend }: Release,
): Choice | undefined {
  const found = lookup({
    spelling: `${library}.activations.${site.default}`,
    framework: library,
    version,
    ...(backend && { backend }),
  });
  return found.kind === "found" ? found.choice : undefined;
}
