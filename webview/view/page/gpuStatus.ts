import type { App } from "../../app.ts";
import type { Gpu } from "../../gpu/device.ts";
import { gpuSentence } from "../../gpu/gpuSentence.ts";
import { element, fillWith } from "../parts/element.ts";
import { button } from "../parts/controls.ts";

/** One line that says who computes, and why not the graphics processor when it does not. */
export function gpuStatus(app: App): HTMLElement {
  const line = element("div", { class: "status", attributes: { role: "status" } });
  const draw = (gpu: Gpu): void =>
    fillWith(
      line,
      element("span", { class: `lamp ${lampOf(gpu)}`, attributes: { "aria-hidden": "true" } }),
      element("span", { id: "adapter" }, gpuSentence(gpu, app.say)),
      gpu.kind === "unavailable" ? button(app.say("tryAgain"), app.wakeGpu) : undefined,
    );
  app.state.watch(({ gpu }) => gpu, draw);
  draw(app.state.now().gpu);
  return element("footer", {}, line);
}

function lampOf(gpu: Gpu): string {
  if (gpu.kind === "ready") return "on";
  return gpu.kind === "unavailable" ? "off" : "waiting";
}
