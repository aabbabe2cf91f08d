import { after, it } from "node:test";

import { openDawn } from "../../src/cli/gpu/dawn.ts";

/**
 * Runs the tests on a GPU device. Without an adapter they are skipped with the reason;
 * where CI is set they fail instead.
 */
export async function onDevice(
  tests: (device: GPUDevice, adapter: GPUAdapter) => void,
): Promise<void> {
  const dawn = await openDawn();
  if (dawn.kind === "ready") {
    tests(dawn.device, dawn.adapter);
    after(() => dawn.device.destroy());
    return;
  }
  if (process.env["CI"]) it("finds a GPU adapter", () => Promise.reject(new Error(dawn.reason)));
  else it("runs on a GPU", { skip: dawn.reason }, () => {});
}
