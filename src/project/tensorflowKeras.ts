// Which Keras comes with which TensorFlow.
import { newestRelease } from "../catalogue/releases.ts";
import { contains } from "../catalogue/version.ts";

/**
 * TensorFlow 2.16 and later bring Keras 3; TensorFlow 2.5 to 2.15 the Keras of their own number. The Keras in
 * earlier ones goes by TensorFlow's number.
 */
export function kerasWith(tensorflow: string): string | undefined {
  if (contains("<2.0.0.dev0", tensorflow)) return tensorflow;
  if (contains(">=2.16.0.dev0", tensorflow)) return newestRelease("tf.keras", ">=3");
  const [major, minor] = tensorflow.split(".");
  const usual = major === "1" ? "<2" : "<2.1";
  return newestRelease("tf.keras", `==${major}.${minor}.*`) ?? newestRelease("tf.keras", usual);
}

/** What TF_USE_LEGACY_KERAS asks for: the last Keras 2, or the one that came with an earlier TensorFlow. */
export function legacyWith(tensorflow: string): string | undefined {
  const late = contains(">=2.16.0.dev0", tensorflow);
  return late ? newestRelease("tf.keras", "<3") : kerasWith(tensorflow);
}

/** Standalone `keras` is installed by TensorFlow 2.6 and later. */
export function bringsKeras(tensorflow: string): boolean {
  return contains(">=2.6", tensorflow);
}
