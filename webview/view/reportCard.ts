import { formatNumber } from "../../src/present/number.ts";
import type { Report, Worst } from "../../src/verify/report.ts";
import type { App } from "../app.ts";
import { reportMarkdown } from "../check/reportMarkdown.ts";
import { reportRows } from "../check/reportRows.ts";
import { closeUp } from "../plot/window.ts";
import { dataTable } from "./dataTable.ts";
import { element } from "./element.ts";
import { histogram } from "./histogram.ts";
import { button, link } from "./ui.ts";
import { decimal, fromBits, kernelName, notANumber } from "./verdict.ts";

/** What was found for one kernel. The figures also stand in data attributes, for scripts that drive the page. */
export function reportCard(app: App, report: Report): HTMLElement {
  const { say } = app;
  const kernel = kernelName(app, report);
  return element(
    "section",
    { class: "card", attributes: { "aria-label": kernel, ...figures(report) } },
    element("h2", {}, kernel),
    facts(app, report),
    histogram(app, report.histogram),
    report.worst.length === 0 ? undefined : worstTable(app, report.worst),
    element(
      "div",
      { class: "buttons" },
      button(say("copyMarkdown"), () => void app.host.call("copy", reportMarkdown(app, report))),
      button(say("copyReport"), () => void app.host.call("copy", JSON.stringify(report, null, 2))),
      button(say("saveReport"), () => void save(app, report)),
    ),
  );
}

const figures = (report: Report): Readonly<Record<string, string>> => ({
  "data-kernel": report.kernel,
  "data-adapter": [report.adapter.vendor, report.adapter.architecture, report.adapter.description]
    .filter(Boolean)
    .join(" "),
  "data-kind": report.adapter.kind,
  "data-count": String(report.count),
  "data-passed": String(report.passed),
  "data-failed": String(report.failed),
  "data-undefined": String(report.undefined),
  "data-max-ulp": String(report.maxUlp),
});

const facts = (app: App, report: Report): HTMLElement =>
  element(
    "dl",
    { class: "facts" },
    ...reportRows(app, report).flatMap(([name, text]) => [
      element("dt", {}, name),
      element("dd", {}, text),
    ]),
  );

function worstTable(app: App, worst: readonly Worst[]): HTMLElement {
  const { say } = app;
  const rows = worst.map(({ xBits, gotBits, wantBits, ulp }) => [
    link(decimal(xBits), say("zoomTo", decimal(xBits)), () => closeTo(app, fromBits(xBits))),
    decimal(gotBits),
    decimal(wantBits),
    ulp >= notANumber ? "NaN" : formatNumber(ulp),
  ]);
  return dataTable(say("worst"), [say("input"), say("got"), say("want"), "ULP"], rows);
}

/** Shows an input in the plot, so close that each float32 is a point. */
const closeTo = ({ state }: App, x: number): void =>
  state.change((now) =>
    Number.isFinite(x)
      ? {
          ...now,
          view: "plot",
          scales: { ...now.scales, x: "linear" },
          window: closeUp(x, 12),
        }
      : now,
  );

async function save({ host }: App, report: Report): Promise<void> {
  const name = `${report.name}-${report.kernel}-${report.domain}.json`.replace(/[^\w.-]/g, "-");
  await host.call("save", {
    name,
    encoding: "text",
    content: `${JSON.stringify(report, null, 2)}\n`,
  });
}
