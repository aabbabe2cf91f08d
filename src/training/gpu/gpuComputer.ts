// Jobs on a device that the caller provides; the measures of the networks are computed on the CPU.

import { errorScopes } from "../../gpu/errorScopes.ts";
import { failureOf, GpuFailure, lossOf } from "../../gpu/gpuFailure.ts";
import { pipelineFor } from "../../gpu/pipeline.ts";

import { doJob, initialState, type Job, type JobResult } from "../job.ts";
import type { Computer } from "../run.ts";
import { groupSize, trainingKernel } from "./trainingKernel.ts";

/**
 * Rejects with a GpuFailure; the job is whole, so another device can do it from its beginning.
 * `measured` measures networks that are trained already.
 */
export function gpuComputer(device: GPUDevice, measured: Measuring = doJob): Computer {
  return {
    arithmetic: "f32",
    atOnce: 1,
    weightsPerMillisecond: 200_000,
    async compute(job) {
      if (job.from === job.to) return measured(job);
      const outcome = await Promise.race([trained(device, job).catch(failureOf), lossOf(device)]);
      if (outcome instanceof GpuFailure) throw outcome;
      return measured({ ...job, state: outcome, from: job.to });
    },
  };
}

type Measuring = (job: Job) => JobResult | Promise<JobResult>;

/** The networks' numbers after the job's epochs, by one dispatch. */
async function trained(device: GPUDevice, job: Job): Promise<Float32Array<ArrayBuffer>> {
  const { plan, count, from, to } = job;
  const kernel = trainingKernel(plan);
  const pipeline = await pipelineFor(device, kernel);
  const state = Float32Array.from(job.state ?? initialState(job));
  const run = new ArrayBuffer(16);
  new Uint32Array(run).set([count, from, to]);
  new Float32Array(run).set([plan.setting.rate], 3);
  const { STORAGE, UNIFORM, COPY_SRC, COPY_DST, MAP_READ } = GPUBufferUsage;
  const checkErrors = errorScopes(device);
  const buffer = (bytes: number, usage: number): GPUBuffer =>
    device.createBuffer({ size: bytes, usage });
  const data = buffer(kernel.data.byteLength, STORAGE | COPY_DST);
  const numbers = buffer(state.byteLength, STORAGE | COPY_SRC | COPY_DST);
  const uniform = buffer(run.byteLength, UNIFORM | COPY_DST);
  const readback = buffer(state.byteLength, MAP_READ | COPY_DST);
  try {
    device.queue.writeBuffer(data, 0, kernel.data);
    device.queue.writeBuffer(numbers, 0, state);
    device.queue.writeBuffer(uniform, 0, run);
    const entries = [data, numbers, uniform].map((one, binding) => ({
      binding,
      resource: { buffer: one },
    }));
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(
      0,
      device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }),
    );
    pass.dispatchWorkgroups(Math.ceil(count / groupSize));
    pass.end();
    encoder.copyBufferToBuffer(numbers, 0, readback, 0, state.byteLength);
    device.queue.submit([encoder.finish()]);
    await checkErrors();
    await readback.mapAsync(GPUMapMode.READ);
    return new Float32Array(readback.getMappedRange().slice(0));
  } finally {
    for (const one of [data, numbers, uniform, readback]) one.destroy();
  }
}
