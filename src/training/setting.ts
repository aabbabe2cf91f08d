// Everything that decides a run, but the activation itself.

import { taskOf, type TaskId } from "./tasks.ts";

export const lossIds = ["squared", "cross-entropy"] as const;
export const initIds = ["page", "glorot", "he", "lecun"] as const;
export const optimizerIds = ["sgd", "momentum", "adam"] as const;

export type Loss = (typeof lossIds)[number];
export type Init = (typeof initIds)[number];
export type Optimizer = (typeof optimizerIds)[number];

export interface Setting {
  readonly task: TaskId;
  readonly loss: Loss;
  readonly networks: number;
  readonly epochs: number;
  readonly rate: number;
  /** The number of units of each hidden layer. */
  readonly hidden: readonly number[];
  readonly init: Init;
  readonly optimizer: Optimizer;
  readonly seed: number;
  /** A network has converged if its mean loss is below. */
  readonly bound: number;
}

/** The setting of the page, or the usual one of another task, with what is given in its place. */
export function settingFor(given: Partial<Setting>): Setting {
  const { task = "page-xor", loss = "squared", optimizer = "sgd" } = given;
  return {
    task,
    loss,
    networks: 4096,
    epochs: 2000,
    rate: optimizer === "sgd" ? 0.1 : 0.01,
    ...(taskOf(task).output === "same" ? asOnThePage : usual),
    ...(task === "spirals" && { hidden: [16, 16] }),
    optimizer,
    seed: 0,
    bound: loss === "squared" ? 0.05 : 0.2,
    ...given,
  };
}

const asOnThePage = { hidden: [3], init: "page" } as const;
const usual = { hidden: [8], init: "glorot", networks: 512, epochs: 500 } as const;

/** What a setting may be: both ends are allowed. */
export const limits = {
  networks: [1, 65_536],
  epochs: [1, 1_000_000],
  units: [1, 64],
  layers: [1, 3],
  seed: [0, 0xffffffff],
} as const;

export type SettingProblem =
  | { readonly kind: "out-of-range"; readonly field: keyof typeof limits }
  | { readonly kind: "not-positive"; readonly field: "rate" | "bound" }
  /** Cross entropy compares probabilities, and a curve has none. */
  | { readonly kind: "cross-entropy-of-curve" }
  /** More weights in all than `maxWeights`. */
  | { readonly kind: "too-many-weights" };

/** The first thing that is wrong with a setting; undefined if it can be run. */
export function problemOf(setting: Setting): SettingProblem | undefined {
  const { networks, epochs, hidden, seed, rate, bound, loss, task } = setting;
  const ranged: readonly (readonly [keyof typeof limits, readonly number[]])[] = [
    ["networks", [networks]],
    ["epochs", [epochs]],
    ["layers", [hidden.length]],
    ["units", hidden],
    ["seed", [seed]],
  ];
  const wrong = ranged.find(([field, values]) => !values.every((value) => within(field, value)));
  if (wrong) return { kind: "out-of-range", field: wrong[0] };
  if (!isPositive(rate)) return { kind: "not-positive", field: "rate" };
  if (!isPositive(bound)) return { kind: "not-positive", field: "bound" };
  if (loss === "cross-entropy" && task === "curve") return { kind: "cross-entropy-of-curve" };
  if (weightsIn(setting) * networks > maxWeights) return { kind: "too-many-weights" };
  return undefined;
}

const within = (field: keyof typeof limits, value: number): boolean => {
  const [low, high] = limits[field];
  return Number.isInteger(value) && value >= low && value <= high;
};

/** Positive, and neither zero nor infinite in float32. */
const isPositive = (value: number): boolean =>
  Math.fround(value) > 0 && Number.isFinite(Math.fround(value));

/** The layers from the first hidden one to the output: what comes in, and how many units each has. */
export function layersOf({ task, hidden }: Setting): readonly LayerShape[] {
  const widths = [taskOf(task).square.length, ...hidden];
  let first = 0;
  return [...hidden, 1].map((units, index) => {
    const inputs = widths[index] ?? 0;
    const layer = { inputs, units, first };
    first += units * (inputs + 1);
    return layer;
  });
}

export interface LayerShape {
  /** How many inputs each unit has, the bias not counted. */
  readonly inputs: number;
  readonly units: number;
  /** The place of its first weight; a unit's weights are together, its bias last. */
  readonly first: number;
}

/** How many weights one network has. */
export const weightsIn = (setting: Setting): number =>
  layersOf(setting).reduce((sum, { inputs, units }) => sum + units * (inputs + 1), 0);

/** Updates of a network's weights, in all networks together. */
export const stepsOf = ({ task, networks }: Setting, epochs: number): number =>
  networks * epochs * taskOf(task).samples.length;

/** How many numbers an optimiser keeps for each weight, the weight itself included. */
export const numbersPerWeight: Readonly<Record<Optimizer, number>> = {
  sgd: 1,
  momentum: 2,
  adam: 3,
};

/** 2²⁵ weights are 128 MiB in float32. */
export const maxWeights = 2 ** 25;
