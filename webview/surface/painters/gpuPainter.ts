import { errorScopes } from "../../../src/gpu/errorScopes.ts";
import { failureOf, GpuFailure, lossOf } from "../../../src/gpu/gpuFailure.ts";
import type { Picture } from "../picture.ts";
import { pipelineFor, samples, textureFormats } from "./renderPipeline.ts";
import { facetsOf, uniforms } from "./uniforms.ts";

/**
 * The picture, drawn in one render pass and read back. It goes to an ordinary canvas and not straight to the screen:
 * Chromium without a hardware compositor ends its GPU process when a WebGPU canvas is shown.
 * Rejects with a GpuFailure.
 */
export async function paintOnGpu(device: GPUDevice, picture: Picture): Promise<ImageData> {
  const outcome = await Promise.race([paint(device, picture).catch(failureOf), lossOf(device)]);
  if (outcome instanceof GpuFailure) throw outcome;
  return outcome;
}

async function paint(device: GPUDevice, picture: Picture): Promise<ImageData> {
  const pipeline = await pipelineFor(device);
  const checkErrors = errorScopes(device);
  const easel = easelFor(device, picture);
  try {
    device.queue.submit([commands(device, pipeline, { easel, picture })]);
    await checkErrors();
    await easel.readback.mapAsync(GPUMapMode.READ);
    const pixels = new Uint8ClampedArray(easel.readback.getMappedRange().slice(0));
    return new ImageData(pixels, easel.width, picture.side);
  } finally {
    const { smooth, depth, result, constants, shares, readback } = easel;
    for (const one of [smooth, depth, result, constants, shares, readback]) one.destroy();
  }
}

/** What one picture is drawn with and on. */
interface Easel {
  /** Rows of a texture are read back in multiples of 256 bytes, so a picture may be wider than requested. */
  readonly width: number;
  readonly smooth: GPUTexture;
  readonly depth: GPUTexture;
  readonly result: GPUTexture;
  readonly constants: GPUBuffer;
  readonly shares: GPUBuffer;
  readonly readback: GPUBuffer;
}

function easelFor(device: GPUDevice, picture: Picture): Easel {
  const { side, field } = picture;
  const width = Math.ceil(side / 64) * 64;
  const { RENDER_ATTACHMENT, COPY_SRC } = GPUTextureUsage;
  const { UNIFORM, STORAGE, COPY_DST, MAP_READ } = GPUBufferUsage;
  const texture = (format: GPUTextureFormat, sampleCount: number, usage: number): GPUTexture =>
    device.createTexture({ size: [width, side], format, sampleCount, usage });
  const filled = (data: Float32Array<ArrayBuffer>, usage: number): GPUBuffer => {
    const buffer = device.createBuffer({ size: data.byteLength, usage: usage | COPY_DST });
    device.queue.writeBuffer(buffer, 0, data);
    return buffer;
  };
  return {
    width,
    smooth: texture(textureFormats.colour, samples, RENDER_ATTACHMENT),
    depth: texture(textureFormats.depth, samples, RENDER_ATTACHMENT),
    result: texture(textureFormats.colour, 1, RENDER_ATTACHMENT | COPY_SRC),
    constants: filled(uniforms(picture), UNIFORM),
    shares: filled(field.shares, STORAGE),
    readback: device.createBuffer({ size: 4 * width * side, usage: MAP_READ | COPY_DST }),
  };
}

function commands(
  device: GPUDevice,
  pipeline: GPURenderPipeline,
  { easel, picture }: { readonly easel: Easel; readonly picture: Picture },
): GPUCommandBuffer {
  const { smooth, depth, result, constants, shares, readback, width } = easel;
  const { side, palette } = picture;
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginRenderPass({
    colorAttachments: [
      {
        view: smooth.createView(),
        resolveTarget: result.createView(),
        clearValue: [...palette.paper, 1],
        loadOp: "clear",
        storeOp: "discard",
      },
    ],
    depthStencilAttachment: {
      view: depth.createView(),
      depthClearValue: 1,
      depthLoadOp: "clear",
      depthStoreOp: "discard",
    },
  });
  const entries = [constants, shares].map((buffer, binding) => ({ binding, resource: { buffer } }));
  const layout = pipeline.getBindGroupLayout(0);
  pass.setPipeline(pipeline);
  pass.setViewport(0, 0, side, side, 0, 1);
  pass.setBindGroup(0, device.createBindGroup({ layout, entries }));
  pass.draw(2 * (facetsOf(picture) + 1), facetsOf(picture));
  pass.end();
  const to = { buffer: readback, bytesPerRow: 4 * width };
  encoder.copyTextureToBuffer({ texture: result }, to, [width, side]);
  return encoder.finish();
}
