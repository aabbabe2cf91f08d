import type { App } from "../../app.ts";
import { showsAtlas } from "../../atlas/onShow.ts";
import { atlasButton, atlasView } from "../../atlas/view/atlasView.ts";
import { drawFrame } from "../drawFrame.ts";
import { binarisedView } from "../../distribution/view/binarisedView.ts";
import { distributionView } from "../../distribution/view/distributionView.ts";
import { element } from "../../view/parts/element.ts";
import { overlay } from "../../view/parts/overlay.ts";
import { axisPicture } from "./axisPicture.ts";
import { countCutOff } from "./tag/countCutOff.ts";
import { handleLayer } from "./handles/handleLayer.ts";
import { parameters } from "./parameters.ts";
import { plotPane } from "./plotPane.ts";
import { plotSettings } from "./plotSettings.ts";
import { versionSlider } from "../versions/view/versionSlider.ts";
import { writeButton } from "./handles/writeButton.ts";

/** The curves of everything on show over the whole page, with all that can be changed about them under one button. */
export function plotView(app: App): HTMLElement {
  const pane = plotPane(app, { view: "plot", id: "chart", draw: drawFrame });
  const { element: stage, canvas, readout, keys, saving, gestures, onDrawn } = pane;
  const settings = plotSettings(app, gestures);
  settings.append(saving, keys);
  readout.classList.add("tag");
  onDrawn(countCutOff(app, readout));
  const axis = axisPicture(app);
  canvas.append(
    axis.element,
    handleLayer(app, pane),
    readout,
    element("div", { class: "corner" }, versionSlider(app), writeButton(app)),
    overlay(
      { class: "settings", id: "plot-settings", label: app.say("plotSettings") },
      element("span", { class: "gear", attributes: { "aria-hidden": "true" } }, "\u2699\ufe0e"),
      settings,
    ),
    atlasButton(app),
    atlasView(app),
  );
  stage.prepend(parameters(app));
  stage.append(
    element(
      "div",
      { class: "folds" },
      axis.table,
      ...stage.querySelectorAll(":scope > details"),
      distributionView(app),
      binarisedView(app),
    ),
  );
  const whole = element("div", { class: "plot-view" }, stage);
  const showAtlas = (on: boolean): void => void whole.classList.toggle("with-atlas", on);
  app.state.watch(showsAtlas, showAtlas);
  showAtlas(showsAtlas(app.state.now()));
  const showBits = (bits: boolean): void => void whole.classList.toggle("with-bits", bits);
  app.state.watch(({ bits }) => bits, showBits);
  showBits(app.state.now().bits);
  return whole;
}
