// What Keras's functions and layers are called, and how code spells them.

import type { Recording } from "../../entryParts.ts";
import {
  classes,
  functions,
  recordedIn as inFiles,
  strings,
  type Brief,
} from "../../writing/brief.ts";

type Named = Required<Pick<Brief, "name" | "spellings">>;
export type Package = "keras" | "tf.keras";

/** A function of `activations`, whose own name is also valid as a string. */
export const activation = (library: Package, name: string): Named => ({
  name: `${library}.activations.${name}`,
  spellings: [...functions(`${library}.activations.${name}`), ...strings(name)],
});

/** A layer; the keras package lets it be imported from `advanced_activations` too. */
export const layer = (library: Package, name: string): Named => ({
  name: `${library}.layers.${name}`,
  spellings: classes(
    `${library}.layers.${name}`,
    ...(library === "keras" ? [`keras.layers.advanced_activations.${name}`] : []),
  ),
});

/** The recordings of functions in these runs of Keras: "2.3.1-theano-f32". */
export const recordedIn = (
  runs: readonly string[],
  ...calls: readonly string[]
): readonly Recording[] => inFiles(...runs.map((run) => `keras-${run}.json`))(...calls);
