// How a framework computes with 16-bit numbers.

import type { Choice } from "../catalogue/request.ts";
import type { Narrow } from "../numeric/floats/float16.ts";

/** The 16-bit type of a choice: its outputs are rounded to it, and slopes that use them see that. */
export const narrowOf = ({ dtype }: Pick<Choice, "dtype">): Narrow | undefined =>
  dtype === "float16" || dtype === "bfloat16" ? dtype : undefined;

/**
 * The 16-bit type that each operation is rounded to. PyTorch's kernels compute in float32 and round once;
 * JAX and TensorFlow put operations together, each of which rounds.
 */
export function narrowEach({ entry, backend, dtype }: Choice): Narrow | undefined {
  const computes = backend === "" ? entry.framework : backend;
  return computes === "jax" || computes === "tensorflow" ? narrowOf({ dtype }) : undefined;
}
