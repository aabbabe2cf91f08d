// What the networks learn: samples in the order in which they are shown, and the square that they lie in.

import { keyOf, philox, unitInterval } from "./philox.ts";

export const taskIds = ["page-xor", "and", "moons", "spirals", "curve"] as const;
export type TaskId = (typeof taskIds)[number];

export interface Task {
  readonly id: TaskId;
  readonly samples: readonly Sample[];
  /** Where the inputs lie, one interval for each input. */
  readonly square: readonly Interval[];
  /** What the output unit computes: the activation itself as on the page, a probability, or any number. */
  readonly output: "same" | "sigmoid" | "identity";
}

export interface Sample {
  readonly inputs: readonly number[];
  readonly target: number;
}

type Interval = readonly [low: number, high: number];

export const taskOf = (id: TaskId): Task => tasks[id];

const corners: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 0],
  [1, 1],
  [0, 0],
];

const unitSquare: readonly Interval[] = [
  [0, 1],
  [0, 1],
];

const around: readonly Interval[] = [
  [-1.5, 1.5],
  [-1.5, 1.5],
];

/** The corners of the unit square, in the page's order. */
const onCorners = (id: TaskId, target: (a: number, b: number) => number): Task => ({
  id,
  samples: corners.map(([a, b]) => ({ inputs: [a, b], target: target(a, b) })),
  square: unitSquare,
  output: "same",
});

/** Two half circles that reach into each other, with noise of at most 0.1. */
function moons(): readonly Sample[] {
  return shuffled(64, (index, t) => {
    const [dx, dy] = noise(index);
    const [x, y] = [Math.cos(Math.PI * t), Math.sin(Math.PI * t)];
    const upper = index % 2 === 0;
    const inputs = upper ? [x - 0.5 + dx, y - 0.25 + dy] : [0.5 - x + dx, 0.25 - y + dy];
    return { inputs, target: upper ? 0 : 1 };
  });
}

/** Two arms of a spiral that turn once around the origin. */
function spirals(): readonly Sample[] {
  return shuffled(64, (index, t) => {
    const arm = index % 2;
    const [radius, angle] = [0.2 + 1.1 * t, 2 * Math.PI * t + Math.PI * arm];
    return { inputs: [radius * Math.cos(angle), radius * Math.sin(angle)], target: arm };
  });
}

/** One period of a sine. */
function curve(): readonly Sample[] {
  return shuffled(32, (_, t) => ({ inputs: [2 * t - 1], target: Math.sin(Math.PI * (2 * t - 1)) }));
}

/** Samples at even places t from 0 to 1, in an order that jumps about; an odd stride meets each place once. */
function shuffled(count: number, sample: (index: number, t: number) => Sample): readonly Sample[] {
  return Array.from({ length: count }, (_, turn) => {
    const index = (turn * 27) % count;
    const { inputs, target } = sample(index, index / (count - 1));
    return { inputs: inputs.map(Math.fround), target: Math.fround(target) };
  });
}

function noise(index: number): readonly [number, number] {
  const [u, v] = philox([index, 0, 0, 0], keyOf(0, 1));
  return [0.2 * unitInterval(u) - 0.1, 0.2 * unitInterval(v) - 0.1];
}

const tasks: Readonly<Record<TaskId, Task>> = {
  "page-xor": onCorners("page-xor", (a, b) => (a === b ? 0 : 1)),
  and: onCorners("and", (a, b) => a * b),
  moons: { id: "moons", samples: moons(), square: around, output: "sigmoid" },
  spirals: { id: "spirals", samples: spirals(), square: around, output: "sigmoid" },
  curve: { id: "curve", samples: curve(), square: [[-1, 1]], output: "identity" },
};
