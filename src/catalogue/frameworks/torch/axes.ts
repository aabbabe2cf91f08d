// The dimension that PyTorch's vector activations work along.

import type { AxisRule } from "../../entryParts.ts";

const functional = "pytorch/pytorch@v1.13.1:torch/nn/functional.py#_get_softmax_dim";
const moduleSource = "pytorch/pytorch@v1.13.1:torch/nn/modules/activation.py#L1396";
const without = { parameters: { dim: null } } as const;

/** What `_get_softmax_dim` chooses where the call gives no `dim`. */
export const implicitDim: readonly AxisRule[] = [
  { when: without, ranks: { high: 1 }, axis: 0, source: functional },
  { when: without, ranks: { low: 3, high: 3 }, axis: 0, source: functional },
  { when: without, axis: 1, source: functional },
];

/** The functions on tensors choose none. */
export const dimRequired: readonly AxisRule[] = [
  {
    when: without,
    raises: "The function has no implicit dim, and the call gives none",
    source: "pytorch/pytorch@v1.13.1:aten/src/ATen/native/native_functions.yaml",
  },
];

/** Images, since 1.11 also one image without its batch. */
export const channels: readonly AxisRule[] = [
  { ranks: { low: 4, high: 4 }, axis: -3, source: moduleSource },
  { when: { versions: ">=1.11" }, ranks: { low: 3, high: 3 }, axis: -3, source: moduleSource },
  {
    when: { versions: ">=1.11" },
    raises: "Softmax2d requires a 3D or 4D tensor as input",
    source: moduleSource,
  },
  { raises: "Softmax2d requires a 4D tensor as input", source: moduleSource },
];
