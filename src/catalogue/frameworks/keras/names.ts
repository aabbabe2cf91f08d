// What Keras's functions and layers are called, and how code spells them.

import type { Recording } from "../../entryParts.ts";
import { classes, functions, strings, type Brief } from "../../writing/brief.ts";

type Named = Required<Pick<Brief, "name" | "spellings">>;
export type Package = "keras" | "tf.keras";

/** A function of `activations`, for which its own name stands as a string too. */
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

/** The recordings of one function in several releases, which are the files' names. */
export const recordedIn = (
  files: readonly string[],
  ...functionKeys: readonly string[]
): readonly Recording[] =>
  files.flatMap((file) =>
    functionKeys.map((key) => ({ file: `keras-${file}.json`, function: key })),
  );
