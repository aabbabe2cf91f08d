// How a framework computes with 16-bit numbers.

import type { Choice } from "../catalogue/request.ts";
import type { Narrow } from "../numeric/floats/float16.ts";
import type { NarrowSlice } from "../numeric/vector/floatSlice.ts";

/** The 16-bit type of a choice: its outputs are rounded to it, and slopes that use them see that. */
export const narrowOf = ({ dtype }: Pick<Choice, "dtype">): Narrow | undefined =>
  dtype === "float16" || dtype === "bfloat16" ? dtype : undefined;

/**
 * The 16-bit type that each operation is rounded to. PyTorch's kernels compute in float32 and round once;
 * what JAX, TensorFlow and Python code of PyTorch put together from operations rounds at each of them.
 */
export function narrowEach({ entry, backend, dtype }: Choice): Narrow | undefined {
  const computes = backend === "" ? entry.framework : backend;
  const isComposed =
    computes === "jax" ||
    computes === "tensorflow" ||
    (entry.framework === "torch" && composedInTorch.test(entry.name));
  return isComposed ? narrowOf({ dtype }) : undefined;
}

/**
 * How a function of an axis rounds in 16 bits, along the last axis or another. Undefined if it computes in float32
 * and rounds its results once.
 */
export function narrowAlong(choice: Choice, isLast: boolean): NarrowSlice | undefined {
  const type = narrowOf(choice);
  if (type === undefined) return undefined;
  const { entry, backend } = choice;
  const computes = backend === "" ? entry.framework : backend;
  if (computes === "jax") return { type, rounds: "operations", sums: "complete" };
  if (computes === "tensorflow")
    return isOfOneDnn(choice) ? undefined : { type, rounds: "operations", sums: "each" };
  const isTorch = computes === "torch" && isLast && /log_?softmax$/i.test(entry.name);
  return isTorch ? { type, rounds: "sums", sums: "complete" } : undefined;
}

/** TensorFlow's softmax in bfloat16 is a kernel of oneDNN. */
const isOfOneDnn = ({ entry, dtype }: Choice): boolean =>
  dtype === "bfloat16" && /(?<!log_?)softmax$/i.test(entry.name);

/** torch/nn/functional.py: `input / (input.abs() + 1)`, `input - input.tanh()`. */
const composedInTorch = /\.(?:softsign|tanhshrink)$/i;
