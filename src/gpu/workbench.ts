import { bytesFor, workgroupsFor } from "./chunk.ts";
import { errorScopes } from "./errorScopes.ts";

interface WorkbenchSetup {
  readonly pipeline: GPUComputePipeline;
  readonly constants: Float32Array<ArrayBuffer>;
  readonly capacity: number;
}

/** A pipeline with the buffers that carry its chunks, one after the other. */
export class Workbench {
  /** How many inputs one chunk may have. */
  readonly capacity: number;
  readonly #device: GPUDevice;
  readonly #pipeline: GPUComputePipeline;
  readonly #inputs: GPUBuffer;
  readonly #outputs: GPUBuffer;
  readonly #constants: GPUBuffer;
  readonly #readback: GPUBuffer;

  constructor(device: GPUDevice, { pipeline, constants, capacity }: WorkbenchSetup) {
    const buffer = (size: number, usage: number) => device.createBuffer({ size, usage });
    const bytes = bytesFor(capacity);
    const { STORAGE, UNIFORM, COPY_SRC, COPY_DST, MAP_READ } = GPUBufferUsage;
    this.capacity = capacity;
    this.#device = device;
    this.#pipeline = pipeline;
    this.#inputs = buffer(bytes, STORAGE | COPY_DST);
    this.#outputs = buffer(bytes, STORAGE | COPY_SRC);
    this.#readback = buffer(bytes, MAP_READ | COPY_DST);
    this.#constants = buffer(constants.byteLength, UNIFORM | COPY_DST);
    device.queue.writeBuffer(this.#constants, 0, constants);
  }

  /** Writes the results of one chunk into `outputs`. */
  async run(inputs: Uint32Array, outputs: Uint32Array): Promise<void> {
    const device = this.#device;
    const checkErrors = errorScopes(device);
    device.queue.writeBuffer(this.#inputs, 0, inputs);
    device.queue.submit([this.#commands(inputs.length)]);
    await checkErrors();
    await this.#readback.mapAsync(GPUMapMode.READ, 0, inputs.byteLength);
    outputs.set(new Uint32Array(this.#readback.getMappedRange(0, inputs.byteLength)));
    this.#readback.unmap();
  }

  /** The dispatch over `count` inputs. Each binding has the size of their threads, which the kernel reads as its end. */
  #commands(count: number): GPUCommandBuffer {
    const bytes = bytesFor(count);
    const sized = [
      { buffer: this.#inputs, size: bytes },
      { buffer: this.#outputs, size: bytes },
      { buffer: this.#constants },
    ];
    const layout = this.#pipeline.getBindGroupLayout(0);
    const entries = sized.map((resource, binding) => ({ binding, resource }));
    const encoder = this.#device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(this.#pipeline);
    pass.setBindGroup(0, this.#device.createBindGroup({ layout, entries }));
    pass.dispatchWorkgroups(workgroupsFor(count));
    pass.end();
    encoder.copyBufferToBuffer(this.#outputs, 0, this.#readback, 0, bytes);
    return encoder.finish();
  }

  dispose(): void {
    for (const buffer of [this.#inputs, this.#outputs, this.#readback, this.#constants]) {
      buffer.destroy();
    }
  }
}
