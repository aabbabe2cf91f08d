/** The device that kernel tests run on, or the reason why there is none. */
import { openDawn } from "../../src/cli/dawn.ts";

const dawn = await openDawn();
if (dawn.kind === "unavailable" && process.env["CI"]) {
  throw new Error(`Under CI the kernel tests need a WebGPU adapter. ${dawn.reason}`);
}

/** For `it(title, { skip }, …)`: why kernels cannot run here, or false. */
export const skip = dawn.kind === "unavailable" ? dawn.reason : false;

/** The open device and its adapter; a test that was not skipped may take it. */
export function gpu(): { readonly adapter: GPUAdapter; readonly device: GPUDevice } {
  if (dawn.kind === "unavailable") throw new Error(dawn.reason);
  return dawn;
}
