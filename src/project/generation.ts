// Spellings that exist in only one generation of a framework: code that uses them determines the version.
import type { FrameworkId } from "../catalogue/entry.ts";
import { frameworks } from "../catalogue/frameworks/index.ts";
import { backendsOf, newestRelease } from "../catalogue/releases.ts";
import { contains, newestFirst } from "../catalogue/version.ts";

/** What a file's text shows, as the resolver reports it. */
export interface VersionEvidence {
  /** Imported modules and names, as written. */
  readonly imports: readonly string[];
  /** Canonical names of what is called. */
  readonly callees: readonly string[];
  /** Keywords given to them: "keras.layers.LSTM(inner_activation)". */
  readonly keywords: readonly string[];
  /** Environment variables that the code sets. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Command lines in the document itself: "!pip install keras==2.3.1", "%tensorflow_version 1.x". */
  readonly commands?: readonly string[];
  /** The backend that the code chooses by a call. */
  readonly backend?: string;
  /** By framework: the version that the file itself states, and the backend that wrote it. */
  readonly savedBy?: Readonly<
    Record<string, { readonly version: string; readonly backend?: string; readonly source: string }>
  >;
}

export interface Generation {
  readonly version: string;
  /** The spelling that decided, as the code has it. */
  readonly spelling: string;
}

/** The newest release in which every version-dependent spelling exists; undefined without one. */
export function generationOf(
  framework: FrameworkId,
  evidence: VersionEvidence,
): Generation | undefined {
  const found = datedSpellings(framework, evidence);
  const backend = backendIn(framework, evidence);
  const releases = newestFirst(frameworks[framework].releases).filter(
    (version) => !backend || backendsOf(framework, version).includes(backend.name),
  );
  const version = releases.find((one) => found.every(({ versions }) => contains(versions, one)));
  const newest = newestRelease(framework);
  if (version === undefined || (found.length === 0 && version === newest)) return undefined;
  const spelling = found[0]?.spelling ?? backend?.spelling;
  return spelling === undefined ? undefined : { version, spelling };
}

/** The versions in which every version-dependent spelling exists: specifiers that all hold, and the first spelling. */
export interface ImpliedVersions {
  readonly specifiers: string;
  readonly spelling: string | undefined;
}

export function impliedVersions(
  framework: FrameworkId,
  evidence: VersionEvidence,
): ImpliedVersions {
  const found = datedSpellings(framework, evidence);
  const specifiers = [...new Set(found.map(({ versions }) => versions))].join(",");
  return { specifiers, spelling: found[0]?.spelling };
}

/** The generation that the code was written for, where that is not the one of `version`. */
export function writtenFor(
  framework: FrameworkId,
  evidence: VersionEvidence,
  version: string,
): Generation | undefined {
  const agrees = datedSpellings(framework, evidence).every(({ versions }) =>
    contains(versions, version),
  );
  return agrees ? undefined : generationOf(framework, evidence);
}

/** Whether any spelling in the code is gone in the framework's newest release. */
export function impliesOldGeneration(framework: FrameworkId, evidence: VersionEvidence): boolean {
  const newest = newestRelease(framework) ?? "0";
  return datedSpellings(framework, evidence).some(({ versions }) => !contains(versions, newest));
}

/** Whether any spelling in the code exists in some versions only. */
export function impliesGeneration(framework: FrameworkId, evidence: VersionEvidence): boolean {
  return datedSpellings(framework, evidence).length > 0;
}

interface DatedSpelling {
  readonly spelling: string;
  readonly versions: string;
}

function datedSpellings(
  framework: FrameworkId,
  evidence: VersionEvidence,
): readonly DatedSpelling[] {
  return frameworks[framework].tells.flatMap(({ where, versions, patterns }) =>
    patterns.flatMap((pattern) => {
      const spelling = evidence[where].find((text) => pattern.test(text));
      return spelling === undefined ? [] : [{ spelling, versions }];
    }),
  );
}

/** The backend that the code chooses; undefined where the framework never had it, or lets no code choose. */
function backendIn(
  framework: FrameworkId,
  { backend, environment }: VersionEvidence,
): { readonly name: string; readonly spelling: string } | undefined {
  const { backends, backendVariable: variable } = frameworks[framework];
  if (variable === undefined) return undefined;
  const name = backend ?? environment?.[variable];
  const known = backends.flatMap(({ names }): readonly string[] => names);
  if (name === undefined || !known.includes(name)) return undefined;
  return { name, spelling: `${variable}=${name}` };
}
