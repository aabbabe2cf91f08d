// The version and the backend of one framework in one file.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { lookup } from "../../catalogue/lookup/lookup.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { newestFirst } from "../../catalogue/version.ts";
import { decideBackend } from "../../project/backend.ts";
import { decideVersion } from "../../project/decide.ts";
import {
  isChosen,
  type Decision,
  type Project,
  type VersionQuestion,
} from "../../project/decision.ts";
import type { FileReading } from "../../python/mention.ts";

export interface Situation {
  readonly decision: Decision;
  /** Empty when the framework has one way to compute. */
  readonly backend: string;
}

export function situationOf(
  framework: FrameworkId,
  reading: FileReading,
  path: string,
  project: Project,
): Situation {
  const question: VersionQuestion = { framework, path, evidence: evidenceOf(reading) };
  const decision = existing(decideVersion(question, project), framework, reading);
  return { decision, backend: decideBackend(question, decision.version, project) };
}

/** The same without a reading, where what the texts say about versions and backends cannot matter. */
export function situationByProject(
  framework: FrameworkId,
  texts: readonly string[],
  path: string,
  project: Project,
): Situation | undefined {
  if (texts.some((text) => speaksOfVersions.test(text))) return undefined;
  const question: VersionQuestion = { framework, path, evidence: silent };
  const decision = decideVersion(question, project);
  if (!isChosen(decision) || decision.isRange) return undefined;
  return { decision, backend: decideBackend(question, decision.version, project) };
}

const silent: VersionQuestion["evidence"] = { imports: [], callees: [], keywords: [] };
const speaksOfVersions =
  /KERAS_BACKEND|set_backend|tf_keras|TF_USE_LEGACY_KERAS|make_op(?:erator)?setid|OperatorSetIdProto|opset_version|tensorflow_version|\binstall\b/;

export function evidenceOf({ facts }: FileReading): VersionQuestion["evidence"] {
  return { ...facts, imports: facts.imports.map(({ path }) => path) };
}

/** A version that nobody chose gives way to the newest in which every name of the file exists. */
function existing(decision: Decision, framework: FrameworkId, reading: FileReading): Decision {
  if (isChosen(decision)) return decision;
  const names = [
    ...new Set(
      reading.mentions
        .filter((one) => one.framework === framework)
        .map(({ canonical }) => canonical),
    ),
  ];
  const missing = names.find((name) => !exists(name, framework, decision.version));
  if (missing === undefined) return decision;
  const version = newestFirst(frameworks[framework].releases).find((release) =>
    names.every((name) => exists(name, framework, release)),
  );
  return version === undefined ? decision : { version, reason: "spelling", source: missing };
}

function exists(spelling: string, framework: FrameworkId, version: string): boolean {
  return lookup({ spelling, framework, version }).kind === "found";
}
