// What the catalogue knows of one framework. Plain data, but for the patterns.

import type { Trap } from "./configuration/model.ts";
import type { EntryOf } from "./entryParts.ts";
import type { Loader, Site, VersionSite } from "./site.ts";

export interface Framework<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** The releases known, oldest first; definitions hold over ranges, so gaps do no harm. */
  readonly releases: readonly string[];
  /** The newest release that was read or run; absent: all of them. Later ones are taken as unchanged. */
  readonly readUpTo?: string;
  /** True if nobody installs it: its one release represents everything that papers or engines define. */
  readonly unreleased?: true;
  /** Titles by the first part of its names, where those tell engines apart: "ggml" is llama.cpp. */
  readonly engines?: Readonly<Record<string, string>>;
  readonly backends: readonly Backends[];
  /** The versions that people ran mostly by Python 2. */
  readonly ranOnPython2?: string;
  /** The environment variable that chooses the backend. */
  readonly backendVariable?: string;
  /** The distributions that install it, as package indexes publish them: "Theano", "tf-keras". */
  readonly distributions: readonly string[];
  /**
   * The releases of the distribution, oldest first, each with the framework's version in it, where the two are
   * numbered apart: onnx 1.17.0 has operator set 22.
   */
  readonly packages?: readonly (readonly [release: string, version: string])[];
  /** Modules by their public name, each with the further names that code imports it by. */
  readonly modules: Readonly<Record<string, readonly string[]>>;
  /** A module whose packages hold what is exported above it: "transformers.models" has what "transformers" has. */
  readonly flattens?: string;
  /** Its package, where relative imports of files that lie in a folder of that name are its own. */
  readonly inside?: string;
  /** Where code names an activation by a string. */
  readonly sites: readonly Site[];
  /** Methods of a site's class that make the same object: by its keywords, or by the keys of a dictionary. */
  readonly constructors?: Readonly<Record<string, "keywords" | "dictionary">>;
  /** What a value in a configuration means where it is not the activation of that name. */
  readonly traps?: readonly Trap[];
  /** Calls with which code gives the version itself. */
  readonly versionSites?: readonly VersionSite[];
  /** Calls whose positional arguments are all known. */
  readonly positional?: readonly Positional[];
  /** Set if the calls describe nodes of a model: a wrong call fails only when the model is checked or run. */
  readonly describesNodes?: true;
  /** A module that keeps calls as an earlier version has them, whatever the version; by their names elsewhere. */
  readonly earlier?: {
    readonly module: "compat.v1";
    readonly version: string;
    readonly names: readonly string[];
  };
  /** Calls that load a saved model; each takes it as its first argument. */
  readonly loaders?: readonly Loader[];
  /** Spellings that exist in some of the versions only, so that code with them determines its version. */
  readonly tells: readonly VersionMarker[];
  /** Modules of which the catalogue has every activation; `only` where nothing else is in them that a name could be mistaken for. */
  readonly activationModules?: readonly { readonly module: string; readonly only?: true }[];
  /** Modules of activations, under names that a part of the versions has. */
  readonly formerModules?: readonly FormerModule[];
  /** The versions in which a string may name a layer's class. */
  readonly takesClassNames?: string;
  /** The versions that look a string up among registered names, before their own. */
  readonly looksUpRegistered?: string;
  /** The parameters of sites for which an unknown string is reported. */
  readonly checksNames: readonly string[];
  /** The class of the arrays that its functions return, where some of them are methods of it: "torch.Tensor". */
  readonly arrays?: string;
  /** What returns such arrays besides the activations: "torch.randn", "torch.Tensor.view". */
  readonly returnsArrays?: readonly string[];
  readonly entries: readonly EntryOf<Id>[];
}

export interface Positional {
  /** Canonical names; a last component `*` matches any other. */
  readonly names: readonly string[];
  /** How many there are besides the parameters: the input, a name, a flag. */
  readonly others: number;
  /** Every keyword besides the parameters; absent where they are not known. */
  readonly keywords?: readonly string[];
}

/** What computes, in a part of the versions; the first backend is the default. */
export interface Backends {
  readonly versions: string;
  readonly names: readonly [string, ...string[]];
}

export interface FormerModule {
  readonly module: string;
  readonly versions: string;
  /** The module that has the same names in every version. */
  readonly now: string;
}

export interface VersionMarker {
  /** Which of the things that code shows: "keras_core", "keras.ops.relu", "keras.layers.LSTM(inner_activation)". */
  readonly where: "imports" | "callees" | "keywords";
  readonly versions: string;
  readonly patterns: readonly RegExp[];
}
