import { adapterFacts } from "../../gpu/adapterFacts.ts";
import { runKernel } from "../../gpu/runKernel.ts";
import type { Runner } from "../../verify/runner.ts";
import type { Dawn } from "./dawn.ts";

/** Runs kernels on a device that Dawn opened. */
export const dawnRunner = ({
  adapter,
  device,
  backend,
}: Extract<Dawn, { kind: "ready" }>): Runner => ({
  adapter: adapterFacts(adapter, backend),
  run: (kernel, inputs) => runKernel(device, kernel, inputs, { now: () => performance.now() }),
});
