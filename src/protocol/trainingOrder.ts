import * as v from "valibot";
import { initIds, lossIds, optimizerIds, type Setting } from "../training/setting.ts";
import { taskIds } from "../training/tasks.ts";
import { itemSchema, selectionSchema, type Item, type Selection } from "./selection.ts";

/** The settings of a run as typed; numbers are texts, because what is being typed need not be one. */
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
  /** Which of a function's two definitions the units compute. */
  readonly of: "documented" | "implemented";
  /** The function of each hidden layer; null, or nothing, for each function on show. */
  readonly layers: readonly (LayerFunction | null)[];
  /** Whether the learning rate and the initialiser vary, over those of the map. */
  readonly map: boolean;
}

/** A function of the catalogue, or a formula of the reader's. */
export type LayerFunction = Item | string;

/** Everything that runs a training again. */
export interface TrainingExperiment {
  readonly selection: Selection;
  readonly training: TrainingOrder;
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
  of: v.optional(v.picklist(["documented", "implemented"]), "implemented"),
  layers: v.optional(
    v.pipe(
      v.array(v.nullable(v.union([itemSchema, v.pipe(v.string(), v.maxLength(4000))]))),
      v.maxLength(3),
    ),
    [],
  ),
  map: v.optional(v.boolean(), false),
});

export const trainingExperimentSchema: v.GenericSchema<unknown, TrainingExperiment> = v.object({
  selection: selectionSchema,
  training: trainingOrderSchema,
});
