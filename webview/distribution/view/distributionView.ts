import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import { compute } from "../../compute/compute.ts";
import { curvesOf } from "../../compute/curves.ts";
import { binned, momentsOf, quantiles, type InputDistribution } from "../distribution.ts";
import { latest } from "../../time/latest.ts";
import { subjectsOf } from "../../state/subject.ts";
import { element, fillWith, type Child } from "../../view/parts/element.ts";
import { showsFailure } from "../../view/parts/showsFailure.ts";
import { toNumber } from "../../view/parts/controls/toNumber.ts";
import { captioned, dropdown, textField } from "../../view/parts/controls/controls.ts";
import { outflowPicture } from "./outflowPicture.ts";
import { elementAt } from "../../../src/required.ts";
import type { State } from "../../state/state.ts";
import { watchParts } from "../../state/watchParts.ts";

/** What a layer passes on: how f(x) is distributed when x is, with mean and variance before and after. */
export function distributionView(app: App): HTMLElement {
  const { state, say } = app;
  const { inflow } = state.now();
  const body = element("div");
  const fold = element("details", { class: "table", id: "distribution" });
  const draw = latest<Computed>(
    async (now) => fillWith(body, ...(await outflow(app, now))),
    showsFailure(app, body),
  );
  const drawOpen = (now: Computed): void => {
    if (fold.open && now.view === "plot") draw(now);
  };
  const change = (part: Partial<InputDistribution>): void =>
    state.change((now) => ({ ...now, inflow: { ...now.inflow, ...part } }));
  fold.addEventListener("toggle", () => drawOpen(state.now()));
  watchParts(state, computedParts, drawOpen);
  fold.append(
    element("summary", {}, say("distribution")),
    element(
      "div",
      { class: "order" },
      dropdown(
        say("inputs"),
        {
          choices: [
            { value: "normal", text: say("normal") },
            { value: "uniform", text: say("uniform") },
          ],
          chosen: inflow.kind,
        },
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

const computedParts = ["view", "selection", "of", "form", "inflow"] as const;
type Computed = Pick<State, (typeof computedParts)[number]>;

function numberField(caption: string, first: number, enter: (value: number) => void): HTMLElement {
  const field = textField(caption, { text: String(first) }, (text) => {
    const value = toNumber(text);
    field.classList.toggle("wrong", !Number.isFinite(value));
    if (Number.isFinite(value)) enter(value);
  });
  return captioned(caption, field);
}

async function outflow(
  app: App,
  { selection, of, form, inflow }: Computed,
): Promise<readonly Child[]> {
  const [curve] = curvesOf(subjectsOf(selection).slice(0, 1), of, ["value"]);
  if (curve === undefined) return [];
  const inputs = quantiles(inflow, samples);
  const { values } = await compute(app, [curve], { inputs, form });
  const { mean, variance, finite } = momentsOf(elementAt(values, 0));
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
    outflowPicture(app, binned(elementAt(values, 0), 60)),
  ];
}

const samples = 8192;
