// What was trained, and what of it is shown.

import { convergedIn, lossQuantiles, type Answer } from "../../src/training/answer.ts";
import type { Plan } from "../../src/training/plan.ts";
import type { Outcome, Snapshot } from "../../src/training/run.ts";
import type { Setting } from "../../src/training/setting.ts";
import { mean, quantiles } from "../../src/training/statistics.ts";
import type { TrainedBy } from "./trainingComputer.ts";

/** The networks of one activation. */
export interface LossSeries {
  readonly label: string;
  /** Which of the theme's colours it has. */
  readonly colour: number;
  readonly setting: Setting;
  /** Whether the gradient is passed on unchanged, because the function has no gradient. */
  readonly straightThrough: boolean;
  readonly points: readonly LossPoint[];
  readonly result: Result;
}

export type Result =
  | { readonly kind: "waiting" }
  /** The activation cannot be trained; the reason is a sentence. */
  | { readonly kind: "none"; readonly reason: string; readonly gradient: boolean }
  | {
      readonly kind: "trained";
      readonly plan: Plan;
      readonly answer: Answer;
      readonly outcome: Outcome;
      readonly seconds: number;
      readonly trainedBy: TrainedBy;
    };

/** All networks of a series after so many epochs. */
export interface LossPoint {
  readonly epochs: number;
  /** At 5, 25, 50, 75 and 95 % of the networks whose loss is a number. */
  readonly losses: readonly number[];
  readonly converged: number;
  readonly nan: number;
  readonly flat: number;
  readonly dead: number;
}

export interface Trainings {
  readonly series: readonly LossSeries[];
  /** How far the run is; undefined while nothing runs. */
  readonly running:
    { readonly label: string; readonly done: number; readonly count: number } | undefined;
  /** Why a run ended early; empty if it did not. */
  readonly trouble: string;
  /** The rates and initialisers of an experiment that is shown as a map. */
  readonly map: boolean;
  /** The network on show: the colour of a series, and the place of the network in the order of the final losses. */
  readonly picked: { readonly series: number; readonly place: number };
}

export const noTrainings: Trainings = {
  series: [],
  running: undefined,
  trouble: "",
  map: false,
  picked: { series: 0, place: 0.5 },
};

export function pointOf(snapshot: Snapshot, setting: Setting): LossPoint {
  const { losses, flat, dead } = snapshot.measured;
  const finite = Array.from(losses).filter(Number.isFinite);
  return {
    epochs: snapshot.epochs,
    losses: quantiles(finite, lossQuantiles),
    converged: convergedIn(snapshot, setting).share,
    nan: losses.length - finite.length,
    flat: mean(flat),
    dead: mean(dead),
  };
}

export type TrainedSeries = LossSeries & { readonly result: Extract<Result, { kind: "trained" }> };

/** The trained series, which have an answer. */
export const trainedOf = (series: readonly LossSeries[]): readonly TrainedSeries[] =>
  series.flatMap((one) => (one.result.kind === "trained" ? [{ ...one, result: one.result }] : []));

/** The series that a network is shown of: the one that is picked, or the first while that one has no networks. */
export function pickedOf({ map, series, picked }: Trainings): TrainedSeries | undefined {
  const trained = map ? [] : trainedOf(series);
  return trained.find(({ colour }) => colour === picked.series) ?? trained[0];
}
