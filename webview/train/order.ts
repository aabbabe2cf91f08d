// What the reader asks for, as it was typed.

import * as v from "valibot";
import type { Phrase } from "../../src/protocol/words.ts";
import {
  initIds,
  lossIds,
  optimizerIds,
  problemOf,
  settingFor,
  type SettingProblem,
  type Setting,
} from "../../src/training/setting.ts";
import { taskIds } from "../../src/training/tasks.ts";

/** The settings of a run; numbers are texts, because what is being typed need not be one. */
export interface TrainingOrder {
  readonly task: Setting["task"];
  readonly loss: Setting["loss"];
  readonly init: Setting["init"];
  readonly optimizer: Setting["optimizer"];
  readonly networks: string;
  readonly epochs: string;
  readonly rate: string;
  readonly hidden: string;
  readonly seed: string;
  readonly straightThrough: boolean;
}

const typed = v.pipe(v.string(), v.maxLength(40));

export const trainingOrderSchema: v.GenericSchema<unknown, TrainingOrder> = v.object({
  task: v.picklist(taskIds),
  loss: v.picklist(lossIds),
  init: v.picklist(initIds),
  optimizer: v.picklist(optimizerIds),
  networks: typed,
  epochs: typed,
  rate: typed,
  hidden: typed,
  seed: typed,
  straightThrough: v.boolean(),
});

/** A setting as the form shows it. */
export const orderOf = (given: Partial<Setting>, straightThrough = false): TrainingOrder => {
  const { task, loss, init, optimizer, networks, epochs, rate, hidden, seed } = settingFor(given);
  return {
    task,
    loss,
    init,
    optimizer,
    networks: String(networks),
    epochs: String(epochs),
    rate: String(rate),
    hidden: hidden.join(", "),
    seed: String(seed),
    straightThrough,
  };
};

export const usualOrder: TrainingOrder = orderOf({ networks: 1024 });

export type ReadOrder =
  | { readonly kind: "read"; readonly setting: Setting }
  | { readonly kind: "wrong"; readonly problem: SettingProblem };

export function readTrainingOrder(order: TrainingOrder): ReadOrder {
  const { task, loss, init, optimizer } = order;
  const setting = settingFor({
    task,
    loss,
    init,
    optimizer,
    networks: numberIn(order.networks),
    epochs: numberIn(order.epochs),
    rate: numberIn(order.rate),
    hidden: order.hidden.split(",").map(numberIn),
    seed: numberIn(order.seed),
  });
  const problem = problemOf(setting);
  return problem === undefined ? { kind: "read", setting } : { kind: "wrong", problem };
}

/** What the form and the maps call the initialisers. */
export const initPhrases = {
  page: "initPage",
  glorot: "initGlorot",
  he: "initHe",
  lecun: "initLecun",
} as const satisfies Readonly<Record<Setting["init"], Phrase>>;

const numberIn = (text: string): number => (text.trim() === "" ? NaN : Number(text));
