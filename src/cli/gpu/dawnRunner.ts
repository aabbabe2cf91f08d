import { adapterFacts } from "../../gpu/adapterFacts.ts";
import { GpuFailure } from "../../gpu/gpuFailure.ts";
import { kernelSession, type KernelSession } from "../../gpu/kernelSession.ts";
import type { Kernel } from "../../readings/wgsl/kernel.ts";
import type { Runner } from "../../verify/runner.ts";
import { withIdlePauses } from "./idlePauses.ts";
import { openDawn, type Dawn } from "./dawn.ts";

type Ready = Extract<Dawn, { readonly kind: "ready" }>;

/**
 * Runs kernels on a device that Dawn opened. When that is lost, another device runs the same inputs
 * again; the failure of a second device in a row passes through.
 */
export function dawnRunner(dawn: Ready): Runner {
  let current = dawn;
  let session: (KernelSession & { readonly of: Kernel }) | undefined;
  const run: Runner["run"] = (kernel, inputs, { room }) => {
    if (session?.of !== kernel) {
      session?.dispose();
      const now = () => performance.now();
      session = { ...kernelSession(current.device, kernel, { now }), of: kernel };
    }
    return withIdlePauses(session.run(inputs, room));
  };
  return {
    adapter: adapterFacts(dawn.adapter, dawn.backend),
    run: async (kernel, inputs, place) => {
      try {
        return await run(kernel, inputs, place);
      } catch (error) {
        if (!(error instanceof GpuFailure) || error.kind !== "lost") throw error;
        const next = await openDawn();
        if (next.kind === "unavailable") throw error;
        session = undefined;
        current = next;
        return run(kernel, inputs, place);
      }
    },
  };
}
