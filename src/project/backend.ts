// Which backend computes, and what decided it.
import { frameworks } from "../catalogue/frameworks/index.ts";
import { backendsOf } from "../catalogue/releases.ts";
import type { Project, VersionQuestion } from "./decision.ts";

/** The backend chosen by a setting, the file itself, the code, a `.env` file or the version's default; "" where there is one way only. */
export function decideBackend(
  { framework, evidence }: VersionQuestion,
  version: string,
  project: Project,
): string {
  const known = backendsOf(framework, version);
  const setting = project.settings.backends?.[framework];
  const variable = frameworks[framework].backendVariable;
  const asked = [
    setting,
    evidence.savedBy?.[framework]?.backend,
    ...(variable === undefined
      ? []
      : [evidence.backend, evidence.environment?.[variable], project.environment[variable]?.value]),
  ];
  return asked.find((one) => one !== undefined && known.includes(one)) ?? known[0] ?? "";
}
