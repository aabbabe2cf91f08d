// The settings that the reader asks for, between text fields and numbers.

import type { TrainingOrder } from "../../src/protocol/trainingOrder.ts";
import type { Phrase } from "../../src/protocol/words.ts";
import {
  problemOf,
  settingFor,
  type SettingProblem,
  type Setting,
} from "../../src/training/setting.ts";

/** A setting as the form shows it. */
export const orderOf = (
  given: Partial<Setting>,
  options: Partial<Pick<TrainingOrder, "straightThrough" | "map">> = {},
): TrainingOrder => {
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
    straightThrough: false,
    of: "implemented",
    layers: [],
    map: false,
    ...options,
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
