// The modules that keep an earlier version of a framework beside the current one.
import { rootOf } from "./rootOf.ts";

/** "tensorflow.compat.v1", or the package "tf_keras", which is Keras 2 with a version of its own. */
export type LegacyModule = "compat.v1" | "tf_keras";

/** Undefined for a path, as its import spells it, that reaches the framework itself. */
export function legacyModuleOf(path: string): LegacyModule | undefined {
  if (path.includes(".compat.v1.")) return "compat.v1";
  return rootOf(path) === "tf_keras" ? "tf_keras" : undefined;
}
