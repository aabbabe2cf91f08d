import type { Kernel } from "../readings/wgsl/kernel.ts";

import { bytesFor, workgroupsFor } from "./chunk.ts";
import { errorScopes } from "./errorScopes.ts";
import { failureOf, GpuFailure, lossOf } from "./gpuFailure.ts";
import { pipelineFor } from "./pipeline.ts";
import { elementAt } from "../required.ts";

/**
 * The results of several kernels for the same few inputs, as bit patterns, with one submission and one
 * read-back: for a picture, where what counts is the time until all of it is there.
 * Rejects with a GpuFailure. Nothing is cut into chunks; a sweep belongs to `runKernel`.
 */
export async function runTogether(
  device: GPUDevice,
  kernels: readonly Kernel[],
  inputs: Uint32Array<ArrayBuffer>,
): Promise<readonly Uint32Array<ArrayBuffer>[]> {
  if (kernels.length === 0 || inputs.length === 0) return kernels.map(() => new Uint32Array(0));
  const outcome = await Promise.race([
    allAtOnce(device, kernels, inputs).catch(failureOf),
    lossOf(device),
  ]);
  if (outcome instanceof GpuFailure) throw outcome;
  return outcome;
}

async function allAtOnce(
  device: GPUDevice,
  kernels: readonly Kernel[],
  inputs: Uint32Array<ArrayBuffer>,
): Promise<readonly Uint32Array<ArrayBuffer>[]> {
  const pipelines = await Promise.all(kernels.map((kernel) => pipelineFor(device, kernel)));
  const checkErrors = errorScopes(device);
  const buffers = sharedBuffers(device, kernels, inputs);
  try {
    device.queue.submit([commands(device, pipelines, buffers)]);
    await checkErrors();
    await buffers.readback.mapAsync(GPUMapMode.READ);
    const all = buffers.readback.getMappedRange().slice(0);
    return kernels.map((_, index) => new Uint32Array(all, index * buffers.stride, inputs.length));
  } finally {
    for (const buffer of [buffers.inputs, buffers.outputs, buffers.readback, buffers.constants])
      buffer.destroy();
  }
}

/** One buffer of each kind for all kernels; each has its own stretch of the outputs and of the constants. */
interface SharedBuffers {
  readonly inputs: GPUBuffer;
  readonly outputs: GPUBuffer;
  readonly readback: GPUBuffer;
  readonly constants: GPUBuffer;
  readonly count: number;
  /** Bytes from one kernel's outputs to the next's. */
  readonly stride: number;
  /** Where each kernel's constants lie, in bytes. */
  readonly rooms: readonly { readonly offset: number; readonly size: number }[];
}

function sharedBuffers(
  device: GPUDevice,
  kernels: readonly Kernel[],
  inputs: Uint32Array<ArrayBuffer>,
): SharedBuffers {
  const { STORAGE, UNIFORM, COPY_SRC, COPY_DST, MAP_READ } = GPUBufferUsage;
  const stride = aligned(inputs.byteLength);
  let end = 0;
  const rooms = kernels.map(({ constants: { byteLength: size } }) => {
    const offset = end;
    end = offset + aligned(size);
    return { offset, size };
  });
  const buffer = (size: number, usage: number): GPUBuffer => device.createBuffer({ size, usage });
  const buffers = {
    inputs: buffer(bytesFor(inputs.length), STORAGE | COPY_DST),
    outputs: buffer(stride * kernels.length, STORAGE | COPY_SRC),
    readback: buffer(stride * kernels.length, MAP_READ | COPY_DST),
    constants: buffer(end, UNIFORM | COPY_DST),
    count: inputs.length,
    stride,
    rooms,
  };
  device.queue.writeBuffer(buffers.inputs, 0, inputs);
  kernels.forEach(({ constants }, index) => {
    device.queue.writeBuffer(buffers.constants, elementAt(rooms, index).offset, constants);
  });
  return buffers;
}

function commands(
  device: GPUDevice,
  pipelines: readonly GPUComputePipeline[],
  buffers: SharedBuffers,
): GPUCommandBuffer {
  const { inputs, outputs, readback, constants, count, stride, rooms } = buffers;
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pipelines.forEach((pipeline, index) => {
    // The outputs' binding has the size of the inputs' threads, which the kernel reads as its end.
    const resources = [
      { buffer: inputs },
      { buffer: outputs, offset: index * stride, size: bytesFor(count) },
      { buffer: constants, ...elementAt(rooms, index) },
    ];
    const entries = resources.map((resource, binding) => ({ binding, resource }));
    pass.setPipeline(pipeline);
    pass.setBindGroup(
      0,
      device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }),
    );
    pass.dispatchWorkgroups(workgroupsFor(count));
  });
  pass.end();
  encoder.copyBufferToBuffer(outputs, 0, readback, 0, stride * pipelines.length);
  return encoder.finish();
}

/** WebGPU's default alignment of a binding's offset. */
const aligned = (bytes: number): number => Math.ceil(bytes / 256) * 256;
