import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import { compute } from "../../compute.ts";
import { curvesOf } from "../../curves.ts";
import {
  binned,
  momentsOf,
  quantiles,
  type Bins,
  type Inflow,
} from "../../distribution/distribution.ts";
import { latest } from "../../latest.ts";
import { subjectsOf } from "../../subject.ts";
import { dataTable } from "../parts/dataTable.ts";
import { drawing, element, fillWith, type Child } from "../parts/element.ts";
import { toNumber } from "../parts/toNumber.ts";
import { captioned, dropdown, textField } from "../parts/ui.ts";

/** What a layer passes on: how f(x) is distributed when x is, with mean and variance before and after. */
export function distributionView(app: App): HTMLElement {
  const { state, say } = app;
  let inflow: Inflow = { kind: "normal", mean: 0, deviation: 1 };
  const body = element("div");
  const fold = element("details", { class: "table", id: "distribution" });
  const draw = latest<Inflow>(async (now) => fillWith(body, ...(await outflow(app, now))), app.log);
  const drawOpen = (): void => {
    if (fold.open && state.now().view === "plot") draw(inflow);
  };
  const change = (part: Partial<Inflow>): void => {
    inflow = { ...inflow, ...part };
    drawOpen();
  };
  fold.addEventListener("toggle", drawOpen);
  state.watch(
    ({ view, selection, of, form }) => JSON.stringify([view, selection, of, form]),
    drawOpen,
  );
  fold.append(
    element("summary", {}, say("distribution")),
    element(
      "div",
      { class: "order" },
      dropdown(
        say("inputs"),
        [
          { value: "normal", text: say("normal") },
          { value: "uniform", text: say("uniform") },
        ],
        inflow.kind,
        (kind) => change({ kind }),
      ),
      numberField(say("mean"), inflow.mean, (mean) => change({ mean })),
      numberField(say("deviation"), inflow.deviation, (deviation) =>
        change({ deviation: Math.abs(deviation) }),
      ),
    ),
    body,
  );
  return fold;
}

function numberField(caption: string, first: number, enter: (value: number) => void): HTMLElement {
  const field = textField(caption, String(first), (text) => {
    const value = toNumber(text);
    field.classList.toggle("wrong", !Number.isFinite(value));
    if (Number.isFinite(value)) enter(value);
  });
  return captioned(caption, field);
}

async function outflow(app: App, inflow: Inflow): Promise<readonly Child[]> {
  const { selection, of, form } = app.state.now();
  const [curve] = curvesOf(subjectsOf(selection).slice(0, 1), of, ["value"]);
  if (curve === undefined) return [];
  const inputs = quantiles(inflow, samples);
  const { values } = await compute(app, [curve], { inputs, form });
  const { mean, variance, finite } = momentsOf(values[0]!);
  const bins = binned(values[0]!, 60);
  return [
    element(
      "p",
      {},
      app.say(
        "moments",
        formatNumber(inflow.mean),
        formatNumber(inflow.deviation ** 2),
        formatNumber(mean),
        formatNumber(variance),
      ),
    ),
    finite ? undefined : element("p", {}, app.say("someNotFinite")),
    bars(app, bins),
  ];
}

/** One bar for each stretch of f(x). Bars grow with the square root, so that rare values are seen beside a pile at zero. */
function bars({ say }: App, { low, high, counts }: Bins): HTMLElement {
  const most = Math.sqrt(Math.max(1, ...counts));
  const rects = counts.map((count, index) => {
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
  const text = say("outflow", formatNumber(low), formatNumber(high));
  return element(
    "figure",
    { class: "histogram" },
    drawing(
      "svg",
      {
        class: "distribution",
        attributes: {
          viewBox: `0 0 ${counts.length} 100`,
          preserveAspectRatio: "none",
          role: "img",
          "aria-label": text,
        },
      },
      ...rects,
    ),
    element("figcaption", { class: "caption" }, text),
    element("details", {}, element("summary", {}, say("table")), table(say, { low, high, counts })),
  );
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

const samples = 8192;
