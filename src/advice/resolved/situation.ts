// The version and the backend of one package in one file.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { lookup } from "../../catalogue/lookup/lookup.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { contains, isVersion, newestFirst } from "../../catalogue/version.ts";
import { decideBackend } from "../../project/backend.ts";
import { decideVersion } from "../../project/decide.ts";
import {
  isChosen,
  type Decision,
  type Project,
  type ProjectPath,
  type VersionQuestion,
} from "../../project/decision.ts";
import type { FileReading } from "../../python/mention.ts";
import { rootOf } from "../../python/source/rootOf.ts";
import type { LegacyModule } from "../../python/source/legacyModule.ts";

export interface Situation {
  readonly decision: Decision;
  /** Empty when the framework has one way to compute. */
  readonly backend: string;
}

/** A framework, or the package that keeps an earlier version of it beside it: both may be in one file. */
export type PythonPackage = FrameworkId | "tf_keras";

/** By the path through which the code reaches a name. */
export const packageOf = ({ framework, through }: Reached): PythonPackage =>
  through === "tf_keras" ? through : framework;

interface Reached {
  readonly framework: FrameworkId;
  readonly through?: LegacyModule | undefined;
}

/** The package that a file means by a framework's name alone: `tf_keras` if it imports no TensorFlow. */
export function usualPackage(
  framework: FrameworkId,
  { facts: { imports } }: FileReading,
): PythonPackage {
  const roots = new Set(imports.map(({ path }) => rootOf(path)));
  return framework === "tf.keras" && roots.has("tf_keras") && !roots.has("tensorflow")
    ? "tf_keras"
    : framework;
}

export function situationOf(
  of: PythonPackage,
  reading: FileReading,
  { path, project }: ProjectPath,
): Situation {
  const framework = of === "tf_keras" ? "tf.keras" : of;
  const question: VersionQuestion = { framework, path, evidence: evidenceFor(of, reading) };
  const decision = existing(decideVersion(question, settled(of, project)), of, reading);
  return { decision, backend: decideBackend(question, decision.version, project) };
}

/** The same without reading, for cases in which the texts cannot change the versions and backends. */
export function situationByProject(
  framework: PythonPackage,
  texts: readonly string[],
  { path, project }: ProjectPath,
): Situation | undefined {
  if (framework === "tf_keras" || texts.some((text) => speaksOfVersions.test(text)))
    return undefined;
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

/** A statement about one package does not apply to the other. */
function evidenceFor(of: PythonPackage, reading: FileReading): VersionQuestion["evidence"] {
  const all = evidenceOf(reading);
  if (of === "tf_keras") return { ...all, ...silent, imports: ["tf_keras"] };
  return { ...all, imports: all.imports.filter((one) => rootOf(one) !== "tf_keras") };
}

/** A version that nobody chose gives way to the newest in which every name of the file exists. */
function existing(decision: Decision, of: PythonPackage, reading: FileReading): Decision {
  if (isChosen(decision)) return decision;
  const framework = of === "tf_keras" ? "tf.keras" : of;
  const names = [
    ...new Set(
      reading.mentions
        .filter((one) => one.framework === framework && packageOf({ ...one, framework }) === of)
        .map(({ canonical }) => canonical),
    ),
  ];
  const missing = names.find((name) => !exists(name, framework, decision.version));
  if (missing === undefined) return decision;
  const releases = newestFirst(frameworks[framework].releases).filter(
    (release) => of !== "tf_keras" || isTwo(release),
  );
  const version = releases.find((release) =>
    names.every((name) => exists(name, framework, release)),
  );
  return version === undefined ? decision : { version, reason: "spelling", source: missing };
}

/** A setting that gives TensorFlow's Keras a version from 3 on does not mean `tf_keras`. */
function settled(of: PythonPackage, project: Project): Project {
  const { "tf.keras": version, ...others } = project.settings.versions ?? {};
  if (of !== "tf_keras" || version === undefined || !isVersion(version) || isTwo(version))
    return project;
  return { ...project, settings: { ...project.settings, versions: others } };
}

const isTwo = (version: string): boolean => contains("<3", version);

function exists(spelling: string, framework: FrameworkId, version: string): boolean {
  return lookup({ spelling, framework, version }).kind === "found";
}
