// What a definition rests on in one release.
import { frameworks } from "./frameworks/index.ts";
import type { Framework } from "./framework.ts";
import { newestRelease } from "./releases.ts";
import type { Choice } from "./request.ts";
import { contains } from "./version.ts";

export type Evidence =
  /** The framework's own output in this release was recorded. */
  | { readonly kind: "recorded" }
  /** The release, or those around it, were read. */
  | { readonly kind: "read" }
  /** Nobody here has read it: the definition is that of an earlier release. */
  | { readonly kind: "unchanged"; readonly since: string };

export function evidenceFor({ entry, version, backend }: Choice): Evidence {
  const isOfThis = (file: string): boolean =>
    file.includes(`-${version}-`) && (backend === "" || file.includes(`-${backend}-`));
  if (entry.recorded.some(({ file }) => isOfThis(file))) return { kind: "recorded" };
  const { readUpTo }: Framework = frameworks[entry.framework];
  const since = readUpTo ?? newestRelease(entry.framework) ?? version;
  return contains(`<=${since}`, version) ? { kind: "read" } : { kind: "unchanged", since };
}
