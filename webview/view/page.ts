import type { App } from "../app.ts";
import { element } from "./element.ts";
import { gpuStatus } from "./gpuStatus.ts";
import { header } from "./header.ts";
import { plotView } from "./plotView.ts";
import { panels } from "./ui.ts";

/** The whole page: what is on show, the views of it, and who computes. */
export function page(app: App): HTMLElement {
  const { state, say } = app;
  const views = panels([{ id: "plot", title: say("plot"), body: plotView(app) }], "plot", (view) =>
    state.change((now) => ({ ...now, view })),
  );
  return element("main", {}, header(app), views.element, gpuStatus(app));
}
