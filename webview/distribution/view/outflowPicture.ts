import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import type { Bins } from "../distribution.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { drawing, element } from "../../view/parts/element.ts";

/** One bar for each stretch of f(x). Bars grow with the square root, so that rare values are seen beside a pile at zero. */
export function outflowPicture({ say }: App, bins: Bins): HTMLElement {
  const { low, high, counts } = bins;
  const text = say("outflow", formatNumber(low), formatNumber(high));
  const attributes = {
    viewBox: `0 0 ${counts.length} 100`,
    preserveAspectRatio: "none",
    role: "img",
    "aria-label": text,
  };
  return element(
    "figure",
    { class: "histogram" },
    drawing("svg", { class: "distribution", attributes }, ...bars(counts)),
    element("figcaption", { class: "caption" }, text),
    element("details", {}, element("summary", {}, say("table")), table(say, bins)),
  );
}

function bars(counts: readonly number[]): readonly SVGElement[] {
  const most = Math.sqrt(Math.max(1, ...counts));
  return counts.map((count, index) => {
    const height = (100 * Math.sqrt(count)) / most;
    return drawing("rect", {
      attributes: {
        x: String(index + 0.05),
        width: "0.9",
        y: String(100 - height),
        height: String(height),
      },
    });
  });
}

/** Every stretch that any value falls into, with its share of them. */
function table(say: App["say"], { low, high, counts }: Bins): HTMLElement {
  const width = (high - low) / counts.length;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const rows = counts.flatMap((count, index) =>
    count === 0
      ? []
      : [
          [
            formatNumber(low + index * width),
            formatNumber(low + (index + 1) * width),
            `${formatNumber((100 * count) / all)} %`,
          ],
        ],
  );
  return dataTable(say("table"), [say("from"), say("to"), say("share")], rows);
}
