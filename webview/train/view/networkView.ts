import { taskOf } from "../../../src/training/tasks.ts";
import { weightsIn } from "../../../src/training/setting.ts";
import type { App } from "../../app.ts";
import { latest } from "../../time/latest.ts";
import { onThemeChange } from "../../plot/chart/theme.ts";
import type { Trainer } from "../trainer.ts";
import { pickedOf, trainedOf, type Trainings } from "../trainings.ts";
import { dropdown } from "../../view/parts/controls/controls.ts";
import { element, fillWith } from "../../view/parts/element.ts";
import { foldedTable } from "../../view/parts/tables/foldedTable.ts";
import { showsFailure } from "../../view/parts/showsFailure.ts";
import { slider } from "../../view/parts/controls/slider.ts";
import { lossHistogram, networkMap, networkTable, type ShownNetwork } from "./networkPictures.ts";

/** The final losses of a series as a histogram, and what the network that is picked in it computes. */
export function networkView(app: App, trainer: Trainer): HTMLElement {
  const { say } = app;
  const body = element("div", { class: "network-body" });
  const table = foldedTable<ShownNetwork>(app, async (shown) => networkTable(app, shown));
  const holder = element("section", { class: "network", attributes: { hidden: "" } });
  const pull = slider(say("networkPlace"), { low: 0, high: 1, step: 0.005 }, (text) => {
    trainer.trainings.change((now) => ({ ...now, picked: { ...now.picked, place: Number(text) } }));
  });
  pull.id = "train-place";
  const choice = element("div");
  const draw = latest<Trainings>(
    async (now) => {
      const shown = await shownIn(trainer, now);
      holder.hidden = shown === undefined;
      if (shown === undefined) return;
      pull.value = String(now.picked.place);
      fillWith(body, lossHistogram(app, shown), networkMap(app, shown, body));
      table.show(shown);
    },
    showsFailure(app, body),
  );
  const drawChoice = (now: Trainings): void => {
    const trained = trainedOf(now.series);
    fillWith(
      choice,
      trained.length < 2
        ? undefined
        : dropdown(
            say("functions"),
            {
              choices: trained.map(({ label, colour }) => ({ value: String(colour), text: label })),
              chosen: String(pickedOf(now)?.colour),
            },
            (series) =>
              trainer.trainings.change((before) => ({
                ...before,
                picked: { ...before.picked, series: Number(series) },
              })),
          ),
    );
  };
  trainer.trainings.watch(
    ({ series, map }) =>
      map
        ? ""
        : trainedOf(series)
            .map(({ label }) => label)
            .join("\n"),
    (_, now) => {
      drawChoice(now);
      draw(now);
    },
  );
  trainer.trainings.watch(
    ({ picked }) => picked,
    (_, now) => draw(now),
  );
  onThemeChange(() => draw(trainer.trainings.now()));
  fillWith(
    holder,
    element("h2", {}, say("oneNetwork")),
    element("p", { class: "hint wide" }, say("oneNetworkHint")),
    element(
      "div",
      { class: "order" },
      choice,
      element(
        "div",
        { class: "field wide-field" },
        element("span", { class: "caption" }, say("networkPlace")),
        pull,
      ),
    ),
    body,
    table.element,
  );
  return holder;
}

async function shownIn(trainer: Trainer, now: Trainings): Promise<ShownNetwork | undefined> {
  const series = pickedOf(now);
  if (series === undefined) return undefined;
  const { outcome, plan } = series.result;
  const sorted = Array.from(outcome.end.measured.losses, (loss, network) => ({ loss, network }))
    .filter(({ loss }) => Number.isFinite(loss))
    .sort((a, b) => a.loss - b.loss);
  const picked = sorted[Math.round(now.picked.place * (sorted.length - 1))];
  if (picked === undefined) return undefined;
  const { networks } = plan.setting;
  const weights = Float32Array.from(
    { length: weightsIn(plan.setting) },
    (_, row) => outcome.state[row * networks + picked.network] ?? NaN,
  );
  return {
    label: series.label,
    task: taskOf(plan.setting.task),
    losses: sorted.map(({ loss }) => loss),
    loss: picked.loss,
    outputs: await trainer.surface(plan, weights),
  };
}
