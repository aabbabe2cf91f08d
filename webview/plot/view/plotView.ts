import type { App } from "../../app.ts";
import { drawFrame } from "../drawFrame.ts";
import { binarisedView } from "../../distribution/view/binarisedView.ts";
import { distributionView } from "../../distribution/view/distributionView.ts";
import { element } from "../../view/parts/element.ts";
import { plotPane } from "./plotPane.ts";
import { plotSide } from "./plotSide.ts";

/** The curves of everything on show, with what can be changed about them beside. */
export function plotView(app: App): HTMLElement {
  const pane = plotPane(app, { view: "plot", id: "chart", draw: drawFrame });
  pane.element.append(distributionView(app), binarisedView(app));
  return element("div", { class: "plot-view" }, pane.element, plotSide(app, pane.gestures));
}
