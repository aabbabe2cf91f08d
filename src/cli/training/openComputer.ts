import type { Adapter } from "../../verify/report.ts";
import type { Computer } from "../../training/run.ts";
import { workerPool } from "./workerPool.ts";

export interface OpenComputer extends Computer {
  readonly used: "gpu-f32" | "worker-f32";
  readonly adapter: Adapter;
  readonly dispose: () => void;
}

/** Worker threads on all cores. */
export async function openComputer(): Promise<OpenComputer> {
  const pool = workerPool();
  const threads = `${pool.atOnce} worker thread${pool.atOnce === 1 ? "" : "s"}`;
  return {
    ...pool,
    used: "worker-f32",
    adapter: {
      kind: "emulated",
      vendor: "",
      architecture: "",
      description: `${threads}, each operation rounded to float32`,
      backend: "cpu",
    },
  };
}
