// The series that a press of a button asks for.

import type { TrainingOrder } from "../../src/protocol/trainingOrder.ts";
import { initIds, type Setting } from "../../src/training/setting.ts";
import { trainable, type Activation, type Trainable } from "../../src/training/trainable.ts";
import type { App } from "../app.ts";
import { subjectsOf, type ShownFunction } from "../state/subject.ts";
import { layerName, readLayer } from "./layers.ts";
import { trainedName } from "./trainedName.ts";
import type { LossSeries } from "./trainings.ts";

type NotTrainable = Exclude<Trainable, { readonly kind: "trainable" }>;

/** A series before it is trained. */
export type WantedSeries = Omit<LossSeries, "points" | "result"> & {
  readonly what:
    { readonly kind: "trainable"; readonly hidden: readonly Activation[] } | NotTrainable;
};

type Options = Pick<TrainingOrder, "straightThrough" | "of" | "layers" | "map">;
type Context = Pick<App, "state" | "say">;

/** All functions on show, to be trained alike; over a map, the one in focus. */
export function wantedSeries(
  app: Context,
  setting: Setting,
  options: Options,
): readonly WantedSeries[] {
  const { selection } = app.state.now();
  const isVaried = setting.hidden.some((_, index) => (options.layers[index] ?? null) === null);
  const subjects = subjectsOf(selection).slice(0, isVaried && !options.map ? maxFunctions : 1);
  const settings = options.map
    ? mapRates.flatMap((rate) => initIds.map((init) => ({ ...setting, rate, init })))
    : [setting];
  return settings.flatMap((one) =>
    subjects.map((subject) => wantedOf(app, subject, { setting: one, options })),
  );
}

/** The label names the function of each layer, the definition that is meant, and a borrowed gradient. */
function wantedOf(
  app: Context,
  subject: ShownFunction,
  { setting, options }: { readonly setting: Setting; readonly options: Options },
): WantedSeries {
  const { say } = app;
  const chosen = setting.hidden.map((_, index) => options.layers[index] ?? undefined);
  const names = chosen.map((one) =>
    one === undefined ? trainedName(subject) : layerName(app, one),
  );
  const layers = chosen.map((one): Trainable & { readonly differs: boolean } => {
    const read = one === undefined ? { kind: "read" as const, subject } : readLayer(app, one);
    if (read.kind === "read")
      return { ...trainable(read.subject.choice, options), differs: read.subject.differs };
    // Its name is the reason why it cannot be read.
    return { kind: "no-value", reason: "", differs: false };
  });
  const straightThrough = layers.some((one) => one.kind === "trainable" && one.passedOn);
  const isDocumented = options.of === "documented" && layers.some(({ differs }) => differs);
  const notes = [
    ...(isDocumented ? [say("asDocumented")] : []),
    ...(straightThrough ? [say("straightThrough")] : []),
  ];
  const name = chosen.every((one) => one === undefined)
    ? trainedName(subject)
    : names.map((one, index) => say("layerOf", index + 1, one)).join(", ");
  return {
    label: notes.length === 0 ? name : `${name} (${notes.join(", ")})`,
    colour: subject.colour,
    setting,
    straightThrough,
    what: hiddenOf(layers, names),
  };
}

/** The activations of the layers, or why the first that cannot be trained cannot, with its name among several. */
function hiddenOf(layers: readonly Trainable[], names: readonly string[]): WantedSeries["what"] {
  const hidden: Activation[] = [];
  for (const [index, layer] of layers.entries()) {
    if (layer.kind !== "trainable") {
      const named = [...new Set(names)].length > 1 ? `${names[index] ?? ""}: ` : "";
      return { ...layer, reason: `${named}${layer.reason}` };
    }
    hidden.push(layer.activation);
  }
  return { kind: "trainable", hidden };
}

/** More bands than these nobody tells apart. */
const maxFunctions = 6;

/** Up to rates at which units die and nothing is learnt. */
const mapRates = [0.01, 0.1, 1, 3, 10] as const;
