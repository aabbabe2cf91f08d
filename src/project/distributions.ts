// Which distributions install which framework.
import type { FrameworkId } from "../catalogue/entry.ts";
import { frameworks } from "../catalogue/frameworks/index.ts";
import { normalised } from "./files/pin.ts";

/** The normalised names of the distributions that install a framework. */
export function distributionsOf(framework: FrameworkId): ReadonlySet<string> {
  return new Set(frameworks[framework].distributions.map(normalised));
}

/** Whether a distribution, in any spelling of its name, installs a framework. */
export function bringsFramework(name: string): boolean {
  return known.has(normalised(name));
}

/** Whether a distribution, by its normalised name, installs Keras, alone or as a part of TensorFlow. */
export const bringsKeras = (name: string): boolean =>
  distributionsOf("keras").has(name) || distributionsOf("tf.keras").has(name);

/** How the folders with the metadata of these distributions may begin: "Theano" or "theano", "tf_keras". */
export const metadataNames: readonly string[] = [
  ...new Set(
    published().flatMap((name) => [normalised(name), name].map((one) => one.replaceAll("-", "_"))),
  ),
];

const known: ReadonlySet<string> = new Set(published().map(normalised));

function published(): readonly string[] {
  return Object.values(frameworks).flatMap(({ distributions }) => distributions);
}
