import { isFramework } from "../catalogue/name.ts";
import type { Settings } from "../project/decision.ts";
import { UsageError, type CommandLine } from "./commandLine.ts";

/** What `--framework F --version V --backend B` settle about F; nothing without a framework. */
export function settingsFrom({ options }: CommandLine): Settings {
  const { framework, version, backend } = options;
  if (framework === undefined) {
    if (version === undefined && backend === undefined) return {};
    throw new UsageError("Say which --framework the version or backend is of.");
  }
  if (!isFramework(framework)) throw new UsageError(`Unknown framework “${framework}”.`);
  return {
    ...(version !== undefined && { versions: { [framework]: version } }),
    ...(backend !== undefined && { backends: { [framework]: backend } }),
  };
}
