import type { Entry } from "../entry.ts";
import { entries, frameworks } from "../frameworks/index.ts";
import {
  unknownBackend,
  unknownName,
  unknownVersion,
  severalNames,
  type LookupFailure,
} from "./lookupFailure.ts";
import { boundParameters } from "../parameters.ts";
import type { Choice, LookupRequest } from "../request.ts";
import { backendsOf, mayBe, newestRelease } from "../releases.ts";
import { rank, spelledLike } from "./spelled.ts";
import { contains, isVersion, newestFirst } from "../version.ts";
import { required } from "../../required.ts";

export type Lookup =
  | { readonly kind: "found"; readonly choice: Choice }
  | { readonly kind: "failed"; readonly failure: LookupFailure };

/** The one entry that a request names, with version, backend and parameters decided; never a guess. */
export function lookup(request: LookupRequest): Lookup {
  const found = lookupAll(request);
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  const choices = found.flatMap((one) => (one.kind === "found" ? [one.choice] : []));
  return failed(
    severalNames(
      request.spelling,
      choices.map(({ entry }) => entry),
    ),
  );
}

/**
 * Every entry that a request names: all of that name for a bare spelling without a framework,
 * the best one of each framework otherwise. A single failure if there is no entry.
 */
export function lookupAll(asked: LookupRequest): readonly Lookup[] {
  const request = { ...asked, spelling: keyIn(asked.spelling) };
  const named = entries.filter(
    (entry) => isAsked(entry, request) && spelledLike(entry, request.spelling),
  );
  if (named.length === 0) return [failed(unknownName(request))];
  const valid = named.filter((entry) => versionFor(entry, request) !== undefined);
  if (valid.length === 0) return [failed(unknownVersion(request, named))];
  const meant = isBare(request) ? valid : bestOfEach(valid, request);
  return meant.map((entry) => chosen(entry, request));
}

/** `gelu_new` of `ACT2FN["gelu_new"]`, as code writes a key of a table. */
const keyIn = (spelling: string): string =>
  /^[\w.]+\[(["'])([^"'[\]]+)\1\]$/.exec(spelling)?.[2] ?? spelling;

const isAsked = (entry: Entry, { framework }: LookupRequest): boolean =>
  framework === undefined || entry.framework === framework;

// Of the entries of one framework: the best rank, then the newest version, then the catalogue's order.
function bestOfEach(valid: readonly Entry[], request: LookupRequest): readonly Entry[] {
  const best = new Map<string, Entry>();
  for (const entry of valid) {
    const rival = best.get(entry.framework);
    if (rival === undefined || better(entry, rival, request)) best.set(entry.framework, entry);
  }
  const rankOf = (entry: Entry): number => rank(entry, request.spelling);
  const top = Math.min(...[...best.values()].map(rankOf));
  return [...best.values()].filter((entry) => rankOf(entry) === top);
}

function better(entry: Entry, rival: Entry, request: LookupRequest): boolean {
  const ranks = rank(entry, request.spelling) - rank(rival, request.spelling);
  if (ranks !== 0) return ranks < 0;
  const [mine, its] = [versionOf(entry, request), versionOf(rival, request)];
  return mine !== its && newestFirst([mine, its])[0] === mine;
}

/** The version of an entry that was found to have one. */
const versionOf = (entry: Entry, request: LookupRequest): string =>
  required(versionFor(entry, request), `a version of ${entry.id}`);

function chosen(entry: Entry, request: LookupRequest): Lookup {
  const version = versionOf(entry, request);
  const backends = backendsOf(entry.framework, version);
  const backend = request.backend ?? backends[0] ?? "";
  if (request.backend !== undefined && !backends.includes(request.backend)) {
    return failed(unknownBackend(entry, request.backend, version));
  }
  const bound = boundParameters(entry, version, request.parameters ?? {});
  if (bound.kind === "failed") return bound;
  const dtype = request.dtype ?? "float32";
  return {
    kind: "found",
    choice: { entry, version, backend, dtype, parameters: bound.parameters },
  };
}

/**
 * The version in which an entry is read: the requested one if the entry and the spelling exist there,
 * else undefined. A part of a version ("3") asks for its newest release; nothing asks for the newest.
 */
function versionFor(entry: Entry, { version, spelling }: LookupRequest): string | undefined {
  const range = rangeOf(entry, spelling);
  if (version === undefined) return newestRelease(entry.framework, range);
  if (!isVersion(version) || !mayBe(version, entry.framework)) return undefined;
  const { releases } = frameworks[entry.framework];
  const whole = releases.includes(version) || version.split(".").length > 2;
  const asked = whole ? version : (newestRelease(entry.framework, `==${version}.*`) ?? version);
  return contains(range, asked) ? asked : undefined;
}

function rangeOf(entry: Entry, spelling: string): string {
  const own = entry.spellings.find(({ text }) => text === spelling)?.versions;
  return own === undefined ? entry.versions : `${entry.versions},${own}`;
}

const isBare = ({ spelling, framework }: LookupRequest): boolean =>
  framework === undefined && !spelling.includes(".");
const failed = (failure: LookupFailure): Lookup => ({ kind: "failed", failure });
