// Where a model's description names an activation, before anybody asks what it means.

/** What a description says, site by site, and who wrote it. */
export interface Architecture {
  readonly kind: ArchitectureKind;
  /** The text that the offsets of the sites count in. */
  readonly text: string;
  readonly sites: readonly ModelSite[];
  readonly savedBy?: Writer;
}

export type ArchitectureKind =
  "keras" | "tfjs-layers" | "graph" | "transformers" | "open_clip" | "onnx" | "tflite";

/** The program that wrote the file, as far as the file says. */
export interface Writer {
  readonly framework: string;
  readonly version: string;
  readonly backend?: string;
  /** The key that says so. */
  readonly source: string;
  /** The program that exported the file, where it is not the framework: "pytorch 2.1.0". */
  readonly producer?: string;
}

export interface ModelSite {
  readonly framework: string;
  /**
   * A string that a framework looks up, the class of a layer, an operation under its qualified name, or the value
   * under a key of a configuration.
   */
  readonly kind: "string" | "class" | "operation" | "key";
  /** As it stands in the text. */
  readonly text: string;
  /** What is looked up, where the text is spelled otherwise. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** A JSON pointer, or the node's name and index. */
  readonly pointer: string;
  /** The name of the layer or node; empty if it has none. */
  readonly layer: string;
  /** Under which key it stands: "recurrent_activation". */
  readonly key: string;
  readonly given: readonly SavedParameter[];
  /** The type of the model whose configuration it stands in: "bert"; empty if that has none. */
  readonly model?: string;
}

/** A parameter's value as the file has it; undefined where only running the model would tell. */
export interface SavedParameter {
  readonly name: string;
  readonly text: string;
  readonly value: number | boolean | string | null | undefined;
}
