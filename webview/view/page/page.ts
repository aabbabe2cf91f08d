import type { ViewId } from "../../../src/protocol/messages.ts";
import type { App } from "../../app.ts";
import type { Verifier } from "../../verify/verifier.ts";
import type { Trainer } from "../../train/trainer.ts";
import { aboutView } from "../../about/view/aboutView.ts";
import { compareView } from "../../compare/view/compareView.ts";
import { element } from "../parts/element.ts";
import { gpuStatus } from "./gpuStatus.ts";
import { header } from "./header.ts";
import { plotView } from "../../plot/view/plotView.ts";
import { panels } from "./panels.ts";
import { surfaceView } from "../../surface/view/surfaceView.ts";
import { trainView } from "../../train/view/trainView.ts";
import { verifyView } from "../../verify/view/verifyView.ts";

/** The whole page: the views, what is on show in all of them, and what computes. */
export function page(app: App, verifier: Verifier, training: Trainer): HTMLElement {
  const { state, say } = app;
  const views = panels<ViewId>({
    all: [
      { id: "plot", title: say("plot"), body: plotView(app) },
      { id: "compare", title: say("compare"), body: compareView(app) },
      { id: "verify", title: say("verify"), body: verifyView(app, verifier) },
      { id: "surface", title: say("surface"), body: surfaceView(app) },
      { id: "train", title: say("train"), body: trainView(app, training) },
      { id: "about", title: say("about"), body: aboutView(app) },
    ],
    between: header(app),
    first: state.now().view,
    opened: (view) => state.change((now) => ({ ...now, view })),
  });
  state.watch(({ view }) => view, views.open);
  return element("main", {}, views.element, gpuStatus(app, verifier));
}
