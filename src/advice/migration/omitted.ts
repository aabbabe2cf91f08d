// Activations that a call omits although the layer's own default changed.
import type { Choice } from "../../catalogue/request.ts";
import { lookup } from "../../catalogue/lookup/lookup.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { choosingSites, isChoosing, type ChoosingSite } from "../../catalogue/site.ts";
import { argumentsAt } from "../../python/source/argumentsAt.ts";
import { callsOf, type SourceCall } from "../../python/names/callsOf.ts";
import type { Source } from "../../python/source/source.ts";
import { appended } from "../fixes/argumentEdits.ts";
import { explicitDefinition } from "../fixes/keeping.ts";
import { isGiven } from "../resolved/layerDefaults.ts";
import { moduleName, type KerasLibrary } from "../fixes/moduleName.ts";
import { table } from "../spellings/table.ts";
import { agree } from "../agreement.ts";
import type { Move, Release } from "./move.ts";
import { changed, left, same, type Translation } from "./moving.ts";
import { elementAt } from "../../required.ts";

/** The calls of layers that choose an activation themselves. */
export const choosingCalls = (
  { library }: Move,
  sources: readonly Source[],
): readonly SourceCall[] =>
  callsOf(
    new Set(frameworks[library].sites.filter(isChoosing).map(({ callee }) => callee)),
    sources,
    table,
  );

/** A parameter that a layer may choose, and what becomes of the call. */
export interface Omitted {
  readonly parameter: string;
  readonly becomes: Translation;
}

/** What becomes of the call, for each parameter with a choice of the layer's own. */
export function omitted(
  call: SourceCall,
  move: Move,
  sources: readonly Source[],
): readonly Omitted[] {
  const { library, from, to } = move;
  return defaultsOf(call, library, from).map((site) => {
    const before = choiceOf(site, library, from);
    const now = defaultsOf(call, library, to).find(({ parameter, formerKeyword }) =>
      [parameter, formerKeyword].includes(site.parameter),
    );
    const after = now && choiceOf(now, library, to);
    const { parameter } = site;
    if (!before || !after || agree(before, after)) return { parameter, becomes: same };
    const renamed = { ...now, default: site.default };
    return { parameter, becomes: written(call, { site: renamed, before, move, sources }) };
  });
}

interface Choosing {
  /** As the newer version has it, with the default of the older one. */
  readonly site: ChoosingSite;
  readonly before: Choice;
  readonly move: Move;
  readonly sources: readonly Source[];
}

/** The argument that makes the old default explicit, unless the call already gives it. */
function written(call: SourceCall, choosing: Choosing): Translation {
  const { site, before, move, sources } = choosing;
  const given = argumentsAt(elementAt(sources, call.source), call);
  if (given?.some((argument) => isGiven(site, argument)) === true) return same;
  if (given === undefined || given.some(({ starred }) => starred)) return left("arguments");
  const kept = choiceOf(site, move.library, move.to);
  if (kept && agree(before, kept))
    return changed([
      appended(`${site.parameter}="${site.default}"`, {
        arguments: given,
        brackets: call,
        source: call.source,
      }),
    ]);
  const module = moduleName(move.library, call, sources);
  const definition = explicitDefinition(before, module.text);
  const written = { name: site.default, definition, module: module.text };
  const argument = `${site.parameter}=${definition}`;
  return changed(
    [
      ...module.edits,
      appended(argument, { arguments: given, brackets: call, source: call.source }),
    ],
    written,
  );
}

const defaultsOf = (
  { callee, path }: SourceCall,
  library: KerasLibrary,
  { version }: Release,
): readonly ChoosingSite[] => choosingSites(frameworks[library].sites, { callee, path, version });

function choiceOf(
  site: ChoosingSite,
  library: KerasLibrary,
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
