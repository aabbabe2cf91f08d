import { adapterFacts } from "../../src/gpu/adapterFacts.ts";
import { GpuFailure } from "../../src/gpu/gpuFailure.ts";
import { runKernel } from "../../src/gpu/runKernel.ts";
import type { Connection, Handlers } from "../../src/protocol/rpc.ts";
import type { Form, Kernel } from "../../src/readings/wgsl/kernel.ts";
import type { App } from "../app.ts";
import type { Gpu } from "../gpu/device.ts";
import type { LabApi, PageApi, Venue } from "../lab/labApi.ts";
import { startLab } from "../lab/startLab.ts";
import { store, type Store } from "../store.ts";
import { subjectsOf, type Subject } from "../subject.ts";
import { sentence } from "../view/gpuStatus.ts";
import { noChecks, reordered, type Checks } from "./checks.ts";

/** Verifies the function in focus, in a worker of its own, so that the plot stays alive. */
export interface Verifier {
  readonly checks: Store<Checks>;
  /** Verifies both kernels, one after the other; does nothing while it is at it. */
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
}

export function verifier(app: App): Verifier {
  const checks = store(noChecks);
  let lab: Connection<LabApi> | undefined;
  let cancelling = new AbortController();
  let started = 0;
  const handlers: Handlers<PageApi> = {
    run: (kernel, inputs) => runWhenReady(app, kernel, inputs),
    progress(done, count) {
      const elapsed = performance.now() - started;
      checks.change((now) =>
        now.running === undefined
          ? now
          : { ...now, running: { ...now.running, done, count, elapsed } },
      );
      return null;
    },
  };

  async function run(): Promise<void> {
    const [subject] = subjectsOf(app.state.now().selection);
    if (checks.now().running !== undefined || subject?.over !== "element") return;
    cancelling = new AbortController();
    const { signal } = cancelling;
    checks.change((now) => reordered(now, {}));
    try {
      for (const form of ["stable", "documented"] as const)
        if (!signal.aborted) await runForm(subject, form);
    } catch (error) {
      checks.change((now) => ({
        ...now,
        trouble: error instanceof Error ? error.message : String(error),
      }));
    }
    checks.change((now) => ({ ...now, running: undefined }));
  }

  async function runForm({ choice }: Subject, form: Form): Promise<void> {
    lab ??= startLab(handlers);
    started = performance.now();
    checks.change((now) => ({ ...now, running: { form, done: 0, count: 0, elapsed: 0 } }));
    const wish = { leg: "kernel", form, ...checks.now().order } as const;
    const venue = venueOf(await settledGpu(app), app.say);
    for (const outcome of await lab.call("verify", choice, wish, venue))
      checks.change((now) =>
        "notVerified" in outcome
          ? { ...now, trouble: outcome.notVerified }
          : { ...now, reports: { ...now.reports, [form]: outcome } },
      );
  }

  app.state.watch(
    ({ selection: { items, expression } }) => JSON.stringify(items[0] ?? expression),
    () => {
      cancel();
      checks.change((now) => reordered(now, {}));
    },
  );

  function cancel(): void {
    cancelling.abort();
    if (checks.now().running !== undefined) lab?.call("cancel").catch(() => undefined);
  }
  return { checks, run, cancel };
}

/** The graphics processor where there is one; else the CPU, and why. */
function venueOf(gpu: Gpu, say: App["say"]): Venue {
  return gpu.kind === "ready"
    ? { kind: "gpu", adapter: adapterFacts(gpu.adapter) }
    : { kind: "cpu", reason: sentence(gpu, say) };
}

/** Runs a kernel; when the device is lost on the way, waits for another and runs it again. */
async function runWhenReady(app: App, kernel: Kernel, inputs: Uint32Array): Promise<Uint32Array> {
  for (;;) {
    const gpu = await settledGpu(app);
    if (gpu.kind !== "ready") throw new Error(sentence(gpu, app.say));
    try {
      return await runKernel(gpu.device, kernel, inputs, { now: () => performance.now() });
    } catch (error) {
      if (!(error instanceof GpuFailure) || error.kind !== "lost") throw error;
      await changeOf(app, gpu);
    }
  }
}

async function settledGpu(app: App): Promise<Gpu> {
  for (;;) {
    const { gpu } = app.state.now();
    if (gpu.kind === "ready" || gpu.kind === "unavailable") return gpu;
    await changeOf(app, gpu);
  }
}

/** Resolves once the state holds another GPU than this one. */
const changeOf = ({ state }: App, seen: Gpu): Promise<void> =>
  new Promise((resolve) => {
    if (state.now().gpu !== seen) return resolve();
    const stop = state.watch(
      ({ gpu }) => gpu,
      () => {
        stop();
        resolve();
      },
    );
  });
