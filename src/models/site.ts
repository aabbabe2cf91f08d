// Where a model's description names an activation, before anybody asks what it means.

/** The content of a description, site by site, and which program wrote it. */
export interface Architecture {
  readonly kind: ArchitectureKind;
  /** The text that the offsets of the sites count in. */
  readonly text: string;
  readonly sites: readonly ModelSite[];
  readonly savedBy?: Writer;
}

export type ArchitectureKind =
  | "keras"
  | "tfjs-layers"
  | "graph"
  | "transformers"
  | "open_clip"
  | "diffusers"
  | "timm"
  | "onnx"
  | "tflite";

/** The program that wrote the file, as far as the file states it. */
export interface Writer {
  readonly framework: string;
  readonly version: string;
  readonly backend?: string;
  /** The key that states it. */
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
  /** As written in the text. */
  readonly text: string;
  /** What is looked up, where the text is spelled otherwise. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** A JSON pointer, or the node's name and index. */
  readonly pointer: string;
  /** The name of the layer or node; empty if it has no name. */
  readonly layer: string;
  /** The key of the value: "recurrent_activation". */
  readonly key: string;
  readonly given: readonly SavedParameter[];
  /** The type of the model that the configuration belongs to: "bert"; empty if it has no type. */
  readonly model?: string;
  /** The class or function whose argument it is, if the file names that: "diffusers.UNet2DModel". */
  readonly callee?: string;
}

/** A parameter's value as the file has it; undefined where only running the model would tell. */
export interface SavedParameter {
  readonly name: string;
  readonly text: string;
  readonly value: number | boolean | string | null | undefined;
}
