// What becomes of one mention when its file moves.
import { entries } from "../../catalogue/frameworks/index.ts";
import type { Choice } from "../../catalogue/request.ts";
import { bare } from "../../catalogue/lookup/spelled.ts";
import { contains } from "../../catalogue/version.ts";
import { choiceOf } from "../../catalogue/choice.ts";
import { choiceFor } from "../arguments/meant.ts";
import { moduleName } from "../fixes/moduleName.ts";
import { agree } from "../agreement.ts";
import { callingOf, usesNewParameter, type Calling } from "../arguments/callArguments.ts";
import { fitted } from "../fixes/fitted.ts";
import { isStringKind } from "../../python/mention.ts";
import { explicit } from "./explicit.ts";
import type { Move } from "./move.ts";
import { changed, left, same, type MovedMention, type Translation } from "./moving.ts";
import { isOutdated, replacedName } from "./name.ts";

export function translation(moving: MovedMention): Translation {
  const { mention } = moving;
  const found = isStringKind(mention.kind) ? ofString(moving) : ofName(moving);
  return mention.alternatives.length > 0 && found.kind === "changed" ? left("branches") : found;
}

function ofString(moving: MovedMention): Translation {
  const { mention, old, move } = moving;
  const now = choiceFor(mention, move.library, move.to);
  const isName = now?.entry.spellings.some(
    ({ kind, text }) => kind === "string" && text === mention.text,
  );
  if (now && isName === true && agree(old, now)) return same;
  return explicit(moving, undefined);
}

function ofName(moving: MovedMention): Translation {
  const { mention, old, move, sources } = moving;
  const calling = callingOf(mention, sources);
  if (calling === "broken") return left("arguments");
  const now = choiceFor(mention, move.library, move.to);
  if (now && calling && usesNewParameter(calling, old, now)) return same;
  const edits = now && fitted(calling, old, now);
  if (edits && !isOutdated(moving)) return changed(edits);
  return renamed(moving, calling) ?? explicit(moving, calling);
}

/** By a namesake of the same family that computes the same. */
function renamed(moving: MovedMention, calling: Calling | undefined): Translation | undefined {
  const { mention, old, move, sources } = moving;
  for (const { name, now } of namesakes(old, move)) {
    const edits = fitted(calling, old, now);
    if (!edits) continue;
    const module = moduleName(move.library, mention, sources);
    const text = `${module.text}${name.slice(move.library.length)}`;
    const own = replacedName(moving, text, module.edits);
    return changed([...own, ...edits]);
  }
  return undefined;
}

function namesakes(
  { entry }: Choice,
  { library, to }: Move,
): readonly { readonly name: string; readonly now: Choice }[] {
  return entries
    .filter(
      ({ framework, versions, family }) =>
        framework === library && family === entry.family && contains(versions, to.version),
    )
    .flatMap((one) => {
      const spelling = one.spellings.find(
        ({ kind, text }) => kind !== "string" && bare(text) === bare(entry.name),
      );
      const { id } = one;
      const { version, backend } = to;
      const now = choiceOf({ entry: id, version, backend: backend || null, parameters: {} });
      return spelling && now ? [{ name: spelling.text, now }] : [];
    });
}
