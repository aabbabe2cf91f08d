import { initialWeights } from "../../src/training/initial.ts";
import type { Setting } from "../../src/training/setting.ts";
import { taskOf } from "../../src/training/tasks.ts";

/** The page's network as a loop in JavaScript is usually written: one network after the other, in doubles. */
export function oneByOne(setting: Setting, value: Scalar, slope: Scalar): Float64Array {
  const { networks, epochs, rate, task } = setting;
  const samples = taskOf(task).samples.map(({ inputs: [a = 0, b = 0], target }) => ({
    a,
    b,
    target,
  }));
  const losses = new Float64Array(networks);
  for (let n = 0; n < networks; n++) {
    const w = initialWeights(setting, n, 1);
    const hidden = new Float64Array(4).fill(1);
    for (let epoch = 0; epoch <= epochs; epoch++)
      for (const { a, b, target } of samples) {
        for (let j = 0; j < 3; j++)
          hidden[j] = value(w[3 * j]! * a + w[3 * j + 1]! * b + w[3 * j + 2]!);
        let sum = 0;
        for (let j = 0; j < 4; j++) sum += w[9 + j]! * hidden[j]!;
        const output = value(sum);
        if (epoch === epochs) {
          losses[n]! += (output - target) ** 2 / samples.length;
          continue;
        }
        const error = 2 * (output - target) * slope(output);
        for (let j = 0; j < 3; j++) {
          const below = error * w[9 + j]! * slope(hidden[j]!);
          w[3 * j]! -= rate * below * a;
          w[3 * j + 1]! -= rate * below * b;
          w[3 * j + 2]! -= rate * below;
        }
        for (let j = 0; j < 4; j++) w[9 + j]! -= rate * error * hidden[j]!;
      }
  }
  return losses;
}

/** The slope is that at an output. */
export type Scalar = (x: number) => number;
