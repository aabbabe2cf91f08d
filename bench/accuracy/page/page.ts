// All that computes, on one page; the judging is outside it.

import { adapterFacts, type AdapterFacts } from "../../../src/gpu/adapterFacts.ts";
import { runKernel } from "../../../src/gpu/runKernel.ts";
import type { Kernel } from "../../../src/readings/wgsl/kernel.ts";

import type { FunctionName, Lack, Peer } from "../functions.ts";
import type { Compute } from "./compute.ts";
import { onnx } from "./onnx.ts";
import { tensorflow } from "./tensorflow.ts";

/** What the page answers. Inputs and outputs are float32 bit patterns. */
export interface BenchPage {
  adapter(): AdapterFacts;
  kernel(kernel: Kernel, inputs: Uint32Array): Promise<Uint32Array>;
  peer(peer: Peer, name: FunctionName, inputs: Uint32Array): Promise<Uint32Array | Lack>;
}

declare global {
  var bench: BenchPage;
}

const adapter = await navigator.gpu.requestAdapter();
if (adapter === null) throw new Error("The browser has no WebGPU adapter.");
const device = await adapter.requestDevice();

const peers: Readonly<Record<Peer, (name: FunctionName) => Promise<Compute | Lack>>> = {
  tfjsWebgpu: (name) => tensorflow("webgpu", name),
  ortWebgpu: (name) => onnx("webgpu", name),
  ortWasm: (name) => onnx("wasm", name),
  tfjsCpu: (name) => tensorflow("cpu", name),
};

globalThis.bench = {
  adapter: () => adapterFacts(adapter),
  kernel: (kernel, inputs) => runKernel(device, { kernel, inputs }),
  peer: async (peer, name, inputs) => {
    const compute = await peers[peer](name);
    if (typeof compute === "string") return compute;
    const outputs = await compute(new Float32Array(inputs.slice().buffer));
    return new Uint32Array(outputs.buffer);
  },
};
