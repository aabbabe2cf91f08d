import { adapterFacts } from "../../src/gpu/adapterFacts.ts";
import type { App } from "../app.ts";
import type { State } from "../state/state.ts";
import { narrowIn } from "../plot/lens.ts";
import { trainsOn } from "../train/trainingComputer.ts";
import type { Gpu } from "./device.ts";

/** What computes the content of a view. */
export const computedBy = (state: Shown, say: App["say"]): string =>
  isOnCpu(state)
    ? say(state.view === "train" ? "trainedOnCpu" : "plottedOnCpu")
    : gpuSentence(state.gpu, say);

/** Workers train networks if there is no hardware graphics processor, and always compute 16-bit numbers. */
export const isOnCpu = ({ view, numberType, gpu }: Shown): boolean =>
  (view === "train" && !trainsOn(gpu)) || (view === "plot" && narrowIn(numberType) !== undefined);

type Shown = Pick<State, "gpu" | "view" | "numberType">;

/** The state of the graphics processor, in one honest sentence. */
export function gpuSentence(gpu: Gpu, say: App["say"]): string {
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

function readySentence(
  { adapter, recovered }: Extract<Gpu, { kind: "ready" }>,
  say: App["say"],
): string {
  const software = adapterFacts(adapter).kind === "software";
  const ready = say(software ? "gpuSoftware" : "gpuHardware", adapterName(adapter));
  return recovered ? `${say("gpuRecovered")} ${ready}` : ready;
}

/** "google swiftshader", or whatever else describes the adapter. */
function adapterName(adapter: GPUAdapter): string {
  const { vendor, architecture, description, backend } = adapterFacts(adapter);
  const name = description === "" ? [vendor, architecture].filter(Boolean).join(" ") : description;
  return [name || "?", backend].filter(Boolean).join(", ");
}

const reasons = {
  "no-api": "gpuNoApi",
  "no-adapter": "gpuNoAdapter",
  "no-answer": "gpuNoAnswer",
  refused: "gpuRefused",
  "lost-at-birth": "gpuLostAtBirth",
  lost: "gpuLost",
} as const;
