import { adapterFacts } from "../../gpu/adapterFacts.ts";
import { GpuFailure } from "../../gpu/gpuFailure.ts";
import { gpuComputer } from "../../training/gpu/gpuComputer.ts";
import type { Computer } from "../../training/run.ts";
import type { Adapter } from "../../verify/report.ts";
import { openDawn, type Dawn } from "../gpu/dawn.ts";
import { workerPool } from "./workerPool.ts";

export interface OpenComputer extends Computer {
  readonly used: "gpu-f32" | "worker-f32";
  readonly adapter: Adapter;
  readonly dispose: () => void;
}

/** A GPU where there is one; a software adapter is slower than worker threads on all cores. */
export async function openComputer(): Promise<OpenComputer> {
  const dawn = await openDawn();
  if (dawn.kind === "unavailable") return inWorkers("no GPU adapter was found");
  const adapter = adapterFacts(dawn.adapter, dawn.backend);
  if (adapter.kind === "hardware") return onGpu(dawn, adapter);
  dawn.device.destroy();
  return inWorkers(`the GPU adapter, ${adapter.description}, is software and slower`);
}

function inWorkers(why: string): OpenComputer {
  const pool = workerPool();
  const threads = `${pool.atOnce} worker thread${pool.atOnce === 1 ? "" : "s"}`;
  return {
    ...pool,
    used: "worker-f32",
    adapter: {
      kind: "emulated",
      vendor: "",
      architecture: "",
      description: `${threads}, each operation rounded to float32; ${why}`,
      backend: "cpu",
    },
  };
}

type Ready = Extract<Dawn, { readonly kind: "ready" }>;

/** A device that is lost costs the job that it was at: another device does it from its beginning. */
function onGpu(first: Ready, adapter: Adapter): OpenComputer {
  let current = first;
  const compute = async (job: Parameters<Computer["compute"]>[0]) => {
    try {
      return await gpuComputer(current.device).compute(job);
    } catch (error) {
      if (!(error instanceof GpuFailure) || error.kind !== "lost") throw error;
      const next = await openDawn();
      if (next.kind === "unavailable") throw error;
      current = next;
      return gpuComputer(current.device).compute(job);
    }
  };
  return {
    ...gpuComputer(first.device),
    compute,
    used: "gpu-f32",
    adapter,
    dispose: () => current.device.destroy(),
  };
}
