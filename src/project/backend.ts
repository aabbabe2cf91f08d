// Which backend computes, and who said so.
import { frameworks } from "../catalogue/frameworks/index.ts";
import { backendsOf } from "../catalogue/releases.ts";
import type { Project, Question } from "./decision.ts";
import { fileName, type ProjectFile } from "./pin.ts";

/** The backend chosen by a setting, the code, a `.env` file or the version's default; "" where there is one way only. */
export function decideBackend(
  { framework, evidence }: Question,
  version: string,
  project: Project,
): string {
  const known = backendsOf(framework, version);
  const setting = project.settings.backends?.[framework];
  const variable = frameworks[framework].backendVariable;
  const asked = [
    setting,
    ...(variable === undefined
      ? []
      : [evidence.backend, evidence.environment?.[variable], project.environment[variable]?.value]),
  ];
  return asked.find((one) => one !== undefined && known.includes(one)) ?? known[0] ?? "";
}

/** The variables that a `.env` file sets. */
export function environmentIn({ path, text }: ProjectFile): Project["environment"] {
  if (!saysEnvironment(path)) return {};
  const found = text.split(/\r\n|\r|\n/).flatMap((line) => {
    const match = /^\s*(?:export\s+)?([A-Z_]+)\s*=\s*(["']?)([^"'#]*?)\2\s*(?:#.*)?$/.exec(line);
    return match ? [[match[1]!, { value: match[3]!, source: path }] as const] : [];
  });
  return Object.fromEntries(found);
}

export function saysEnvironment(path: string): boolean {
  return /^\.env(?:\.[\w-]+)?$/.test(fileName(path));
}
