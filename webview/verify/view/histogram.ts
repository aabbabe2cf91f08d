import type { Bin } from "../../../src/verify/report.ts";
import type { App } from "../../app.ts";
import { drawing, element } from "../../view/parts/element.ts";
import { grouped } from "../grouped.ts";

/** How many results lie how far off. Bars grow with the logarithm, so that a single bad result is seen. */
export function histogram({ say }: App, bins: readonly Bin[]): HTMLElement {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return element(
    "figure",
    { class: "histogram", attributes: { "aria-label": say("histogram") } },
    element("figcaption", { class: "caption" }, say("histogram")),
    element("div", { class: "bars" }, ...bins.map((bin) => bar(bin, most))),
  );
}

// A bar is narrow; the count itself is a pointer's rest away, and in the report.
const compact = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });

function bar({ upTo, count }: Bin, most: number): HTMLElement {
  const share = count === 0 ? 0 : Math.max(2, (100 * Math.log1p(count)) / Math.log1p(most));
  const name = upTo === null ? ">2¹⁶" : upTo === 0 ? "0" : upTo === 65536 ? "≤2¹⁶" : `≤${upTo}`;
  return element(
    "div",
    { class: "bar" },
    element("span", { attributes: { title: grouped(count) } }, compact.format(count)),
    drawing(
      "svg",
      { attributes: { viewBox: "0 0 10 100", preserveAspectRatio: "none", "aria-hidden": "true" } },
      drawing("rect", {
        attributes: { x: "1", width: "8", y: String(100 - share), height: String(share) },
      }),
    ),
    element("span", { class: "caption" }, name),
  );
}
