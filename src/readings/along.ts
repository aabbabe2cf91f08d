// Calls over an axis, which the code around them names `axis`.

import type { PartialTable } from "../expr/table.ts";

/** The calls of a library; an operation without one is an operator, or the library lacks it. */
export type Functions = PartialTable<string, string>;

/** As NumPy does it; places along the axis are counted, for that works along any. */
export const along = (
  prefix: string,
  { sum = "sum", amax = "amax", take = "take", range = "arange" } = {},
): Functions => ({
  sum: ([u]) => `${prefix}${sum}(${u}, axis=axis, keepdims=True)`,
  amax: ([u]) => `${prefix}${amax}(${u}, axis=axis, keepdims=True)`,
  sort: ([u]) => `${prefix}sort(${u}, axis=axis)`,
  cumsum: ([u]) => `${prefix}cumsum(${u}, axis=axis)`,
  arange: ([u]) => `(${prefix}cumsum(${prefix}ones_like(${u}), axis=axis) - 1)`,
  split: ([u, , part]) => `${prefix}split(${u}, 2, axis=axis)[${part}]`,
  every: ([u, step, from]) =>
    `${prefix}${take}(${u}, ${prefix}${range}(${from}, ${u}.shape[axis], ${step}), axis=axis)`,
});

export const torchAlong: Functions = {
  sum: ([u]) => `torch.sum(${u}, dim=axis, keepdim=True)`,
  amax: ([u]) => `torch.amax(${u}, dim=axis, keepdim=True)`,
  sort: ([u]) => `torch.sort(${u}, dim=axis).values`,
  cumsum: ([u]) => `torch.cumsum(${u}, dim=axis)`,
  arange: ([u]) => `(torch.cumsum(torch.ones_like(${u}), dim=axis) - 1)`,
  every: ([u, step, from]) =>
    `torch.index_select(${u}, axis, torch.arange(${from}, ${u}.shape[axis], ${step}))`,
  split: ([u, , part]) => `torch.chunk(${u}, 2, dim=axis)[${part}]`,
};
