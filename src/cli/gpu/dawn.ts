/** WebGPU without a browser: Dawn, through the npm package `webgpu`. */
import { constants } from "node:os";
import { join } from "node:path";

import { swiftShaderFolder } from "./swiftShader.ts";

export type Dawn =
  | {
      readonly kind: "ready";
      readonly adapter: GPUAdapter;
      readonly device: GPUDevice;
      /** The interface below WebGPU: "vulkan", "metal" or "d3d12". */
      readonly backend: string;
    }
  | { readonly kind: "unavailable"; readonly reason: string };

/** A device on a hardware adapter where there is one, otherwise on Chromium's SwiftShader. */
export async function openDawn(): Promise<Dawn> {
  const vulkan = process.platform === "linux" ? prepareVulkan() : undefined;
  if (vulkan !== undefined) return { kind: "unavailable", reason: vulkan };
  const dawn = await import("webgpu").catch(() => undefined);
  if (!dawn) return { kind: "unavailable", reason: "The npm package `webgpu` is not installed." };
  Object.assign(globalThis, dawn.globals);
  instance ??= dawn.create([`backend=${backend}`]);
  const adapter = await instance.requestAdapter({ powerPreference: "high-performance" });
  if (!adapter) return { kind: "unavailable", reason: "Dawn found no WebGPU adapter." };
  return { kind: "ready", adapter, device: await adapter.requestDevice(), backend };
}

/** The adapter that Dawn would choose by default, requested by name because its adapters do not identify themselves. */
const backend =
  process.platform === "darwin" ? "metal" : process.platform === "win32" ? "d3d12" : "vulkan";

/** Dawn's process-wide instance: the process dies if it is collected while a device lives. */
let instance: GPU | undefined;

/** Makes a Vulkan loader and SwiftShader's driver known to Dawn; reports why if that fails. */
function prepareVulkan(): string | undefined {
  const folder = swiftShaderFolder();
  if (folder) process.env["VK_ADD_DRIVER_FILES"] ??= join(folder, "vk_swiftshader_icd.json");
  const loaders = ["libvulkan.so.1", ...(folder ? [join(folder, "libvulkan.so.1")] : [])];
  if (loaders.some(keepLoaded)) return undefined;
  return "No Vulkan loader (libvulkan.so.1) was found. Install Chromium, or set CHROME_PATH.";
}

/**
 * Loads a shared library for the life of the process, so that Dawn finds it by name.
 * Node rejects every library that is no addon, but only after it was loaded.
 */
function keepLoaded(library: string): boolean {
  const noDelete = 0x1000; // RTLD_NODELETE in glibc's and musl's dlfcn.h
  try {
    process.dlopen({ exports: {} }, library, constants.dlopen.RTLD_NOW | noDelete);
    return true;
  } catch (error) {
    return error instanceof Error && error.message.includes("did not self-register");
  }
}
