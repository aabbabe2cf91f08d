import { adapterFacts } from "../../../src/gpu/adapterFacts.ts";
import type { App } from "../../app.ts";
import type { Gpu } from "../../gpu/device.ts";
import { element, fillWith } from "../parts/element.ts";
import { button } from "../parts/ui.ts";

/** One line that says who computes, and why not the graphics processor when it does not. */
export function gpuStatus(app: App): HTMLElement {
  const line = element("div", { class: "status", attributes: { role: "status" } });
  const draw = (gpu: Gpu): void =>
    fillWith(
      line,
      element("span", { class: `lamp ${lampOf(gpu)}`, attributes: { "aria-hidden": "true" } }),
      element("span", { id: "adapter" }, sentence(gpu, app.say)),
      gpu.kind === "unavailable" ? button(app.say("tryAgain"), app.wakeGpu) : undefined,
    );
  app.state.watch(({ gpu }) => gpu, draw);
  draw(app.state.now().gpu);
  return element("footer", {}, line);
}

/** What there is to say about the graphics processor, in one honest sentence. */
export function sentence(gpu: Gpu, say: App["say"]): string {
  switch (gpu.kind) {
    case "starting":
      return say("gpuStarting");
    case "ready":
      return readySentence(gpu, say);
    case "recovering":
      return say("gpuRecovering", gpu.attempt);
    case "asleep":
      return say("gpuAsleep");
    case "unavailable":
      return say(reasons[gpu.reason], gpu.detail || say("noReason"));
  }
}

/** "google swiftshader", or whatever else the adapter says of itself. */
export function adapterName(adapter: GPUAdapter): string {
  const { vendor, architecture, description, backend } = adapterFacts(adapter);
  const name = description === "" ? [vendor, architecture].filter(Boolean).join(" ") : description;
  return [name || "?", backend].filter(Boolean).join(", ");
}

function readySentence(
  { adapter, recovered }: Extract<Gpu, { kind: "ready" }>,
  say: App["say"],
): string {
  const software = adapterFacts(adapter).kind === "software";
  const ready = say(software ? "gpuSoftware" : "gpuHardware", adapterName(adapter));
  return recovered ? `${say("gpuRecovered")} ${ready}` : ready;
}

function lampOf(gpu: Gpu): string {
  if (gpu.kind === "ready") return "on";
  return gpu.kind === "unavailable" ? "off" : "waiting";
}

const reasons = {
  "no-api": "gpuNoApi",
  "no-adapter": "gpuNoAdapter",
  refused: "gpuRefused",
  "lost-at-birth": "gpuLostAtBirth",
  lost: "gpuLost",
} as const;
