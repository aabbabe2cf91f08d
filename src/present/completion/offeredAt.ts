// What may be written at a place in code: in a string that names an activation, or after a module that has some.
import { takenAt } from "../../advice/arguments/takenAt.ts";
import { memberPlace } from "../../advice/resolved/memberPlace.ts";
import type { CodeFile } from "../../advice/resolved/resolvedFile.ts";
import { choiceOf } from "../../catalogue/choice.ts";
import type { FrameworkId } from "../../catalogue/entry.ts";
import { isFramework } from "../../catalogue/name.ts";
import type { Choice } from "../../catalogue/request.ts";
import { isStringKind } from "../../python/mention.ts";
import { memberNames } from "./memberNames.ts";
import { stringNames, type OfferedName } from "./stringNames.ts";

export interface OfferedPlace {
  readonly framework: FrameworkId;
  /** What a name replaces, as offsets in its source. */
  readonly start: number;
  readonly end: number;
  readonly names: (version: string) => readonly OfferedName[];
}

/** Undefined where no activation is named. */
export function offeredAt(
  file: CodeFile,
  source: number,
  offset: number,
): OfferedPlace | undefined {
  const string = stringAt(file, source, offset);
  if (string !== undefined) return string;
  const member = memberPlace(file.cells, source, offset);
  if (member === undefined) return undefined;
  const { framework, module } = member;
  return { ...member, names: (version) => memberNames(module, framework, version) };
}

/** The string at the offset that a known callee takes for an activation, be its name known or not. */
function stringAt(file: CodeFile, source: number, offset: number): OfferedPlace | undefined {
  const { mentions, unknownStrings } = file.reading;
  const strings = mentions.filter(({ kind }) => isStringKind(kind));
  const found = [...strings, ...unknownStrings].find(
    (one) => one.source === source && one.start <= offset && offset <= one.end,
  );
  if (found === undefined || !isFramework(found.framework)) return undefined;
  const { framework, start, end, site } = found;
  const names = (version: string): readonly OfferedName[] => {
    const taken = site && takenAt(site, framework, version);
    return stringNames(framework, version).filter(({ text }) => taken?.includes(text) ?? true);
  };
  return { framework, start, end, names };
}

/** What an entry that is offered means with its parameters at their defaults; an empty backend is the default one. */
export const offeredChoice = (
  entry: string,
  version: string,
  backend: string,
): Choice | undefined =>
  choiceOf({ entry, version, backend: backend === "" ? null : backend, parameters: {} });
