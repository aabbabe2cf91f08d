// What one network computes over the square of its inputs.

import { blockNetwork } from "./block/network.ts";
import type { Plan } from "./plan.ts";
import { weightsIn } from "./setting.ts";
import { taskOf } from "./tasks.ts";

/** The outputs at the nodes of a grid, row by row from the lowest second input; one row if there is one input. */
export function outputsOver(
  plan: Plan,
  weights: ArrayLike<number>,
  nodes: number,
): Float32Array<ArrayBuffer> {
  const network = blockNetwork(plan, "f32", 1);
  network.rows.slice(0, weightsIn(plan.setting)).forEach((row, i) => row.fill(weights[i] ?? NaN));
  const [across, along] = taskOf(plan.setting.task).square;
  const at = ([low, high]: readonly [number, number], node: number): number =>
    low + ((high - low) * node) / (nodes - 1);
  const rows = along === undefined ? 1 : nodes;
  return Float32Array.from({ length: nodes * rows }, (_, index) => {
    const first = across === undefined ? [] : [at(across, index % nodes)];
    const second = along === undefined ? [] : [at(along, Math.floor(index / nodes))];
    network.forward([...first, ...second]);
    return network.output[0] ?? NaN;
  });
}
