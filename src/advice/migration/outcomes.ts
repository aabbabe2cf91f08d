// What becomes of each place that an activation is mentioned, or left out, in a file that moves.
import type { SourceCall } from "../../python/names/callsOf.ts";
import { lineStarts, placeAt } from "../../python/source/lines.ts";
import type { Source } from "../../python/source/source.ts";
import type { SourceRange } from "../finding.ts";
import { isIgnored } from "../ignored.ts";
import { choiceFor } from "../arguments/meant.ts";
import type { CodeFile } from "../resolved/resolvedFile.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import type { Move } from "./move.ts";
import { left, same, type Translation } from "./moving.ts";
import { rootName } from "./name.ts";
import { omitted } from "./omitted.ts";
import { translation } from "./translation.ts";
import { elementAt } from "../../required.ts";
import { perObject } from "../../memo.ts";

export interface MigrationPlace extends SourceRange {
  readonly text: string;
}

/** A place, and what becomes of it. */
export interface MigrationOutcome {
  readonly at: MigrationPlace;
  readonly canonical: string;
  /** What its name begins with. */
  readonly root: string;
  readonly becomes: Translation;
}

export function outcomeOf(mention: ResolvedMention, move: Move, file: CodeFile): MigrationOutcome {
  const { library, from } = move;
  const { sources } = file;
  const old = choiceFor(mention, library, from);
  const becomes = old === undefined ? same : translation({ mention, old, move, sources });
  const { canonical } = mention;
  return {
    at: placeOf(mention),
    canonical,
    root: rootName({ mention, sources }),
    becomes: unlessIgnored(becomes, mention, file),
  };
}

export function outcomesOf(
  call: SourceCall,
  move: Move,
  file: CodeFile,
): readonly MigrationOutcome[] {
  const { callee: canonical, source, start, end } = call;
  const at = { source, start, end, text: canonical };
  return omitted(call, move, file.sources).map(({ becomes }) => ({
    at,
    canonical,
    root: "",
    becomes: unlessIgnored(becomes, at, file),
  }));
}

/** A comment that switches `changed-meaning` off holds here, too. */
function unlessIgnored(
  becomes: Translation,
  { source, start }: SourceRange,
  { sources }: CodeFile,
): Translation {
  if (becomes.kind !== "changed") return becomes;
  const { starts, lines } = linesOf(elementAt(sources, source));
  const { line } = placeAt(starts, start);
  return isIgnored(lines, line, "changed-meaning") ? left("ignored") : becomes;
}

interface Lines {
  readonly starts: readonly number[];
  readonly lines: readonly string[];
}

/** Every place of a file asks for them. */
const linesOf = perObject(({ text }: Source): Lines => ({
  starts: lineStarts(text),
  lines: text.split(/\r\n|\r|\n/),
}));

export const placeOf = ({ source, start, end, text }: ResolvedMention): MigrationPlace => ({
  source,
  start,
  end,
  text,
});
