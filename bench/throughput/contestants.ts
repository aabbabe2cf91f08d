import { withIdlePauses } from "../../src/cli/gpu/idlePauses.ts";
import { bytesFor, workgroupsFor } from "../../src/gpu/chunk.ts";
import { pipelineFor } from "../../src/gpu/pipeline.ts";
import { kernelFor, type Form, type Kernel } from "../../src/readings/wgsl/kernel.ts";
import { functions } from "../accuracy/functions.ts";
import { questionOf } from "../accuracy/question.ts";

import { byHand, kernelByHand, type FunctionName } from "./byHand.ts";

/** One way to compute a function of all inputs. */
export interface Contestant {
  readonly name: string;
  /** Computes so many times; the results stay where they are computed. */
  readonly resident: (times: number) => Promise<void>;
  /** Computes once and brings the results to the CPU; absent if they are there already. */
  readonly readBack?: () => Promise<void>;
}

/** The buffers that all contestants of one number of inputs share. */
export interface Buffers {
  readonly device: GPUDevice;
  readonly xs: Float32Array<ArrayBuffer>;
  readonly ys: Float32Array<ArrayBuffer>;
  readonly inputs: GPUBuffer;
  readonly outputs: GPUBuffer;
  readonly mapped: GPUBuffer;
}

/** The requested number of inputs, spread evenly over ±20. */
export function buffersFor(device: GPUDevice, count: number): Buffers {
  const { STORAGE, COPY_SRC, COPY_DST, MAP_READ } = GPUBufferUsage;
  const buffer = (usage: number) => device.createBuffer({ size: bytesFor(count), usage });
  const xs = Float32Array.from({ length: count }, (_, i) => (40 * i) / count - 20);
  const inputs = buffer(STORAGE | COPY_SRC | COPY_DST);
  device.queue.writeBuffer(inputs, 0, xs);
  const outputs = buffer(STORAGE | COPY_SRC | COPY_DST);
  return {
    device,
    xs,
    ys: new Float32Array(count),
    inputs,
    outputs,
    mapped: buffer(MAP_READ | COPY_DST),
  };
}

export function dispose({ inputs, outputs, mapped }: Buffers): void {
  for (const buffer of [inputs, outputs, mapped]) buffer.destroy();
}

/** No kernel is faster than a copy of its inputs. */
export function copy(buffers: Buffers): Contestant {
  const { inputs, outputs } = buffers;
  return onGpu(buffers, "copyBufferToBuffer", (encoder, times) => {
    for (let i = 0; i < times; i++) encoder.copyBufferToBuffer(inputs, 0, outputs, 0, inputs.size);
  });
}

/** A kernel by hand, both of ours and a loop. */
export async function contestantsFor(
  name: FunctionName,
  buffers: Buffers,
): Promise<readonly Contestant[]> {
  const { formula, parameters } = questionOf(functions[name]);
  const ours = (form: Form): Kernel => kernelFor(formula, { form, parameters });
  const hand = { wgsl: kernelByHand(byHand[name].wgsl), constants: new Float32Array(4) };
  return [
    await kernel(buffers, "by hand", hand),
    await kernel(buffers, "documented", ours("documented")),
    await kernel(buffers, "stable", ours("stable")),
    loop(buffers, byHand[name].loop),
  ];
}

async function kernel(
  buffers: Buffers,
  name: string,
  { wgsl, constants }: Pick<Kernel, "wgsl" | "constants">,
): Promise<Contestant> {
  const { device, inputs, outputs, xs } = buffers;
  const pipeline = await pipelineFor(device, { wgsl });
  const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
  const uniform = device.createBuffer({ size: constants.byteLength, usage });
  device.queue.writeBuffer(uniform, 0, constants);
  const entries = [inputs, outputs, uniform].map((buffer, binding) => ({
    binding,
    resource: { buffer },
  }));
  const group = device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries });
  return onGpu(buffers, name, (encoder, times) => {
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, group);
    for (let i = 0; i < times; i++) pass.dispatchWorkgroups(workgroupsFor(xs.length));
    pass.end();
  });
}

function onGpu(
  { device, outputs, mapped, ys }: Buffers,
  name: string,
  encode: (encoder: GPUCommandEncoder, times: number) => void,
): Contestant {
  return {
    name,
    async resident(times) {
      const encoder = device.createCommandEncoder();
      encode(encoder, times);
      device.queue.submit([encoder.finish()]);
      await withIdlePauses(device.queue.onSubmittedWorkDone());
    },
    async readBack() {
      const encoder = device.createCommandEncoder();
      encode(encoder, 1);
      encoder.copyBufferToBuffer(outputs, 0, mapped, 0, mapped.size);
      device.queue.submit([encoder.finish()]);
      await withIdlePauses(mapped.mapAsync(GPUMapMode.READ));
      ys.set(new Float32Array(mapped.getMappedRange()));
      mapped.unmap();
    },
  };
}

const loop = (
  { xs, ys }: Buffers,
  run: (xs: Float32Array, ys: Float32Array) => void,
): Contestant => ({
  name: "loop",
  resident(times) {
    for (let i = 0; i < times; i++) run(xs, ys);
    return Promise.resolve();
  },
});
