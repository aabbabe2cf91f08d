// A part of a run: some networks, some epochs. It needs nothing but what it is given, so that any worker can do it,
// and do it again if one is lost.

import { elementAt } from "../required.ts";

import { floats, type FloatKind, type Floats } from "./block/floats.ts";
import { adamDecay } from "./block/loops.ts";
import { examine, measure, type NetworkMeasures, type Measured } from "./block/measure.ts";
import { blockNetwork, type BlockNetwork } from "./block/network.ts";
import { initialWeights } from "./initial.ts";
import { joined } from "./joined.ts";
import type { Plan } from "./plan.ts";
import { numbersPerWeight, weightsIn } from "./setting.ts";
import { taskOf } from "./tasks.ts";

export interface Job {
  readonly plan: Plan;
  readonly arithmetic: FloatKind;
  /** The number of its first network in the run, and how many there are. */
  readonly first: number;
  readonly count: number;
  /** As the job before left it, row by row; null where the run begins. */
  readonly state: Floats | null;
  /** Epochs done before and after. */
  readonly from: number;
  readonly to: number;
  /** Whether gradients and linearity are measured, too. */
  readonly examined: boolean;
}

export interface JobResult {
  readonly state: Floats;
  readonly measured: Measured;
  readonly examined: NetworkMeasures | null;
}

/** Trains the job's networks for its epochs, a block of networks at a time, and measures them afterwards. */
export function doJob(job: Job): JobResult {
  const { plan, arithmetic, count, from, to } = job;
  const width = Math.min(networksPerBlock, count);
  const network = networkFor(plan, arithmetic, width);
  const state = job.state?.slice() ?? initialState(job);
  const parts: (Measured & Partial<NetworkMeasures>)[] = [];
  for (let first = 0; first < count; first += width) {
    const part = { first, size: Math.min(width, count - first), count };
    load(network, state, part);
    for (let epoch = from; epoch < to; epoch++) trainEpoch(network, job, epoch);
    store(network, state, part);
    const all = { ...measure(network, plan), ...(job.examined && examine(network, plan)) };
    parts.push(cut(all, part.size));
  }
  const all = (key: keyof (Measured & NetworkMeasures)): Measured["losses"] =>
    joined(parts.flatMap((part) => part[key] ?? []));
  return {
    state,
    measured: { losses: all("losses"), flat: all("flat"), dead: all("dead") },
    examined: job.examined
      ? { gradientNorms: all("gradientNorms"), linearity: all("linearity") }
      : null,
  };
}

/** The weights, and zeros for what the optimiser keeps. */
export function initialState({ plan, arithmetic, first, count }: Job): Floats {
  const { setting } = plan;
  const state = floats(
    arithmetic,
    numbersPerWeight[setting.optimizer] * weightsIn(setting) * count,
  );
  state.set(initialWeights(setting, first, count));
  return state;
}

/** The samples one at a time, in the task's order. */
function trainEpoch(network: BlockNetwork, { plan, arithmetic }: Job, epoch: number): void {
  const { setting } = plan;
  const { samples } = taskOf(setting.task);
  samples.forEach(({ inputs, target }, index) => {
    const steps = epoch * samples.length + index + 1;
    network.forward(inputs);
    network.backward(target);
    network.update({
      rate: arithmetic === "f32" ? Math.fround(setting.rate) : setting.rate,
      bias1: 1 - adamDecay.beta1 ** steps,
      bias2: 1 - adamDecay.beta2 ** steps,
    });
  });
}

/** A block's place among the networks of its job. */
interface Part {
  readonly first: number;
  readonly size: number;
  readonly count: number;
}

/** The last block may have room to spare, which holds copies of its first network. */
function load({ rows }: BlockNetwork, state: Floats, { first, size, count }: Part): void {
  rows.forEach((row, index) => {
    const from = index * count + first;
    if (size < row.length) row.fill(elementAt(state, from));
    row.set(state.subarray(from, from + size));
  });
}

function store({ rows }: BlockNetwork, state: Floats, { first, size, count }: Part): void {
  rows.forEach((row, index) => state.set(row.subarray(0, size), index * count + first));
}

const cut = (
  parts: Measured & Partial<NetworkMeasures>,
  size: number,
): Measured & Partial<NetworkMeasures> => ({
  losses: parts.losses.subarray(0, size),
  flat: parts.flat.subarray(0, size),
  dead: parts.dead.subarray(0, size),
  ...(parts.gradientNorms && { gradientNorms: parts.gradientNorms.subarray(0, size) }),
  ...(parts.linearity && { linearity: parts.linearity.subarray(0, size) }),
});

/** The network that was made last, because a run requests the same one again and again. */
function networkFor(plan: Plan, arithmetic: FloatKind, width: number): BlockNetwork {
  const key = JSON.stringify([plan, arithmetic, width]);
  if (made?.key !== key) made = { key, network: blockNetwork(plan, arithmetic, width) };
  return made.network;
}

let made: { readonly key: string; readonly network: BlockNetwork } | undefined;

/** So many networks that the rows of a small one stay in a processor's nearest memory. */
const networksPerBlock = 128;
