// Spellings that exist in one generation of a framework only: code that uses them tells its version.
import type { FrameworkId } from "../catalogue/entry.ts";
import { backendsOf, frameworks, newestRelease } from "../catalogue/releases.ts";
import { contains, newestFirst } from "../catalogue/version.ts";

/** What a file's text shows, as the resolver reports it. */
export interface Evidence {
  /** Imported modules and names, as written. */
  readonly imports: readonly string[];
  /** Canonical names of what is called. */
  readonly callees: readonly string[];
  /** Keywords given to them: "keras.layers.LSTM(inner_activation)". */
  readonly keywords: readonly string[];
  /** Environment variables that the code sets. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The backend that the code chooses by a call. */
  readonly backend?: string;
}

export interface Generation {
  readonly version: string;
  /** The spelling that decided, as the code has it. */
  readonly spelling: string;
}

/** The newest release in which every telling spelling exists; undefined without one. */
export function generationOf(framework: FrameworkId, evidence: Evidence): Generation | undefined {
  const found = tellings(framework, evidence);
  const backend = framework === "keras" ? backendIn(evidence) : undefined;
  const releases = newestFirst(frameworks[framework].releases).filter(
    (version) => backend === undefined || backendsOf(framework, version).includes(backend),
  );
  const version = releases.find((one) => found.every(({ versions }) => contains(versions, one)));
  const newest = newestRelease(framework);
  if (version === undefined || (found.length === 0 && version === newest)) return undefined;
  return { version, spelling: found[0]?.spelling ?? `KERAS_BACKEND=${backend ?? ""}` };
}

/** The generation that the code was written for, where that is not the one of `version`. */
export function writtenFor(
  framework: FrameworkId,
  evidence: Evidence,
  version: string,
): Generation | undefined {
  const agrees = tellings(framework, evidence).every(({ versions }) => contains(versions, version));
  return agrees ? undefined : generationOf(framework, evidence);
}

/** Whether any spelling in the code is gone in the framework's newest release. */
export function tellsOld(framework: FrameworkId, evidence: Evidence): boolean {
  const newest = newestRelease(framework) ?? "0";
  return tellings(framework, evidence).some(({ versions }) => !contains(versions, newest));
}

/** Whether any spelling in the code tells a generation. */
export function tellsGeneration(framework: FrameworkId, evidence: Evidence): boolean {
  return tellings(framework, evidence).length > 0;
}

interface Telling {
  readonly spelling: string;
  readonly versions: string;
}

function tellings(framework: FrameworkId, evidence: Evidence): readonly Telling[] {
  return rules
    .filter((rule) => rule.framework === framework)
    .flatMap((rule) => {
      const spelling = evidence[rule.where].find((text) => rule.pattern.test(text));
      return spelling === undefined ? [] : [{ spelling, versions: rule.versions }];
    });
}

function backendIn({ backend, environment }: Evidence): string | undefined {
  const asked = backend ?? environment?.["KERAS_BACKEND"];
  return frameworks.keras.backends.some(({ names }) => names.some((name) => name === asked))
    ? asked
    : undefined;
}

interface Rule {
  readonly framework: FrameworkId;
  readonly where: "imports" | "callees" | "keywords";
  readonly pattern: RegExp;
  readonly versions: string;
}

const rules: readonly Rule[] = [
  // Keras 2 takes these with a warning; they were written for Keras 1.
  ...rulesFor("keras", "keywords", "<2", [
    /^keras\.layers\.\w+\((?:inner_activation|nb_filter|nb_row|nb_col|border_mode|dim_ordering|subsample|output_dim|init|W_regularizer|b_regularizer|W_constraint|consume_less|bn_mode)\)$/,
    /\((?:nb_epoch|nb_val_samples|samples_per_epoch)\)$/,
  ]),
  ...rulesFor("keras", "callees", "<2", [
    /^keras\.layers\.(?:merge|MaxoutDense|Highway|TimeDistributedDense|Graph)$/,
  ]),
  ...rulesFor("keras", "imports", "<2", [
    /^keras\.(?:layers\.containers|models\.Graph|layers\.core\.(?:TimeDistributedDense|MaxoutDense|Merge|Highway)|layers\.(?:merge|MaxoutDense|Highway|TimeDistributedDense))$/,
  ]),
  ...rulesFor("keras", "imports", "<2.4", [
    /^keras\.backend\.(?:tensorflow|theano|cntk)_backend(?:\.|$)/,
  ]),
  ...rulesFor("keras", "callees", "<2.3", [/^keras\.backend\.(?:set_)?image_dim_ordering$/]),
  ...rulesFor("keras", "imports", "<3", [
    /^keras\.(?:engine|legacy)(?:\.|$)/,
    /^keras\.layers\.(?:core|convolutional|convolutional_recurrent|recurrent|advanced_activations|embeddings|normalization|pooling|merge|wrappers|noise|local|cudnn_recurrent)(?:\.|$)/,
    /^keras\.layers\.(?:CuDNNLSTM|CuDNNGRU|LocallyConnected[12]D|ThresholdedReLU|Convolution[123]D(?:Transpose)?)$/,
    /^keras\.utils\.(?:np_utils|generic_utils|vis_utils|layer_utils|conv_utils|multi_gpu_model)(?:\.|$)/,
    /^keras\.(?:wrappers|preprocessing\.text)(?:\.|$)/,
  ]),
  ...rulesFor("keras", "callees", "<3", [
    /^keras\.layers\.(?:CuDNNLSTM|CuDNNGRU|ThresholdedReLU|AtrousConvolution2D)$/,
  ]),
  ...rulesFor("keras", "keywords", "<3", [
    /^keras\.layers\.(?:LeakyReLU\(alpha\)|PReLU\(alpha_init\))$/,
  ]),
  ...rulesFor("keras", "imports", ">=3", [
    /^keras_core(?:\.|$)/,
    /^keras\.(?:ops|random|distribution|tree|quantizers|dtype_policies|visualization)(?:\.|$)/,
  ]),
  ...rulesFor("keras", "callees", ">=3", [/^keras\.(?:ops|random|distribution|tree)\./]),
  ...rulesFor("keras", "keywords", ">=3", [/^keras\.layers\.LeakyReLU\(negative_slope\)$/]),
  ...rulesFor("tf.keras", "imports", "<3", [
    /^tf_keras(?:\.|$)/,
    /^tensorflow\.(?:python|contrib)\.keras(?:\.|$)/,
    /^tensorflow\.keras\.(?:layers\.experimental|wrappers|preprocessing\.text|layers\.ThresholdedReLU)(?:\.|$)/,
  ]),
  ...rulesFor("tf.keras", "callees", "<3", [
    /^tf\.keras\.layers\.(?:CuDNNLSTM|CuDNNGRU|ThresholdedReLU)$/,
    /^tf\.keras\.(?:wrappers|layers\.experimental)\./,
  ]),
  ...rulesFor("tf.keras", "keywords", "<3", [/^tf\.keras\.layers\.LeakyReLU\(alpha\)$/]),
  ...rulesFor("tf.keras", "callees", ">=3", [/^tf\.keras\.(?:ops|random)\./]),
  ...rulesFor("tf.keras", "keywords", ">=3", [/^tf\.keras\.layers\.LeakyReLU\(negative_slope\)$/]),
  ...rulesFor("tensorflow", "imports", "<2", [/^tensorflow\.(?:contrib|examples)(?:\.|$)/]),
  ...rulesFor("tensorflow", "callees", "<2", [/^tf\.(?:contrib\.|flags\.|app\.run$|layers\.)/]),
];

function rulesFor(
  framework: FrameworkId,
  where: Rule["where"],
  versions: string,
  patterns: readonly RegExp[],
): readonly Rule[] {
  return patterns.map((pattern) => ({ framework, where, versions, pattern }));
}
