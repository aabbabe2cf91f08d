// Which library computes the elementary functions, where its results were recorded bit for bit.

import { implementedIn } from "../catalogue/definition.ts";
import type { Choice } from "../catalogue/request.ts";
import { contains } from "../catalogue/version.ts";
import type { LibraryId } from "../numeric/arithmetic/libraries.ts";

/** Undefined where functions are taken to be correctly rounded. */
export function libraryOf(choice: Choice): LibraryId | undefined {
  const { entry, version, backend } = choice;
  if (entry.name.startsWith("onnx:com.microsoft.")) return "onnxruntime";
  if (implementedIn(entry, choice).source.includes(vectorizedKernels)) return "sleef";
  if (entry.framework === "tensorflow") return contains(">=2.21", version) ? "eigen" : undefined;
  if (backend === "tensorflow") return contains(">=3.15", version) ? "eigen" : undefined;
  if (entry.framework === "jax") return contains(">=0.10", version) ? "xla" : undefined;
  return backend === "jax" ? "xla" : undefined;
}

/** XLA, and the threads that TensorFlow computes in, take subnormal numbers for zeros. */
export function flushesIn(choice: Choice): boolean {
  const library = libraryOf(choice);
  return library === "xla" || library === "eigen";
}

/** PyTorch's kernels with vector instructions of the CPU, which call SLEEF. */
const vectorizedKernels = "aten/src/ATen/native/cpu/Activation.cpp";
