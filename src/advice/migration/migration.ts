// A file's move from Keras 2 to Keras 3: what keeps its meaning by an edit, and what a person has to look at.
import type { ProjectPath } from "../../project/decision.ts";
import type { ImportedName } from "../../python/source/importsIn.ts";
import {
  isRegistered,
  nothingRegistered,
  registeredIn,
  registeredTogether,
  type Registered,
} from "../../python/facts/registered.ts";
import { isStringKind } from "../../python/mention.ts";
import { canonicalPath } from "../../python/spellingTable.ts";
import type { Replacement } from "../finding.ts";
import { choiceFor } from "../arguments/meant.ts";
import type { KerasLibrary } from "../fixes/moduleName.ts";
import type { CodeFile } from "../resolved/resolvedFile.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import { table } from "../spellings/table.ts";
import {
  outcomeOf,
  outcomesOf,
  placeOf,
  type MigrationOutcome,
  type MigrationPlace,
} from "./outcomes.ts";
import { importEdits, lostModules } from "./importLines.ts";
import { moveOf, type Move } from "./move.ts";
import type { ManualReason } from "./moving.ts";
import { choosingCalls } from "./omitted.ts";
import { withSharedFunctions } from "./sharedFunctions.ts";
import { wholeChanges } from "./wholeChanges.ts";

export interface Migration {
  /** What to change, by library; no edit overlaps another. */
  readonly steps: readonly MigrationStep[];
  readonly left: readonly ManualPlace[];
}

export interface MigrationStep {
  readonly library: KerasLibrary;
  /** The version whose meaning is kept. */
  readonly from: string;
  readonly to: string;
  readonly edits: readonly Replacement[];
}

/** A place that a person has to look at. */
export interface ManualPlace extends MigrationPlace {
  readonly why: ManualReason;
}

export function migrationOf(
  file: CodeFile,
  { path, project }: ProjectPath,
  registered: Registered = nothingRegistered,
): Migration {
  const moves = libraries.flatMap((library) => moveOf(library, file, { path, project }) ?? []);
  const all = moves.map((move) => moved({ file, path }, move, registered));
  return {
    steps: all.map(({ step }) => step).filter(({ edits }) => edits.length > 0),
    left: all.flatMap((one) => one.left),
  };
}

interface Moved {
  readonly step: MigrationStep;
  readonly left: readonly ManualPlace[];
}

function moved(
  { file, path }: { readonly file: CodeFile; readonly path: string },
  move: Move,
  registered: Registered,
): Moved {
  const own = file.mentions.filter(
    (one) => one.framework === move.library && !isLeftToOthers(one, file, registered),
  );
  const outcomes = [
    ...own.filter(({ imported }) => !imported).map((mention) => outcomeOf(mention, move, file)),
    ...choosingCalls(move, file.sources).flatMap((call) => outcomesOf(call, move, file)),
  ];
  const gone = own.filter((one) => one.imported && isGone(one, move));
  const meant = new Set(outcomes.map(({ canonical }) => canonical));
  const idle = gone.filter(({ canonical }) => !meant.has(canonical));
  const leaving = { library: move.library, isGone: goneBy(gone, idle, outcomes) };
  const { changes, added } = withSharedFunctions(outcomes, move, { sources: file.sources, path });
  const all = [...changes, importEdits(file.sources, leaving), added];
  const lost = [...idle.map(placeOf), ...lostModules(file.sources, move.library)];
  return {
    step: {
      library: move.library,
      from: move.from.version,
      to: move.to.version,
      edits: wholeChanges(all, file.sources),
    },
    left: [
      ...outcomes.flatMap(leftOf),
      ...lost.map((at): ManualPlace => ({ ...at, why: "import" })),
      ...registeredStrings(file, move, registered),
    ],
  };
}

/** Keras 2 finds the function of these, Keras 3 does not. */
const registeredStrings = (
  file: CodeFile,
  { library }: Move,
  registered: Registered,
): readonly ManualPlace[] => {
  const { mentions, reading, shadowed = [], sources } = file;
  const theirs = registeredTogether([registeredIn(sources), registered]);
  return [
    ...mentions.filter((one) => isStringKind(one.kind) && isLeftToOthers(one, file, registered)),
    ...shadowed,
    ...reading.unknownStrings.filter(({ text }) => isRegistered(theirs, text)),
  ]
    .filter(({ framework }) => framework === library)
    .map(({ source, start, end, text }) => ({ source, start, end, text, why: "registered" }));
};

/** Whether a built-in's name means a function that another file registers, or this one everywhere. */
const isLeftToOthers = (
  { text }: ResolvedMention,
  { sources }: CodeFile,
  registered: Registered,
): boolean =>
  isRegistered(registered, text) || registeredIn(sources).everywhere?.has(text) === true;

/** Whether an import goes: its name is gone, something took its place, and nothing left still needs it. */
function goneBy(
  gone: readonly ResolvedMention[],
  idle: readonly ResolvedMention[],
  outcomes: readonly MigrationOutcome[],
): (imported: ImportedName) => boolean {
  const needed = new Set(
    outcomes.filter(({ becomes }) => becomes.kind === "left").map(({ root }) => root),
  );
  const canonicals = (mentions: readonly ResolvedMention[]): ReadonlySet<string> =>
    new Set(mentions.map(({ canonical }) => canonical));
  const [goneNames, idleNames] = [canonicals(gone), canonicals(idle)];
  return ({ bound, path }) => {
    const canonical = canonicalPath(path, table);
    return goneNames.has(canonical) && !idleNames.has(canonical) && !needed.has(bound);
  };
}

const leftOf = ({ at, becomes }: MigrationOutcome): readonly ManualPlace[] =>
  becomes.kind === "left" ? [{ ...at, why: becomes.why }] : [];

const isGone = (mention: ResolvedMention, { library, from, to }: Move): boolean =>
  choiceFor(mention, library, from) !== undefined && choiceFor(mention, library, to) === undefined;

const libraries: readonly KerasLibrary[] = ["keras", "tf.keras"];
