import { isFramework, unknownFramework } from "../../catalogue/name.ts";
import { backendsOf, newestRelease } from "../../catalogue/releases.ts";
import { isVersion } from "../../catalogue/version.ts";
import type { Settings } from "../../project/decision.ts";
import { UsageError, type CommandLine } from "./commandLine.ts";

/** The options that settle which version a project uses. */
export const settingsOptions = {
  framework: ["F", "the framework that --version and --backend belong to"],
  version: ["V", "its version, whatever the project pins"],
  backend: ["B", "its backend"],
} as const;

/** What `--framework F --version V --backend B` settle about F; nothing without a framework. */
export function settingsFrom({ options }: CommandLine): Settings {
  const { framework, version, backend } = options;
  if (framework === undefined) {
    if (version === undefined && backend === undefined) return {};
    throw new UsageError("Say which --framework the version or backend is of.");
  }
  if (!isFramework(framework)) throw new UsageError(unknownFramework(framework));
  if (version !== undefined && !isVersion(version)) {
    throw new UsageError(
      `“${version}” is not a version, such as ${newestRelease(framework) ?? "1.0"}.`,
    );
  }
  const backends = backendsOf(framework, version ?? newestRelease(framework) ?? "0");
  if (backend !== undefined && !backends.includes(backend)) {
    throw new UsageError(
      backends.length > 0
        ? `Unknown backend “${backend}”. It is one of ${backends.join(", ")}.`
        : `${framework} has one way to compute, and no backends.`,
    );
  }
  return {
    ...(version !== undefined && { versions: { [framework]: version } }),
    ...(backend !== undefined && { backends: { [framework]: backend } }),
  };
}
