// The order in which a version is decided: setting, pin, environment, spelling, newest.
import type { FrameworkId } from "../catalogue/entry.ts";
import { newestRelease } from "../catalogue/releases.ts";
import { contains } from "../catalogue/version.ts";
import { chosenVersion, type Chosen } from "./chosen.ts";
import type { Decision, Project, Question } from "./decision.ts";
import { generationOf } from "./generation.ts";
import type { Pin } from "./pin.ts";
import { bringsKeras, kerasWith, tensorflows } from "./tensorflowKeras.ts";

export function decideVersion(question: Question, project: Project): Decision {
  return (
    bySetting(question, project) ??
    byPins(question, project, "pin") ??
    byPins(question, project, "environment") ??
    bySpelling(question, project) ?? {
      version: newestRelease(question.framework) ?? "0",
      reason: "assumed",
    }
  );
}

function bySetting({ framework }: Question, { settings }: Project): Decision | undefined {
  const version = settings.versions?.[framework];
  return version === undefined ? undefined : { version, reason: "setting" };
}

function byPins(
  question: Question,
  project: Project,
  reason: "pin" | "environment",
): Decision | undefined {
  const pins = project.pins.filter(
    ({ rank }) => (rank === "installed") === (reason === "environment"),
  );
  const choose = (distributions: ReadonlySet<string>, framework: FrameworkId): Chosen | undefined =>
    chosenVersion(pins, distributions, framework, question.path);
  const { framework } = question;
  if (framework !== "keras" && framework !== "tf.keras") {
    const own = choose(distributionsOf[framework], framework);
    return own && { version: own.version, reason, source: own.pin.source };
  }
  const keras = choose(new Set(["keras"]), "keras");
  const tensorflow = choose(tensorflows, "tensorflow");
  if (framework === "keras") return ofKeras(keras, tensorflow, reason);
  return ofTensorflow(question, project, pins, keras, tensorflow, reason);
}

/** Keras by its own pin, else the one that TensorFlow brings. */
function ofKeras(
  keras: Chosen | undefined,
  tensorflow: Chosen | undefined,
  reason: "pin" | "environment",
): Decision | undefined {
  if (keras) return { version: keras.version, reason, source: keras.pin.source };
  if (!tensorflow || !bringsKeras(tensorflow.version)) return undefined;
  return brought(kerasWith(tensorflow.version), tensorflow, reason);
}

/** TensorFlow 2.16 and later run the Keras that is installed, or tf_keras where that is asked for. */
function ofTensorflow(
  question: Question,
  project: Project,
  pins: readonly Pin[],
  keras: Chosen | undefined,
  tensorflow: Chosen | undefined,
  reason: "pin" | "environment",
): Decision | undefined {
  const legacy = chosenVersion(pins, new Set(["tf-keras"]), "tf.keras", question.path);
  if (asksForLegacy(question, project) && (legacy || tensorflow))
    return legacy
      ? { version: legacy.version, reason, source: legacy.pin.source }
      : brought(newestRelease("tf.keras", "<3"), tensorflow, reason);
  const three = keras && contains(">=3.0.0.dev0", keras.version) ? keras : undefined;
  if (!tensorflow) return three && { version: three.version, reason, source: three.pin.source };
  const late = contains(">=2.16.0.dev0", tensorflow.version);
  return brought(late && three ? three.version : kerasWith(tensorflow.version), tensorflow, reason);
}

function asksForLegacy({ evidence }: Question, { environment }: Project): boolean {
  const variable =
    evidence.environment?.["TF_USE_LEGACY_KERAS"] ?? environment["TF_USE_LEGACY_KERAS"]?.value;
  return (
    /^(?:1|true)$/i.test(variable ?? "") ||
    evidence.imports.some((path) => /^tf_keras\b/.test(path))
  );
}

function brought(
  version: string | undefined,
  by: Chosen | undefined,
  reason: "pin" | "environment",
): Decision | undefined {
  if (version === undefined || !by) return undefined;
  const via = { distribution: by.pin.distribution, version: by.version };
  return { version, reason, source: by.pin.source, via };
}

function bySpelling(
  { framework, evidence }: Question,
  { environment }: Project,
): Decision | undefined {
  const backend = evidence.backend ?? environment["KERAS_BACKEND"]?.value;
  const generation = generationOf(framework, { ...evidence, ...(backend && { backend }) });
  return (
    generation && { version: generation.version, reason: "spelling", source: generation.spelling }
  );
}

/** Keras has a way of its own. */
const distributionsOf: Readonly<
  Record<Exclude<FrameworkId, "keras" | "tf.keras">, ReadonlySet<string>>
> = {
  theano: new Set(["theano"]),
  puzzlelib: new Set(["puzzlelib"]),
  tensorflow: tensorflows,
  torch: new Set(["torch", "pytorch", "pytorch-cpu", "pytorch-gpu"]),
  jax: new Set(["jax"]),
  lasagne: new Set(["lasagne"]),
  onnx: new Set(["onnx"]),
  tfjs: new Set(["tensorflowjs"]),
  paper: new Set(),
};
