import type { Gpu } from "../../webview/gpu/device.ts";

/** A graphics processor of this name, with as much of a device as the test needs. */
export const readyGpu = (description: string, device: object = {}): Gpu => ({
  kind: "ready",
  device: device as unknown as GPUDevice,
  adapter: {
    info: { vendor: "", architecture: "", device: "", description, isFallbackAdapter: false },
  } as unknown as GPUAdapter,
  recovered: false,
});
