// Many networks of one plan, side by side: forward through the layers, backward, and a step of each weight.

import { elementAt, last } from "../../required.ts";

import { plannedLayers, type Plan, type PlannedLayer } from "../plan.ts";
import { numbersPerWeight, weightsIn } from "../setting.ts";
import { floats, type FloatKind, type Floats } from "./floats.ts";
import { blockFormula } from "./formula.ts";
import type { Loops, StepSize, WeightRow } from "./loops.ts";
import { loops32 } from "./loops32.ts";
import { loops64 } from "./loops64.ts";
import { lossSlope } from "./loss.ts";

export interface BlockNetwork {
  /** Number by number: all weights, then what the optimiser keeps of each; a row has one number of each network. */
  readonly rows: readonly Floats[];
  readonly layers: readonly BlockLayer[];
  readonly output: Floats;
  readonly forward: (inputs: readonly number[]) => void;
  /** The errors of all units, after a forward pass. */
  readonly backward: (target: number) => void;
  /** Changes the weights, after a backward pass. */
  readonly update: (step: StepSize) => void;
}

export interface BlockLayer {
  /** The place of its first weight. */
  readonly first: number;
  /** What comes in, and a row of ones for the bias. */
  readonly inputs: readonly Floats[];
  /** For each unit, its weights. */
  readonly weights: readonly (readonly Floats[])[];
  /** For each input, the weights of all units toward it. */
  readonly toward: readonly (readonly Floats[])[];
  /** Of all units one after the other. */
  readonly sums: Floats;
  readonly slopes: Floats;
  readonly errors: Floats;
  /** The same, unit by unit. */
  readonly sumOf: readonly Floats[];
  readonly errorOf: readonly Floats[];
  readonly outputs: readonly Floats[];
  readonly activate: () => void;
  readonly differentiate: () => void;
}

/** Room for `width` networks. */
export function blockNetwork(plan: Plan, arithmetic: FloatKind, width: number): BlockNetwork {
  const loops: Loops<Floats> = arithmetic === "f32" ? loops32 : loops64;
  const { setting } = plan;
  const weights = weightsIn(setting);
  const kept = numbersPerWeight[setting.optimizer];
  const rows = Array.from({ length: kept * weights }, () => floats(arithmetic, width));
  const planned = plannedLayers(plan);
  const ones = floats(arithmetic, width).fill(1);
  const inputs = Array.from({ length: elementAt(planned, 0).inputs }, () =>
    floats(arithmetic, width),
  );
  const layers: BlockLayer[] = [];
  for (const one of planned) {
    const below = layers.at(-1)?.outputs ?? inputs;
    layers.push(blockLayer(one, { arithmetic, rows, inputs: [...below, ones] }));
  }
  const output = elementAt(last(layers).outputs, 0);
  const updates = layers.flatMap((layer) => weightRows(layer, rows, weights));
  const slopeOfLoss = lossSlope[setting.loss];
  return {
    rows,
    layers,
    output,
    forward(values) {
      inputs.forEach((input, i) => input.fill(values[i] ?? NaN));
      for (const layer of layers) forwardThrough(layer, loops);
    },
    backward(target) {
      for (let index = layers.length - 1; index >= 0; index--) {
        const layer = elementAt(layers, index);
        const above = layers[index + 1];
        layer.differentiate();
        if (above) sendBack(above, layer, loops);
        else slopeOfLoss(layer.errors, output, target);
        loops.product(layer.errors, layer.errors, layer.slopes);
      }
    },
    update(step) {
      for (const row of updates) loops[setting.optimizer](row, step);
    },
  };
}

function blockLayer(
  { units, first, activation }: PlannedLayer,
  {
    arithmetic,
    rows,
    inputs,
  }: { arithmetic: FloatKind; rows: readonly Floats[]; inputs: readonly Floats[] },
): BlockLayer {
  const width = last(inputs).length;
  const sums = floats(arithmetic, units * width);
  const errors = floats(arithmetic, units * width);
  const { value, slope, parameters } = activation;
  const forward = blockFormula({ expr: value, parameters }, arithmetic, { x: sums });
  const y = forward.result;
  const backward = blockFormula({ expr: slope, parameters }, arithmetic, { x: sums, y });
  const perUnit = (all: Floats): readonly Floats[] =>
    Array.from({ length: units }, (_, unit) => all.subarray(unit * width, (unit + 1) * width));
  const weights = Array.from({ length: units }, (_, unit) =>
    inputs.map((_, i) => elementAt(rows, first + unit * inputs.length + i)),
  );
  return {
    first,
    inputs,
    weights,
    toward: inputs.map((_, i) => weights.map((unit) => elementAt(unit, i))),
    sums,
    slopes: backward.result,
    errors,
    sumOf: perUnit(sums),
    errorOf: perUnit(errors),
    outputs: perUnit(y),
    activate: forward.run,
    differentiate: backward.run,
  };
}

/** Each unit's sum, input by input with the bias last, and what it makes of it. */
function forwardThrough(
  { inputs, weights, sumOf, activate }: BlockLayer,
  loops: Loops<Floats>,
): void {
  sumOf.forEach((sum, unit) => addUp(sum, [elementAt(weights, unit), inputs], loops));
  activate();
}

/** The error of each unit below: the sum over the units above of weight × error. */
function sendBack(above: BlockLayer, below: BlockLayer, loops: Loops<Floats>): void {
  below.errorOf.forEach((error, i) =>
    addUp(error, [elementAt(above.toward, i), above.errorOf], loops),
  );
}

/** sum = u₀ v₀ + u₁ v₁ + …, from the left. */
function addUp(
  sum: Floats,
  [u, v]: readonly [readonly Floats[], readonly Floats[]],
  loops: Loops<Floats>,
): void {
  loops.product(sum, elementAt(u, 0), elementAt(v, 0));
  let i = 1;
  for (; i + 1 < v.length; i += 2)
    loops.addProducts(
      sum,
      elementAt(u, i),
      elementAt(v, i),
      elementAt(u, i + 1),
      elementAt(v, i + 1),
    );
  if (i < v.length) loops.addProduct(sum, elementAt(u, i), elementAt(v, i));
}

/** Every weight of a layer with what its step needs. */
const weightRows = (
  { first, inputs, errorOf }: BlockLayer,
  rows: readonly Floats[],
  count: number,
): readonly WeightRow<Floats>[] =>
  errorOf.flatMap((error, unit) =>
    inputs.map((input, i) => {
      const place = first + unit * inputs.length + i;
      const weight = elementAt(rows, place);
      const kept = (n: number): Floats => rows[n * count + place] ?? weight;
      return { weight, error, input, first: kept(1), second: kept(2) };
    }),
  );
