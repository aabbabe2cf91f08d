import type { TrainingOrder } from "../../../src/protocol/trainingOrder.ts";
import type { App } from "../../app.ts";
import { experiments } from "../experiments.ts";
import type { Trainer } from "../trainer.ts";
import type { LossSeries, Trainings } from "../trainings.ts";
import { button } from "../../view/parts/controls/controls.ts";
import { element, fillWith, type Child } from "../../view/parts/element.ts";
import { foldedTable } from "../../view/parts/tables/foldedTable.ts";
import { swatch } from "../../view/parts/swatch.ts";
import { answerText } from "./answerText.ts";
import { themeInks } from "./chartPicture.ts";
import { lossChart, shareChart } from "./charts.ts";
import { exportButtons } from "./exports.ts";
import { networkView } from "./networkView.ts";
import { mapAnswer, rateMap } from "./rateMap.ts";
import { courseTable, mapTable } from "./tables.ts";
import { layerFields } from "./layerFields.ts";
import { trainForm } from "./trainForm.ts";

/** The training laboratory: thousands of small networks with each function on show, and what became of them. */
export function trainView(app: App, trainer: Trainer): HTMLElement {
  const { say } = app;
  const { trainings } = trainer;
  const form = element("div");
  const layers = layerFields(app);
  let current = trainForm(app, trainer, layers);
  fillWith(form, current.element);
  app.state.watch(
    ({ training }) => training,
    (training) => {
      if (isSameForm(training, current.shown())) return;
      current = trainForm(app, trainer, layers);
      fillWith(form, current.element);
    },
  );
  const progress = element("div", { class: "progress" });
  const complaint = element("p", { class: "complaint", attributes: { role: "alert" } });
  const answers = element("div", {
    class: "cards",
    id: "training-answers",
    attributes: { role: "status" },
  });
  const charts = element("div", { class: "charts", id: "training-charts" });
  const key = element("p", { class: "hint wide", attributes: { hidden: "" } }, say("shareKey"));
  const table = foldedTable<Trainings>(app, async ({ map, series }) =>
    map ? mapTable(app, series) : courseTable(app, series),
  );
  const exports = exportButtons(app, trainings.now);
  const draw = (now: Trainings): void => {
    const { series, running, map, trouble } = now;
    const drawn = series.filter(({ points }) => points.length > 0);
    complaint.textContent = trouble;
    fillWith(progress, ...progressOf(app, running));
    fillWith(answers, ...(map ? [] : series.map((one) => card(app, one, trainer.workerCount))));
    fillWith(
      charts,
      ...(map
        ? [
            rateMap(app, series, themeInks),
            element("p", { class: "map-answer" }, mapAnswer(app, series)),
          ]
        : drawn.length > 0
          ? [lossChart(app, drawn, themeInks), shareChart(app, drawn, themeInks)]
          : []),
    );
    const isEmpty = drawn.length === 0;
    key.hidden = isEmpty || map;
    table.element.hidden = isEmpty;
    exports.hidden = isEmpty || running !== undefined;
    table.show({ ...now, series: drawn });
  };
  trainings.watch(
    (now) => now,
    (now) => draw(now),
  );
  trainings.watch(
    ({ running }) => running === undefined,
    () => current.draw(),
  );
  draw(trainings.now());
  const experimentButtons = experiments.map((experiment) =>
    button(say(experiment.title), () => void trainer.runExperiment(experiment)),
  );
  trainings.watch(
    ({ running }) => running !== undefined,
    (isRunning) => {
      for (const one of experimentButtons) one.toggleAttribute("disabled", isRunning);
    },
  );
  return element(
    "div",
    { class: "train-view" },
    element("p", { class: "hint wide" }, say("trainHint")),
    element(
      "div",
      { class: "row", attributes: { role: "group", "aria-label": say("experiments") } },
      ...experimentButtons,
    ),
    form,
    progress,
    complaint,
    charts,
    key,
    answers,
    exports,
    table.element,
    networkView(app, trainer),
  );
}

/** The functions of the layers have fields of their own. */
const isSameForm = (a: TrainingOrder, b: TrainingOrder): boolean =>
  JSON.stringify({ ...a, layers: [] }) === JSON.stringify({ ...b, layers: [] });

function progressOf({ say }: App, running: Trainings["running"]): readonly Child[] {
  if (running === undefined) return [];
  const { label, done, count } = running;
  return [
    element("progress", {
      attributes: { max: String(count), value: String(done), "aria-label": say("train") },
    }),
    element("span", {}, say("trainProgress", label, done, count)),
  ];
}

const card = (app: App, series: LossSeries, workers: number): HTMLElement =>
  element(
    "div",
    { class: "card" },
    element("p", { class: "verdict numbered" }, swatch(series.colour), series.label),
    ...answerText(app, series, workers).map((sentence) => element("p", {}, sentence)),
  );
