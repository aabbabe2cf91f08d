// Rules of axes that frameworks share.

import type { AxisRule } from "../entryParts.ts";

/** With None for its axis, the activation works over all numbers of the array. */
export const overAll = (source: string): AxisRule => ({
  when: { parameters: { axis: null } },
  axis: 0,
  flattens: true,
  source,
});
