// The definition itself in place of a name whose meaning is gone.
import { parametersIn } from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import { bare } from "../../catalogue/lookup/spelled.ts";
import { without } from "../fixes/argumentEdits.ts";
import type { Replacement } from "../finding.ts";
import { explicitDefinition, expressionOf, inPlace } from "../fixes/keeping.ts";
import { moduleName } from "../fixes/moduleName.ts";
import { isDocumented } from "../agreement.ts";
import { boundTo, calledWith, type Calling } from "../arguments/callArguments.ts";
import { changed, left, type MovedMention, type Translation } from "./moving.ts";
import { originOf, replacedName } from "./name.ts";
import { elementAt } from "../../required.ts";

/** The values are in the text, and the documentation describes what is computed. */
export function explicit(moving: MovedMention, calling: Calling | undefined): Translation {
  const { mention, move, sources } = moving;
  const old = withValues(moving.old, calling);
  if (parametersIn(moving.old).some(({ learned }) => learned)) return left("learned");
  if (!old) return left("arguments");
  if (!isDocumented(old)) return left("unwritten");
  if (mention.site && !takesFunctions.has(mention.site.parameter)) return left("site");
  const module = moduleName(move.library, mention, sources);
  const definition = explicitDefinition(old, module.text);
  const written = { name: bare(old.entry.name), definition, module: module.text };
  if (mention.kind === "class") {
    if (!calling || !originOf(moving)) return left("uncalled");
    const own = replacedName(moving, `${module.text}.layers.Activation`, module.edits);
    return changed([...own, ...layer(definition, calling, moving.old)], written);
  }
  const dropped = calling ? withoutParameters(calling, moving.old) : [];
  const isString = mention.kind !== "attribute" && mention.kind !== "name";
  const text = inPlace(definition, mention, elementAt(sources, mention.source));
  const stretch = expressionOf(mention, elementAt(sources, mention.source).text);
  const own = isString
    ? [...module.edits, { ...stretch, newText: text }]
    : replacedName(moving, text, module.edits);
  return changed([...own, ...dropped], written);
}

/** With the arguments' values; undefined where some are not known. */
function withValues(old: Choice, calling: Calling | undefined): Choice | undefined {
  if (!calling || parametersIn(old).length === 0) return old;
  if (calling.arguments.some(({ starred }) => starred)) return undefined;
  return calledWith(
    old,
    boundTo(calling, old).map(({ parameter, value }) => [parameter.name, value]),
  );
}

/** `Activation(definition, name="a")`: a layer's own arguments stay. */
function layer(definition: string, calling: Calling, old: Choice): readonly Replacement[] {
  const { source, brackets } = calling;
  const start = brackets.start + 1;
  const kept = calling.arguments.length > boundTo(calling, old).length;
  const newText = kept ? `${definition}, ` : definition;
  return [{ source, start, end: start, newText }, ...withoutParameters(calling, old)];
}

function withoutParameters(calling: Calling, old: Choice): readonly Replacement[] {
  const dropped = new Set(boundTo(calling, old).map(({ argument }) => argument));
  return without(dropped, calling.arguments, {
    source: calling.source,
    start: calling.brackets.start + 1,
  });
}

/** The parameters of layers that take a function in place of a name. */
const takesFunctions: ReadonlySet<string> = new Set([
  "activation",
  "recurrent_activation",
  "inner_activation",
  "identifier",
]);
