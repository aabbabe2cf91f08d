import { formatNumber } from "../../../src/present/text/number.ts";
import type { Report } from "../../../src/verify/report.ts";
import type { StripAxis } from "../../../src/verify/strip.ts";
import type { App } from "../../app.ts";
import type { Found } from "../checks.ts";
import { reportRows } from "./reportRows.ts";
import { closeUp, windowOf, type Window } from "../../plot/axes/window.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { element } from "../../view/parts/element.ts";
import { factList } from "../../view/parts/facts.ts";
import { errorStrip } from "./errorStrip.ts";
import { histogram } from "./histogram.ts";
import { link } from "../../view/parts/controls/controls.ts";
import { decimal, fromBits } from "./verdict.ts";

/** What was found for one kernel. The figures are also in data attributes, for scripts that drive the page. */
export function reportCard(app: App, found: Found, axis: StripAxis): HTMLElement {
  const { report, title, strips } = found;
  const zoomTo = (window: Window): void => showInPlot(app, report, window);
  return element(
    "section",
    { class: "card", attributes: { "aria-label": title, ...figures(report) } },
    element("h2", {}, title),
    errorStrip(app, { of: title, strip: strips[axis], tolerance: report.tolerance, zoomTo }),
    histogram(app, report.histogram),
    report.worst.length === 0 ? undefined : worstTable(app, found, zoomTo),
    factList(reportRows(app, found)),
  );
}

const figures = (report: Report): Readonly<Record<string, string>> => ({
  "data-kernel": report.kernel,
  "data-leg": report.leg,
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

function worstTable(
  { say }: App,
  { title, report }: Found,
  zoomTo: (window: Window) => void,
): HTMLElement {
  const rows = report.worst.map(({ xBits, gotBits, wantBits, ulp }) => {
    const x = fromBits(xBits, report);
    return [
      Number.isFinite(x)
        ? link(decimal(xBits, report), say("zoomTo", decimal(xBits, report)), () =>
            zoomTo(closeUp(x, 12)),
          )
        : decimal(xBits, report),
      decimal(gotBits, report),
      decimal(wantBits, report),
      Number.isNaN(fromBits(gotBits, report)) ? "NaN" : formatNumber(ulp),
    ];
  });
  return dataTable(
    `${title}: ${say("worst")}`,
    [say("input"), say("got"), say("want"), "ULP"],
    rows,
  );
}

/** Shows inputs in the plot, of the kernel or the definition that the report is about. */
const showInPlot = ({ state }: App, { leg, kernel }: Report, { low, high }: Window): void =>
  state.change((now) => ({
    ...now,
    view: "plot",
    form: leg === "kernel" ? kernel : now.form,
    of: leg === "kernel" ? "documented" : "implemented",
    scales: { ...now.scales, x: "linear" },
    window: windowOf(low, high, "linear") ?? closeUp(Math.fround((low + high) / 2), 12),
  }));
