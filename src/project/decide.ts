// The order in which a version is decided: setting, the file itself, its own commands, pin, environment, spelling, newest.
import type { FrameworkId } from "../catalogue/entry.ts";
import { frameworks } from "../catalogue/frameworks/index.ts";
import { newestRelease, versionInPackage } from "../catalogue/releases.ts";
import { isVersion, contains } from "../catalogue/version.ts";
import { chosenVersion, type ChosenVersion } from "./chosen.ts";
import { installedBy } from "./commands.ts";
import type { Decision, Project, VersionQuestion } from "./decision.ts";
import { distributionsOf } from "./distributions.ts";
import { generationOf, impliedVersions, type VersionEvidence } from "./generation.ts";
import type { Pin } from "./files/pin.ts";
import { bringsKeras, kerasWith, legacyWith } from "./tensorflowKeras.ts";
import { perObject } from "../memo.ts";

export function decideVersion(question: VersionQuestion, project: Project): Decision {
  return (
    bySetting(question, project) ??
    byFile(question) ??
    byOwnInstalls(question, project) ??
    byPins(question, project, "pin") ??
    byPins(question, project, "environment") ??
    bySpelling(question, project) ?? {
      version: newestRelease(question.framework) ?? "0",
      reason: "assumed",
    }
  );
}

function bySetting({ framework }: VersionQuestion, { settings }: Project): Decision | undefined {
  const version = settings.versions?.[framework];
  if (version === undefined || !isVersion(version)) return undefined;
  return { version, reason: "setting" };
}

function byFile({ framework, evidence }: VersionQuestion): Decision | undefined {
  const saved = evidence.savedBy?.[framework];
  if (saved === undefined || !isVersion(saved.version)) return undefined;
  return { version: saved.version, reason: "file", source: saved.source };
}

/** The pins of one kind, with the question they answer. */
interface Asked {
  readonly question: VersionQuestion;
  readonly project: Project;
  readonly reason: "pin" | "environment";
  readonly choose: (framework: FrameworkId) => ChosenVersion | undefined;
}

function byPins(
  question: VersionQuestion,
  project: Project,
  reason: "pin" | "environment",
): Decision | undefined {
  return decided(asked({ question, project, reason }, pinsOf(project, reason)));
}

/** What the file's own commands install comes before what its project pins. */
function byOwnInstalls(question: VersionQuestion, project: Project): Decision | undefined {
  const pins = installedBy(question);
  return pins.length === 0 ? undefined : decided(asked({ question, project, reason: "pin" }, pins));
}

function asked(about: Omit<Asked, "choose">, pins: readonly Pin[]): Asked {
  const { path, evidence } = about.question;
  const choose = (framework: FrameworkId): ChosenVersion | undefined => {
    const distributions = distributionsOf(framework);
    const implied = impliedVersions(framework, evidence);
    return chosenVersion(pins, { framework, distributions, path, implied });
  };
  return { ...about, choose };
}

function decided(asked: Asked): Decision | undefined {
  const { question, reason, choose } = asked;
  const { framework } = question;
  if (framework === "keras") return ofKeras(asked);
  if (framework === "tf.keras") return ofTensorflow(asked);
  const chosen = choose(framework);
  return frameworks[framework].packages === undefined
    ? own(chosen, reason)
    : brought(chosen && versionInPackage(framework, chosen.version), chosen, reason);
}

/** What is installed, or what the project's own files pin; the same list each time. */
function pinsOf(project: Project, reason: "pin" | "environment"): readonly Pin[] {
  return split(project.pins)[reason];
}

const split = perObject((pins: readonly Pin[]) => ({
  pin: pins.filter(({ rank }) => rank !== "installed"),
  environment: pins.filter(({ rank }) => rank === "installed"),
}));

/** Keras by its own pin, else the one that TensorFlow brings. */
function ofKeras({ choose, reason }: Asked): Decision | undefined {
  const keras = choose("keras");
  if (keras) return own(keras, reason);
  const tensorflow = choose("tensorflow");
  if (!tensorflow || !bringsKeras(tensorflow.version)) return undefined;
  return brought(kerasWith(tensorflow.version), tensorflow, reason);
}

/** TensorFlow 2.16 and later run the installed Keras, or tf_keras if that is requested. */
function ofTensorflow({ question, project, choose, reason }: Asked): Decision | undefined {
  const tensorflow = choose("tensorflow");
  if (asksForLegacy(question, project)) {
    const legacy = choose("tf.keras");
    return legacy
      ? own(legacy, reason)
      : brought(tensorflow && legacyWith(tensorflow.version), tensorflow, reason);
  }
  const keras = choose("keras");
  const three = keras && contains(">=3.0.0.dev0", keras.version) ? keras : undefined;
  if (!tensorflow) return own(three, reason);
  const late = contains(">=2.16.0.dev0", tensorflow.version);
  return brought(late && three ? three.version : kerasWith(tensorflow.version), tensorflow, reason);
}

function own(
  chosen: ChosenVersion | undefined,
  reason: "pin" | "environment",
): Decision | undefined {
  return chosen && { version: chosen.version, ...because(chosen, reason) };
}

/** Where a pin allows several versions, a spelling may have chosen among them. */
function because(
  { pin, isRange, spelling }: ChosenVersion,
  reason: "pin" | "environment",
): Omit<Decision, "version"> {
  const range = isRange && { isRange };
  return spelling === undefined
    ? { reason, source: pin.source, ...range }
    : { reason: "spelling", source: spelling, ...range };
}

function asksForLegacy({ evidence }: VersionQuestion, project: Project): boolean {
  return setsLegacy(evidence, project) || evidence.imports.some((path) => /^tf_keras\b/.test(path));
}

function setsLegacy({ environment: own }: VersionEvidence, { environment }: Project): boolean {
  return /^(?:1|true)$/i.test(own?.[legacyVariable] ?? environment[legacyVariable]?.value ?? "");
}

const legacyVariable = "TF_USE_LEGACY_KERAS";

function brought(
  version: string | undefined,
  by: ChosenVersion | undefined,
  reason: "pin" | "environment",
): Decision | undefined {
  if (version === undefined || !by) return undefined;
  const via = { distribution: by.pin.distribution, version: by.version };
  return { version, ...because(by, reason), via };
}

function bySpelling(
  { framework, evidence }: VersionQuestion,
  project: Project,
): Decision | undefined {
  const { environment } = project;
  const legacy = framework === "tf.keras" && setsLegacy(evidence, project);
  const two = legacy ? newestRelease(framework, "<3") : undefined;
  const variable = frameworks[framework].backendVariable;
  const backend = evidence.backend ?? (variable && environment[variable]?.value);
  const generation = generationOf(framework, { ...evidence, ...(backend && { backend }) });
  if (generation)
    return { version: generation.version, reason: "spelling", source: generation.spelling };
  if (two !== undefined) return { version: two, reason: "spelling", source: legacyVariable };
  return framework === "tf.keras" ? bySpellingOfTensorflow(evidence) : undefined;
}

function bySpellingOfTensorflow(evidence: VersionEvidence): Decision | undefined {
  const generation = generationOf("tensorflow", evidence);
  const version = generation && kerasWith(generation.version);
  return generation && version !== undefined
    ? { version, reason: "spelling", source: generation.spelling }
    : undefined;
}
