import type { App } from "../app.ts";
import { drawFrame } from "../plot/drawFrame.ts";
import { chart } from "../plot/chart.ts";
import type { Frame } from "../plot/frame.ts";
import { listenTo, type Gestures } from "../plot/gestures.ts";
import { home, pan, zoom } from "../plot/window.ts";
import { latest } from "../latest.ts";
import { spreads } from "../plot/scale.ts";
import { onThemeChange } from "../plot/theme.ts";
import { debounced } from "../debounced.ts";
import type { State } from "../state.ts";
import { element } from "./element.ts";
import { plotSide } from "./plotSide.ts";
import { readout } from "./readout.ts";
import { valueTable } from "./valueTable.ts";

/** The plot with its controls beside it, the numbers under the cursor below, and all of it as a table. */
export function plotView(app: App): HTMLElement {
  const holder = element("div", {
    class: "chart",
    id: "chart",
    attributes: {
      tabindex: "0",
      role: "application",
      "aria-roledescription": app.say("plot"),
      "aria-describedby": "plot-keys",
    },
  });
  const numbers = readout(app);
  const table = valueTable(app);
  let frame: Frame | undefined;
  let index: number | undefined;
  const point = (at: number | undefined): void => {
    index = at;
    numbers.show(frame, at);
  };
  const picture = chart(holder, point);
  const gestures = gesturesFor(app, {
    step(samples) {
      if (frame === undefined) return;
      const last = frame.inputs.length - 1;
      picture.pointAt(Math.max(0, Math.min(last, (index ?? Math.round(last / 2)) + samples)));
      numbers.speak();
    },
    jump(end) {
      picture.pointAt(end === "first" ? 0 : (frame?.inputs.length ?? 1) - 1);
      numbers.speak();
    },
  });
  listenTo(holder, picture.shareAt, gestures);

  const refresh = latest<State>(
    async (state) => {
      const drawn = await drawFrame(app, state, picture.columns());
      frame = drawn.frame;
      picture.draw(drawn.frame);
      numbers.show(drawn.frame, index);
      table.show(drawn.frame);
      holder.setAttribute("aria-label", app.say("plotOf", drawn.names));
      holder.dataset["by"] = drawn.by;
      holder.dataset["drawn"] = String(Number(holder.dataset["drawn"] ?? 0) + 1);
    },
    (error) => void app.host.call("log", String(error)).catch(() => undefined),
  );
  app.state.watch(pictured, (_, state) => refresh(state));
  new ResizeObserver(
    debounced(60, () => {
      picture.redraw();
      refresh(app.state.now());
    }),
  ).observe(holder);
  onThemeChange(() => picture.redraw());

  return element(
    "div",
    { class: "plot-view" },
    element(
      "div",
      { class: "stage" },
      holder,
      numbers.element,
      element("p", { class: "hint", id: "plot-keys" }, app.say("plotHint")),
      table.element,
    ),
    plotSide(app, gestures),
  );
}

/** The part of the state that the picture depends on, as one text, so that nothing else draws it anew. */
const pictured = ({ selection, window, scales, quantities, of, form, gpu }: State): string =>
  JSON.stringify([selection, window, scales, quantities, of, form, gpu.kind === "ready"]);

function gesturesFor({ state }: App, cursor: Pick<Gestures, "step" | "jump">): Gestures {
  return {
    ...cursor,
    zoom: (factor, share) =>
      state.change((now) => {
        const { place, value } = spreads[now.scales.x];
        const at = value(
          place(now.window.low) + share * (place(now.window.high) - place(now.window.low)),
        );
        return { ...now, window: zoom(now.window, factor, at, now.scales.x) };
      }),
    pan: (share) =>
      state.change((now) => ({ ...now, window: pan(now.window, share, now.scales.x) })),
    reset: () => state.change((now) => ({ ...now, window: home })),
  };
}
