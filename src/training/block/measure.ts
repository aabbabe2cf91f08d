// What is measured of the networks of a block, with their weights as they are.

import { elementAt } from "../../required.ts";

import type { Plan } from "../plan.ts";
import { taskOf, type Sample, type Task } from "../tasks.ts";
import { lossOf } from "./loss.ts";
import type { BlockNetwork } from "./network.ts";

/** One number per network unless stated otherwise. */
export interface Measured {
  /** The mean over the task's samples. */
  readonly losses: Float64Array<ArrayBuffer>;
  /** The share of its hidden units and samples at which the slope is exactly 0. */
  readonly flat: Float64Array<ArrayBuffer>;
  /** The share of its hidden units that are flat on every sample. */
  readonly dead: Float64Array<ArrayBuffer>;
}

export interface NetworkMeasures {
  /** The norm of the gradient by the first layer's weights: the mean over the samples. */
  readonly gradientNorms: Float64Array<ArrayBuffer>;
  /** R² of the best linear fit of the output over the inputs' square; NaN without a finite output. */
  readonly linearity: Float64Array<ArrayBuffer>;
}

/** Measures each network of a block on all samples of its task. */
export function measure(network: BlockNetwork, plan: Plan): Measured {
  const { loss, task } = plan.setting;
  const { samples } = taskOf(task);
  const width = network.output.length;
  const hidden = network.layers.slice(0, -1);
  const alive = hidden.map(({ slopes }) => new Uint8Array(slopes.length));
  const [losses, flat] = [new Float64Array(width), new Float64Array(width)];
  const ofSample = lossOf[loss];
  for (const { inputs, target } of samples) {
    network.forward(inputs);
    network.output.forEach((o, n) => (losses[n] = (losses[n] ?? 0) + ofSample(o, target)));
    hidden.forEach(({ sums, slopes, differentiate }, layer) => {
      differentiate();
      const awake = elementAt(alive, layer);
      slopes.forEach((slope, i) => {
        // A unit whose input is NaN has no slope, even if the formula is defined there.
        if (slope === 0 && !Number.isNaN(sums[i])) flat[i % width] = (flat[i % width] ?? 0) + 1;
        else awake[i] = 1;
      });
    });
  }
  const units = hidden.reduce((sum, { outputs }) => sum + outputs.length, 0);
  const dead = new Float64Array(width);
  for (const awake of alive)
    awake.forEach((isAwake, i) => (dead[i % width] = (dead[i % width] ?? 0) + 1 - isAwake));
  return {
    losses: losses.map((sum) => sum / samples.length),
    flat: flat.map((count) => count / (units * samples.length)),
    dead: dead.map((count) => count / units),
  };
}

/** The measures that take longer. */
export function examine(network: BlockNetwork, plan: Plan): NetworkMeasures {
  const task = taskOf(plan.setting.task);
  return {
    gradientNorms: gradientNorms(network, task.samples),
    linearity: linearity(network, task),
  };
}

function gradientNorms(
  network: BlockNetwork,
  samples: readonly Sample[],
): NetworkMeasures["gradientNorms"] {
  const { errorOf } = elementAt(network.layers, 0);
  const norms = new Float64Array(network.output.length);
  for (const { inputs, target } of samples) {
    network.forward(inputs);
    network.backward(target);
    const size = inputs.reduce((sum, x) => sum + x * x, 1);
    for (let n = 0; n < norms.length; n++) {
      const squares = errorOf.reduce((sum, error) => sum + (error[n] ?? NaN) ** 2, 0);
      norms[n] = (norms[n] ?? 0) + Math.sqrt(squares * size) / samples.length;
    }
  }
  return norms;
}

/**
 * On a grid that is symmetrical about the middle of the square, the inputs are orthogonal, so that each has a
 * regression of its own. A constant output is linear.
 */
function linearity(network: BlockNetwork, { square }: Task): NetworkMeasures["linearity"] {
  const points = gridOver(square);
  const width = network.output.length;
  const outputs = points.map(({ inputs }) => {
    network.forward(inputs);
    return Float64Array.from(network.output);
  });
  const spreads = square.map((_, k) =>
    points.reduce((sum, { place }) => sum + (place[k] ?? 0) ** 2, 0),
  );
  return Float64Array.from({ length: width }, (_, n) => {
    const mean = outputs.reduce((sum, all) => sum + (all[n] ?? NaN), 0) / points.length;
    let total = 0;
    const along = square.map(() => 0);
    points.forEach(({ place }, p) => {
      const apart = (outputs[p]?.[n] ?? NaN) - mean;
      total += apart * apart;
      place.forEach((x, k) => (along[k] = (along[k] ?? 0) + x * apart));
    });
    const explained = along.reduce((sum, one, k) => sum + one ** 2 / (spreads[k] ?? 1), 0);
    if (!Number.isFinite(total)) return NaN;
    return total <= (constant * mean) ** 2 * points.length ? 1 : explained / total;
  });
}

interface GridPoint {
  readonly inputs: readonly number[];
  /** The same from −1 to 1. */
  readonly place: readonly number[];
}

function gridOver(square: Task["square"]): readonly GridPoint[] {
  let points: readonly GridPoint[] = [{ inputs: [], place: [] }];
  for (const [low, high] of square)
    points = points.flatMap(({ inputs, place }) =>
      Array.from({ length: nodes }, (_, node) => {
        const t = (2 * node) / (nodes - 1) - 1;
        const x = low + ((high - low) * (t + 1)) / 2;
        return { inputs: [...inputs, x], place: [...place, t] };
      }),
    );
  return points;
}

const nodes = 15;
/** An output that varies by less, relatively, is rounding. */
const constant = 1e-6;
