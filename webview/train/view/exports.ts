import type { SavedFile } from "../../../src/protocol/messages.ts";
import type { Setting } from "../../../src/training/setting.ts";
import type { App } from "../../app.ts";
import type { LossSeries, Trainings } from "../trainings.ts";
import { button } from "../../view/parts/controls/controls.ts";
import { drawing, element } from "../../view/parts/element.ts";
import { toPng, wrapped } from "../../plot/view/savePicture.ts";
import { chartHeight, chartWidth, lineInk, type Inks } from "./chartPicture.ts";
import { lossChart, shareChart } from "./charts.ts";
import { mapAnswer, mapCells, mapHeight, rateMap } from "./rateMap.ts";

/** Takes a run elsewhere: its figures for scripts, and its pictures with the whole setting below. */
export function exportButtons(app: App, shown: () => Trainings): HTMLElement {
  const save = (file: Omit<SavedFile, "name">, ending: string): void =>
    void app.host.call("save", { name: `training.${ending}`, ...file }).catch(app.log);
  const text = (content: string, ending: string): void =>
    save({ encoding: "text", content }, ending);
  const picture = (): SVGElement => paper(app, shown());
  const svg = (): string => new XMLSerializer().serializeToString(picture());
  return element(
    "div",
    { class: "buttons" },
    button("CSV…", () => text(csv(shown().series), "csv")),
    button("JSON…", () => text(JSON.stringify(shown().series.map(plain), null, 1), "json")),
    button("SVG…", () => text(svg(), "svg")),
    button("PNG…", () => {
      const drawn = picture();
      toPng(new XMLSerializer().serializeToString(drawn), drawn)
        .then((content) => save({ encoding: "base64", content }, "png"))
        .catch(app.log);
    }),
    button(app.say("copyLink"), () => {
      const { selection, training } = app.state.now();
      void app.host.call("copyExperiment", { selection, training }).catch(app.log);
    }),
  );
}

/** Without the weights of all networks. */
const plain = ({ label, setting, straightThrough, points, result }: LossSeries): object => ({
  label,
  setting,
  straightThrough,
  points,
  ...(result.kind === "trained" && { answer: result.answer, seconds: result.seconds }),
  ...(result.kind === "none" && { reason: result.reason }),
});

const csv = (series: readonly LossSeries[]): string =>
  [
    "function,setting,epochs,loss05,loss25,loss50,loss75,loss95,converged,flat,dead,nan",
    ...series.flatMap((one) =>
      one.points.map(({ epochs, losses, converged, flat, dead, nan }) =>
        [
          quoted(one.label),
          quoted(settingTexts([one]).join()),
          epochs,
          ...losses,
          converged,
          flat,
          dead,
          nan,
        ].join(","),
      ),
    ),
    "",
  ].join("\n");

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The charts or the map for paper, dark on white, with the functions and the setting below. */
function paper(app: App, { series, map }: Trainings): SVGElement {
  const charts = map
    ? [{ chart: rateMap(app, series, inks), height: mapHeight(series) }]
    : [lossChart(app, series, inks), shareChart(app, series, inks)].map((chart) => ({
        chart,
        height: chartHeight,
      }));
  const wrappedIn = (text: string, fill: string) =>
    wrapped(text, charactersInLine).map((line) => ({ line, fill }));
  const lines = [
    ...(map ? series.slice(0, 1) : series).flatMap(({ label, colour, result }) =>
      result.kind === "none"
        ? wrappedIn(`${label}: ${result.reason}`, inks.quiet)
        : wrappedIn(label, lineInk(inks, colour)),
    ),
    ...[
      ...(map ? [mapSettingText(series)] : settingTexts(series)),
      map ? mapAnswer(app, series) : app.say("shareKey"),
    ].flatMap((text) => wrappedIn(text, inks.ink)),
  ];
  let below = 0;
  for (const { chart, height } of charts) {
    chart.setAttribute("y", String(below));
    chart.setAttribute("width", String(chartWidth));
    chart.setAttribute("height", String(height));
    below += height;
  }
  const height = below + 20 + 18 * lines.length;
  return drawing(
    "svg",
    {
      attributes: {
        xmlns: "http://www.w3.org/2000/svg",
        viewBox: `0 0 ${chartWidth} ${height}`,
        width: String(chartWidth),
        height: String(height),
        "font-family": "sans-serif",
        "font-size": "11",
      },
    },
    drawing("rect", { attributes: { width: "100%", height: "100%", fill: "#ffffff" } }),
    ...charts.map(({ chart }) => chart),
    ...lines.map(({ line, fill }, index) =>
      drawing(
        "text",
        {
          attributes: {
            x: "12",
            y: String(below + 16 + 18 * index),
            fill,
          },
        },
        line,
      ),
    ),
  );
}

/** Everything that makes the runs again, in the command line's words: a line for each setting. */
export function settingTexts(series: readonly LossSeries[]): readonly string[] {
  const flags = series.some(({ straightThrough }) => straightThrough) ? ["--straight-through"] : [];
  const texts = series.map(({ setting }) => [...optionsOf(setting), ...flags].join(" "));
  return [...new Set(texts)];
}

/** The one setting of a map, with all its rates and initialisers. */
function mapSettingText(series: readonly LossSeries[]): string {
  const { rates, inits } = mapCells(series);
  const varied = { rate: rates.join("|"), init: inits.join("|") };
  return series
    .slice(0, 1)
    .flatMap(({ setting }) => optionsOf({ ...setting, ...varied }))
    .join(" ");
}

type OptionValues = Readonly<Record<keyof Setting, string | number | readonly number[]>>;

const optionsOf = (values: OptionValues): readonly string[] =>
  Object.entries(values).map(([name, value]) => `--${name} ${[value].flat().join(",")}`);

/** As many as are as wide as a chart. */
const charactersInLine = 72;

const inks: Inks = {
  ink: "#1f1f1f",
  quiet: "#4a4a4a",
  grid: "#d8d8d8",
  lines: ["#1a6fb5", "#b3590e", "#2e7d32", "#6a3ea1", "#b3261e", "#7a5c00"],
};
