import { messageOf } from "../messageOf.ts";

/** Why there is no device. */
export type NoDeviceReason = "no-api" | "no-adapter" | "no-answer" | "refused" | "lost-at-birth";

export type Attempt =
  | { readonly kind: "got"; readonly device: GPUDevice; readonly adapter: GPUAdapter }
  | { readonly kind: "failed"; readonly reason: NoDeviceReason; readonly detail: string };

/** Asks once for a device with the largest buffers the adapter has, and finds out at which step it fails. */
export async function attempt(gpu: GPU | undefined): Promise<Attempt> {
  if (gpu === undefined) return { kind: "failed", reason: "no-api", detail: "" };
  try {
    const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" });
    if (adapter === null) return { kind: "failed", reason: "no-adapter", detail: "" };
    return await deviceOf(adapter);
  } catch (error) {
    return { kind: "failed", reason: "refused", detail: messageOf(error) };
  }
}

async function deviceOf(adapter: GPUAdapter): Promise<Attempt> {
  const device = await adapter.requestDevice();
  const lost = await Promise.race([device.lost, Promise.resolve(undefined)]);
  return lost === undefined
    ? { kind: "got", device, adapter }
    : { kind: "failed", reason: "lost-at-birth", detail: lost.message };
}
