import { attempt, type Attempt, type NoDeviceReason } from "./request.ts";

/** What the playground knows of the graphics processor, from the first question to the last loss. */
export type Gpu =
  | { readonly kind: "starting" }
  | {
      readonly kind: "ready";
      readonly device: GPUDevice;
      readonly adapter: GPUAdapter;
      readonly recovered: boolean;
    }
  | { readonly kind: "recovering"; readonly attempt: number }
  | {
      readonly kind: "unavailable";
      readonly reason: NoDeviceReason | "lost";
      readonly detail: string;
    }
  | { readonly kind: "asleep" };

export interface DeviceKeeper {
  /** Gives the device back, for a page that is hidden. */
  readonly sleep: () => void;
  /** Asks for a device again, after sleep or when the reader wants another try. */
  readonly wake: () => void;
}

/** The world outside: the browser's entry to the GPU, absent in some, and a clock. */
export interface DeviceDependencies {
  readonly gpu: GPU | undefined;
  readonly after: (milliseconds: number, act: () => void) => void;
  readonly changed: (gpu: Gpu) => void;
}

/** After these pauses, in milliseconds, a lost device is requested again; after the last, the CPU is used. */
export const pauses: readonly number[] = [250, 1000, 4000];

/** After so many milliseconds without an answer, the CPU has to do until one comes. */
export const answersWithin = 10_000;

/** A device that has lived this long counts as sound: the next loss starts with the first pause again. */
const soundAfter = 30_000;

/** Keeps a device ready: requests one, notices its loss, and tries again with growing pauses. */
export function keepDevice({ gpu, after, changed }: DeviceDependencies): DeviceKeeper {
  let generation = 0;
  let losses = 0;
  let held: GPUDevice | undefined;

  async function start(own: number): Promise<void> {
    let isOpen = true;
    after(answersWithin, () => {
      if (isOpen && own === generation)
        changed({ kind: "unavailable", reason: "no-answer", detail: "" });
    });
    const result = await attempt(gpu);
    isOpen = false;
    if (own !== generation) return release(result);
    if (result.kind === "failed") return fail(result, own);
    held = result.device;
    changed({
      kind: "ready",
      device: result.device,
      adapter: result.adapter,
      recovered: losses > 0,
    });
    after(soundAfter, () => {
      if (held === result.device) losses = 0;
    });
    const { message } = await result.device.lost;
    if (own === generation) lose(message, own);
  }

  /** The first failure is final: what is missing at the start stays missing. One after a loss is another loss. */
  function fail(result: Extract<Attempt, { kind: "failed" }>, own: number): void {
    if (losses > 0 || result.reason === "lost-at-birth") return lose(result.detail, own);
    changed({ kind: "unavailable", reason: result.reason, detail: result.detail });
  }

  function lose(detail: string, own: number): void {
    held = undefined;
    const pause = pauses[losses];
    losses += 1;
    if (pause === undefined) return changed({ kind: "unavailable", reason: "lost", detail });
    changed({ kind: "recovering", attempt: losses });
    after(pause, () => {
      if (own === generation) void start(own);
    });
  }

  function wake(): void {
    release({ device: held });
    losses = 0;
    generation += 1;
    changed({ kind: "starting" });
    void start(generation);
  }

  return {
    wake,
    sleep() {
      generation += 1;
      release({ device: held });
      held = undefined;
      changed({ kind: "asleep" });
    },
  };
}

function release(holder: { readonly device?: GPUDevice | undefined } | Attempt): void {
  if ("device" in holder) holder.device?.destroy();
}
