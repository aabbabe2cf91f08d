import { GpuFailure } from "../../../src/gpu/gpuFailure.ts";
import shader from "./surface.wgsl";
import { perObject } from "../../../src/memo.ts";

export const textureFormats = { colour: "rgba8unorm", depth: "depth24plus" } as const;

/** How often each pixel is looked at, so that a surface's outline is smooth. */
export const samples = 4;

/** The program that draws surfaces; each device keeps its own. */
export const pipelineFor = perObject((device: GPUDevice): Promise<GPURenderPipeline> => {
  const module = device.createShaderModule({ code: shader });
  return device
    .createRenderPipelineAsync({
      layout: "auto",
      vertex: { module, entryPoint: "spot" },
      fragment: { module, entryPoint: "paint", targets: [{ format: textureFormats.colour }] },
      primitive: { topology: "triangle-strip" },
      depthStencil: {
        format: textureFormats.depth,
        depthWriteEnabled: true,
        depthCompare: "less",
      },
      multisample: { count: samples },
    })
    .catch((error: unknown) => {
      throw new GpuFailure("compilation", String(error));
    });
});
