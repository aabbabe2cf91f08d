import { formatNumber } from "../../src/present/number.ts";
import type { Report, Worst } from "../../src/verify/report.ts";
import type { App } from "../app.ts";
import { closeUp } from "../plot/window.ts";
import { dataGrid } from "./dataGrid.ts";
import { element, type Child } from "./element.ts";
import { grouped } from "./grouped.ts";
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

function facts({ say }: App, report: Report): HTMLElement {
  const { adapter, specification, nan, infinite } = report;
  const who = [adapter.description || `${adapter.vendor} ${adapter.architecture}`, adapter.backend]
    .filter(Boolean)
    .join(", ");
  const rows: readonly (readonly [string, string] | undefined)[] = [
    [
      say("adapter"),
      say(
        adapter.kind === "hardware"
          ? "hardware"
          : adapter.kind === "software"
            ? "software"
            : "emulated",
        who,
      ),
    ],
    report.notRun === undefined ? undefined : [say("notRun"), report.notRun],
    [
      say("inputs"),
      say(report.quantity === "exhaustive" ? "exhaustive" : "sampled", grouped(report.count)),
    ],
    [
      say("outcome"),
      say(
        "outcomeCounts",
        grouped(report.passed),
        grouped(report.failed),
        grouped(report.undefined),
      ),
    ],
    ...Object.entries(report.undefinedReasons).map(
      ([reason, count]) => [say("undefinedCount"), `${reason}: ${grouped(count)}`] as const,
    ),
    [say("meanError"), say("ulps", formatNumber(report.meanUlp))],
    [
      say("notFinite"),
      say(
        "notFiniteCounts",
        grouped(nan.got),
        grouped(nan.expected),
        grouped(infinite.got),
        grouped(infinite.expected),
      ),
    ],
    [say("declared"), say("declaredCounts", grouped(report.flushed), grouped(report.signOfZero))],
    [
      say("specification"),
      say(
        "specificationCounts",
        grouped(specification.inside),
        grouped(specification.outside),
        grouped(specification.undefined),
      ),
    ],
    [say("kernel"), report.kernelHash],
    [say("time"), say("seconds", formatNumber(report.seconds))],
  ];
  return element(
    "dl",
    { class: "facts" },
    ...rows.flatMap((row): readonly Child[] =>
      row === undefined ? [] : [element("dt", {}, row[0]), element("dd", {}, row[1])],
    ),
  );
}

function worstTable(app: App, worst: readonly Worst[]): HTMLElement {
  const { say } = app;
  const rows = worst.map(({ xBits, gotBits, wantBits, ulp }) => [
    link(decimal(xBits), say("zoomTo", decimal(xBits)), () => closeTo(app, fromBits(xBits))),
    decimal(gotBits),
    decimal(wantBits),
    ulp >= notANumber ? "NaN" : formatNumber(ulp),
  ]);
  return element(
    "div",
    { class: "grid" },
    dataGrid(say("worst"), [say("input"), say("got"), say("want"), "ULP"], rows),
  );
}

/** Shows an input in the plot, so close that each float32 is a point. */
const closeTo = ({ state }: App, x: number): void =>
  state.change((now) =>
    Number.isFinite(x) ? { ...now, view: "plot", window: closeUp(x, 12) } : now,
  );

async function save({ host }: App, report: Report): Promise<void> {
  const name = `${report.name}-${report.kernel}-${report.domain}.json`.replace(/[^\w.-]/g, "-");
  await host.call("save", {
    name,
    encoding: "text",
    content: `${JSON.stringify(report, null, 2)}\n`,
  });
}
