import type { Entry } from "../entry.ts";
import { nearest } from "./nearest.ts";
import { frameworks } from "../frameworks/index.ts";
import { backendsOf, isBeyond, mayBe, newestRelease, versionInPackage } from "../releases.ts";
import type { LookupRequest } from "../request.ts";
import { isVersion, knownIn } from "../version.ts";

/** Why a request finds nothing, in a sentence that explains what to do, with the nearest names. */
export interface LookupFailure {
  readonly code: "unknown-name" | "unknown-version" | "unknown-parameter" | "bad-parameter";
  readonly message: string;
  readonly near: readonly string[];
}

export function unknownName(request: LookupRequest): LookupFailure {
  const near = nearest(request.spelling, request.framework);
  const place = request.framework ? ` in ${frameworks[request.framework].title}` : "";
  const hint = near.length > 0 ? `Did you mean ${near[0]}?` : "The command list shows every name.";
  return {
    code: "unknown-name",
    message: `No activation is called “${request.spelling}”${place}. ${hint}`,
    near,
  };
}

export function severalNames(spelling: string, entries: readonly Entry[]): LookupFailure {
  const near = entries.map(({ id }) => id);
  return {
    code: "unknown-name",
    message: `“${spelling}” names ${entries.length} activations. Say which, as in ${near[0] ?? ""}.`,
    near,
  };
}

export function unknownVersion(request: LookupRequest, named: readonly Entry[]): LookupFailure {
  const { version = "", spelling } = request;
  if (!isVersion(version)) {
    const [first] = named;
    const known = (first && newestRelease(first.framework)) ?? "1.0";
    return {
      code: "unknown-version",
      message: `“${version}” is not a version, such as ${known}.`,
      near: named.map(({ id }) => id),
    };
  }
  const why = noSuchVersion(version, named);
  const ranges = named.map(({ name, versions }) => `${name} ${versions}`);
  return {
    code: "unknown-version",
    message:
      why ?? `“${spelling}” is not known in version ${version}. It is in ${ranges.join("; ")}.`,
    near: named.map(({ id }) => id),
  };
}

/** Why none of the entries' frameworks has the version, as far as is known; undefined where one has it. */
function noSuchVersion(version: string, named: readonly Entry[]): string | undefined {
  const ids = [...new Set(named.map(({ framework }) => framework))];
  const [framework] = ids;
  if (framework === undefined || ids.some((one) => mayBe(version, one))) return undefined;
  const { title, packages } = frameworks[framework];
  const inPackage = packages && versionInPackage(framework, version);
  if (inPackage !== undefined)
    return `${version} is no version of ${title} but of its package, which has version ${inPackage}.`;
  const newest = newestRelease(framework) ?? "";
  return isBeyond(version, framework)
    ? `${title} ${version} is not known here: the newest version known is ${newest}.`
    : `${title} has no version ${version}; one is ${newest}.`;
}

export function unknownBackend(entry: Entry, backend: string, version: string): LookupFailure {
  const { title } = frameworks[entry.framework];
  const backends = backendsOf(entry.framework, version);
  const choice =
    backends.length > 0 ? `It has ${backends.join(", ")}.` : "It has one way to compute.";
  return {
    code: "bad-parameter",
    message: `${title} ${version} has no backend “${backend}”. ${choice}`,
    near: backends,
  };
}

export function unknownParameter(entry: Entry, keyword: string, version: string): LookupFailure {
  const names = entry.parameters.filter(knownIn(version)).map(({ name }) => name);
  const has =
    names.length > 0 ? `Its parameters are ${names.join(", ")}.` : "It has no parameters.";
  const others = entry.parameters.flatMap(({ name, versions }) =>
    name === keyword && versions !== undefined ? [versions] : [],
  );
  const which = others.length === 0 ? "" : ` in ${version}, only in ${others.join(" and ")}`;
  return {
    code: "unknown-parameter",
    message: `${entry.name} has no parameter “${keyword}”${which}. ${has}`,
    near: names,
  };
}

export const badParameter = (entry: Entry, keyword: string, complaint: string): LookupFailure => ({
  code: "bad-parameter",
  message: `The parameter “${keyword}” of ${entry.name} is out of range: ${complaint}.`,
  near: [],
});
