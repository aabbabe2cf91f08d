import type { App } from "../../app.ts";
import type { Gpu } from "../../gpu/device.ts";
import { computedBy, isOnCpu } from "../../gpu/gpuSentence.ts";
import type { State } from "../../state/state.ts";
import { runsKernels } from "../../verify/order.ts";
import type { Verifier } from "../../verify/verifier.ts";
import { element, fillWith } from "../parts/element.ts";
import { button } from "../parts/controls/controls.ts";

/** One line about what computes in the open view, and why it is not the graphics processor if it is not. */
export function gpuStatus(app: App, { checks }: Verifier): HTMLElement {
  const line = element("div", { class: "status", attributes: { role: "status" } });
  const draw = (words: string, now: State): void => {
    const sentence = element("span", { id: "adapter", attributes: { title: words } }, words);
    if (isOnCpu(now) || checksCode(now)) return fillWith(line, sentence);
    fillWith(
      line,
      element("span", { class: `lamp ${lampOf(now.gpu)}`, attributes: { "aria-hidden": "true" } }),
      sentence,
      now.gpu.kind === "unavailable" ? button(app.say("tryAgain"), app.wakeGpu) : undefined,
    );
  };
  const checksCode = ({ view }: State): boolean =>
    view === "verify" && !runsKernels(checks.now().order.target);
  const wordsFor = (now: State): string =>
    checksCode(now) ? app.say("verifiedOnCpu") : computedBy(now, app.say);
  app.state.watch(wordsFor, draw);
  checks.watch(
    ({ order }) => order.target,
    () => draw(wordsFor(app.state.now()), app.state.now()),
  );
  draw(wordsFor(app.state.now()), app.state.now());
  return element("footer", {}, line);
}

function lampOf(gpu: Gpu): string {
  if (gpu.kind === "ready") return "on";
  return gpu.kind === "unavailable" ? "off" : "waiting";
}
