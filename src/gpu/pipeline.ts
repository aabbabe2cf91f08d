import type { Kernel } from "../readings/wgsl/kernel.ts";

import { GpuFailure } from "./gpuFailure.ts";

/** A compiled kernel; each device keeps its own, by the kernel's text. */
export function pipelineFor(
  device: GPUDevice,
  kernel: Pick<Kernel, "wgsl" | "entryPoint">,
): Promise<GPUComputePipeline> {
  const known = cache.get(device) ?? new Map<string, Promise<GPUComputePipeline>>();
  cache.set(device, known);
  const pipeline = known.get(kernel.wgsl) ?? compiled(device, kernel);
  known.set(kernel.wgsl, pipeline);
  return pipeline;
}

/** The shader compiler's messages about a kernel, warnings and remarks included. */
export async function compilerMessages(
  device: GPUDevice,
  wgsl: string,
): Promise<readonly string[]> {
  device.pushErrorScope("validation");
  const module = device.createShaderModule({ code: wgsl });
  const [info] = await Promise.all([module.getCompilationInfo(), device.popErrorScope()]);
  return info.messages.map(spelled);
}

async function compiled(
  device: GPUDevice,
  { wgsl, entryPoint = "main" }: Pick<Kernel, "wgsl" | "entryPoint">,
): Promise<GPUComputePipeline> {
  device.pushErrorScope("validation");
  const module = device.createShaderModule({ code: wgsl });
  const [info, refused] = await Promise.all([module.getCompilationInfo(), device.popErrorScope()]);
  const errors = info.messages.filter(({ type }) => type === "error").map(spelled);
  if (refused || errors.length > 0) {
    throw new GpuFailure("compilation", errors.join("\n") || (refused?.message ?? ""));
  }
  const layout = device.createPipelineLayout({ bindGroupLayouts: [bindings(device)] });
  const compute = { module, entryPoint };
  return device.createComputePipelineAsync({ layout, compute }).catch((error: unknown) => {
    throw new GpuFailure("compilation", String(error));
  });
}

/** The same for every kernel, so that one which reads no constants takes the same buffers. */
function bindings(device: GPUDevice): GPUBindGroupLayout {
  const types = ["read-only-storage", "storage", "uniform"] as const;
  return device.createBindGroupLayout({
    entries: types.map((type, binding) => ({
      binding,
      visibility: GPUShaderStage.COMPUTE,
      buffer: { type },
    })),
  });
}

const spelled = ({ type, lineNum, linePos, message }: GPUCompilationMessage): string =>
  `${type} at ${lineNum}:${linePos}: ${message}`;

const cache = new WeakMap<GPUDevice, Map<string, Promise<GPUComputePipeline>>>();
