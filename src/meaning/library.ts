// Which library computes the elementary functions, where its results were recorded bit for bit.

import type { Choice } from "../catalogue/request.ts";
import { contains } from "../catalogue/version.ts";
import type { LibraryId } from "../numeric/arithmetic/libraries.ts";

/** Undefined where functions are taken to be correctly rounded. */
export function libraryOf({ entry, version, backend }: Choice): LibraryId | undefined {
  if (entry.name.startsWith("onnx:com.microsoft.")) return "onnxruntime";
  if (entry.framework === "jax") return contains(">=0.10", version) ? "xla" : undefined;
  return backend === "jax" ? "xla" : undefined;
}
