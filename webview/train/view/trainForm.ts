import type { TrainingOrder } from "../../../src/protocol/trainingOrder.ts";
import type { Phrase } from "../../../src/protocol/words.ts";
import {
  initIds,
  limits,
  lossIds,
  maxWeights,
  optimizerIds,
  settingFor,
  weightsIn,
  type SettingProblem,
} from "../../../src/training/setting.ts";
import { taskIds } from "../../../src/training/tasks.ts";
import type { App } from "../../app.ts";
import { grouped } from "../../verify/grouped.ts";
import { initPhrases, orderOf, readTrainingOrder } from "../order.ts";
import type { Trainer } from "../trainer.ts";
import {
  button,
  captioned,
  checkbox,
  dropdown,
  textField,
} from "../../view/parts/controls/controls.ts";
import { element, fillWith } from "../../view/parts/element.ts";

export interface TrainForm {
  readonly element: HTMLElement;
  /** What it shows; an order that comes from elsewhere needs a fresh form. */
  readonly shown: () => TrainingOrder;
  /** Draws the button that begins or ends a run. */
  readonly draw: () => void;
}

/** What to train and how, and the button that begins or ends it. */
export function trainForm(app: App, trainer: Trainer, layers: HTMLElement): TrainForm {
  const { state, say } = app;
  const order = state.now().training;
  const problem = element("p", {
    class: "complaint",
    id: "train-problem",
    attributes: { role: "alert" },
  });
  const action = element("div");
  let shown = order;
  const change = (part: Partial<TrainingOrder>): void => {
    shown = { ...state.now().training, ...part };
    state.change((now) => ({ ...now, training: shown }));
    draw();
  };
  const typed = (field: "networks" | "epochs" | "rate" | "hidden" | "seed"): HTMLElement =>
    captioned(
      say(captions[field]),
      textField(say(captions[field]), { text: order[field], id: `train-${field}` }, (text) =>
        change({ [field]: text }),
      ),
    );
  const draw = (): void => {
    const { training } = state.now();
    const read = readTrainingOrder(training);
    // A map has all rates and initialisers.
    for (const field of [initialiser, rate]) field.hidden = training.map;
    problem.textContent = read.kind === "wrong" ? problemText(app, read.problem) : "";
    fillWith(
      action,
      trainer.trainings.now().running === undefined
        ? button(say("train"), () => void trainer.run(), { appearance: "primary", id: "train-run" })
        : button(say("cancel"), trainer.cancel, { id: "train-cancel" }),
    );
  };
  const initialiser = dropdown(
    say("initialiser"),
    { choices: named(app, initIds, initPhrases), chosen: order.init },
    (init) => change({ init }),
  );
  const rate = typed("rate");
  draw();
  /** The usual settings of another task, in a fresh form. */
  const another = (task: TrainingOrder["task"]): void =>
    state.change((now) => {
      const { loss, seed, straightThrough, of, map } = now.training;
      const usual = orderOf({ task, loss: task === "curve" ? "squared" : loss });
      return { ...now, training: { ...usual, seed, straightThrough, of, map } };
    });
  const fields = element(
    "div",
    {},
    element(
      "div",
      { class: "order train-order" },
      dropdown(say("task"), { choices: named(app, taskIds, tasks), chosen: order.task }, (task) =>
        another(task),
      ),
      dropdown(
        say("lossAxis"),
        { choices: named(app, lossIds, losses), chosen: order.loss },
        (loss) => change({ loss }),
      ),
      initialiser,
      dropdown(
        say("optimizer"),
        {
          choices: optimizerIds.map((value) => ({ value, text: optimizers[value] })),
          chosen: order.optimizer,
        },
        (optimizer) => change({ optimizer }),
      ),
      typed("networks"),
      typed("epochs"),
      rate,
      typed("hidden"),
      typed("seed"),
      dropdown(
        say("definition"),
        { choices: named(app, definitionIds, definitions), chosen: order.of },
        (of) => change({ of }),
      ),
      layers,
      checkbox(say("mapBox"), order.map, (map) => change({ map })),
      checkbox(say("straightThrough"), order.straightThrough, (straightThrough) =>
        change({ straightThrough }),
      ),
      action,
    ),
    problem,
  );
  return { element: fields, shown: () => shown, draw };
}

const named = <T extends string>(
  { say }: App,
  ids: readonly T[],
  phrases: Readonly<Record<T, Phrase>>,
): readonly { readonly value: T; readonly text: string }[] =>
  ids.map((value) => ({ value, text: say(phrases[value]) }));

function problemText({ state, say }: App, problem: SettingProblem): string {
  switch (problem.kind) {
    case "out-of-range": {
      const [low, high] = limits[problem.field];
      return say("trainRange", say(fields[problem.field]), grouped(low), grouped(high));
    }
    case "not-positive":
      return say("trainPositive", say("rate"));
    case "cross-entropy-of-curve":
      return say("curveEntropy");
    case "too-many-weights": {
      const { task, hidden } = state.now().training;
      const count = weightsIn({ ...settingFor({ task }), hidden: hidden.split(",").map(Number) });
      return say("tooManyWeights", grouped(count), grouped(maxWeights));
    }
  }
}

const captions = {
  networks: "networks",
  epochs: "epochs",
  rate: "rate",
  hidden: "hiddenUnits",
  seed: "seed",
} as const;

const fields = {
  networks: "networks",
  epochs: "epochs",
  units: "hiddenUnits",
  layers: "hiddenLayers",
  seed: "seed",
} as const;

const tasks = {
  "page-xor": "taskPageXor",
  and: "taskAnd",
  moons: "taskMoons",
  spirals: "taskSpirals",
  curve: "taskCurve",
} as const;

const losses = { squared: "lossSquared", "cross-entropy": "lossEntropy" } as const;

const definitionIds = ["implemented", "documented"] as const;
const definitions = { implemented: "asComputed", documented: "asDocumented" } as const;

const optimizers = { sgd: "SGD", momentum: "Momentum", adam: "Adam" } as const;
