// What is trained: the setting, and what each layer computes. Plain data, which workers are sent.

import { elementAt } from "../required.ts";

import { layersOf, type LayerShape, type Setting } from "./setting.ts";
import { taskOf, type Task } from "./tasks.ts";
import { outputActivations, type Activation } from "./trainable.ts";

export interface Plan {
  readonly setting: Setting;
  /** One for each hidden layer. */
  readonly hidden: readonly Activation[];
}

/** The same activation in all hidden layers. */
export const planFor = (setting: Setting, activation: Activation): Plan => ({
  setting,
  hidden: setting.hidden.map(() => activation),
});

export interface PlannedLayer extends LayerShape {
  readonly activation: Activation;
}

/** The layers with their activations; some tasks use the last activation for the output unit as well. */
export function plannedLayers({ setting, hidden }: Plan): readonly PlannedLayer[] {
  const { output }: Task = taskOf(setting.task);
  const onTop =
    output === "same" ? elementAt(hidden, hidden.length - 1) : outputActivations[output];
  return layersOf(setting).map((layer, index) => ({
    ...layer,
    activation: hidden[index] ?? onTop,
  }));
}
