// What a definition rests on in one release.
import { frameworks } from "../frameworks/index.ts";
import type { Entry } from "../entry.ts";
import type { Framework } from "../framework.ts";
import { newestRelease } from "../releases.ts";
import type { Choice } from "../request.ts";
import { lookup } from "../lookup/lookup.ts";
import { spelledLike } from "../lookup/spelled.ts";
import { contains } from "../version.ts";
import names from "./recordedNames.json";

/** What was recorded of a release, under the names that code uses; an empty backend where there is one way to compute. */
interface RecordedNames {
  readonly framework: string;
  readonly version: string;
  readonly backend: string;
  readonly names: readonly string[];
}

/** Written by test/recordings/recordedNames.mjs from the archives of live recordings. */
const recordedNames: readonly RecordedNames[] = names;

export type Evidence =
  /** The framework's own output in this release was recorded. */
  | { readonly kind: "recorded" }
  /** The release, or those around it, were read. */
  | { readonly kind: "read" }
  /** Nobody here has read it: the definition is that of an earlier release. */
  | { readonly kind: "unchanged"; readonly since: string };

export function evidenceFor({ entry, version, backend }: Choice): Evidence {
  const own = backend.startsWith(`${entry.framework}-`)
    ? backend.slice(entry.framework.length + 1)
    : backend;
  const name = own === "" ? `-${version}-` : `-${version}-${own}-`;
  // "theano-1.0.5-c-f32.json" was recorded on the backend theano-c, "tfjs-4.22.0-cpu.json" on tfjs-cpu.
  if (entry.recorded.some(({ file }) => file.replace(/\.json$/, "-").includes(name)))
    return { kind: "recorded" };
  if (isNamed({ entry, version, backend })) return { kind: "recorded" };
  const { readUpTo }: Framework = frameworks[entry.framework];
  const since = readUpTo ?? newestRelease(entry.framework) ?? version;
  return contains(`<=${since}`, version) ? { kind: "read" } : { kind: "unchanged", since };
}

/** Whether a live recording of this release has the function under a name that means this entry. */
const isNamed = ({
  entry,
  version,
  backend,
}: Pick<Choice, "entry" | "version" | "backend">): boolean =>
  recordedNames
    .filter((one) => one.framework === entry.framework && one.version === version)
    .filter((one) => one.backend === "" || one.backend === backend)
    .some(({ names }) => names.some((name) => meansEntry(entry, name, version)));

/** Whether code that names a function so in this version means the entry. */
export function meansEntry(entry: Entry, spelling: string, version: string): boolean {
  if (!spelledLike(entry, spelling) || !contains(entry.versions, version)) return false;
  const found = lookup({ framework: entry.framework, spelling, version });
  return found.kind === "found" && found.choice.entry === entry;
}
