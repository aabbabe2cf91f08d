// A model's configuration as the frameworks describe it: plain data, for Python classes and for JSON alike.

/** A key under which configurations name an activation, its default, and the models with both. */
export interface ModelRow {
  readonly key: string;
  /** The name that applies when the key is left out; a flag for keys that are one; null where that is not sure. */
  readonly usual: string | true | null;
  /** `model_type:Class`; the type is empty if a class has none. */
  readonly models: readonly string[];
}

/** What a value under a key means in some models, where it is not the name of the same activation. */
export interface Trap {
  /** Model types; a trap without them is for every model. */
  readonly models: readonly string[];
  readonly key: string;
  /** The value that it is about; absent: any. */
  readonly value?: string | boolean;
  /** PEP 440 specifiers of the framework's versions, where it does not hold in all. */
  readonly versions?: string;
  readonly means: KeyEffect;
  /** What a reader sees, in one or two sentences. */
  readonly text: string;
  readonly sources: readonly string[];
}

export type KeyEffect =
  /** The activation of this name runs. */
  | { readonly kind: "name"; readonly name: string }
  /** The value is read as written. */
  | { readonly kind: "same" }
  /** The value has no effect: another key decides, which has this default. */
  | { readonly kind: "other-key"; readonly key: string; readonly usual: string };
