// The experiments that answer the pages' questions, one press away.

import { keyOf } from "../../src/catalogue/choice.ts";
import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../src/catalogue/name.ts";
import type { Phrase } from "../../src/protocol/words.ts";
import type { Item } from "../../src/protocol/selection.ts";
import type { TrainingOrder } from "../../src/protocol/trainingOrder.ts";
import type { Setting } from "../../src/training/setting.ts";
import { orderOf } from "./order.ts";

export interface Experiment {
  readonly title: Phrase;
  readonly names: readonly string[];
  readonly order: TrainingOrder;
}

const page: Partial<Setting> = { networks: 1024, loss: "cross-entropy", epochs: 4000 };

export const experiments: readonly Experiment[] = [
  {
    title: "pageSigmoids",
    names: ["theano:sigmoid", "theano:ultra_fast_sigmoid", "theano:hard_sigmoid"],
    order: orderOf(page),
  },
  {
    title: "kerasGenerations",
    names: ["keras@2.3.1:hard_sigmoid", "keras@3:hard_sigmoid"],
    order: orderOf({ ...page, init: "glorot" }),
  },
  {
    title: "dyingRelu",
    names: ["torch:relu"],
    order: orderOf({ task: "moons", networks: 128, epochs: 60 }, { map: true }),
  },
  {
    title: "centredOrNot",
    names: ["keras:tanh", "keras:sigmoid"],
    order: orderOf({ task: "moons", networks: 256, epochs: 300 }),
  },
  {
    title: "straightThroughTitle",
    names: ["theano:sigmoid", "theano:ultra_fast_sigmoid"],
    order: orderOf(page, { straightThrough: true }),
  },
  {
    title: "negativeLeak",
    names: ["puzzlelib:leakyRelu(a=0.2)", "puzzlelib:leakyRelu(a=-0.2)"],
    order: orderOf({ task: "moons", networks: 256, epochs: 300 }),
  },
];

/** The activations of an experiment as the playground shows them; those that the catalogue lacks are left out. */
export const itemsOf = ({ names }: Experiment): readonly Item[] =>
  names.flatMap((name) => {
    const request = nameRequest(name);
    const found = request && lookup(request);
    return found?.kind === "found" ? [{ ...keyOf(found.choice), because: "" }] : [];
  });
