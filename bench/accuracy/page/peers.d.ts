// What the page uses of the peers, which are not among the development packages.

declare module "@tensorflow/tfjs-core" {
  export interface Tensor {
    data(): Promise<Float32Array>;
  }
  export function tensor1d(values: Float32Array): Tensor;
  export function setBackend(name: string): Promise<boolean>;
  export function ready(): Promise<void>;
  export function tidy(compute: () => Tensor): Tensor;
  export function dispose(tensors: readonly Tensor[]): void;
  export function relu(x: Tensor): Tensor;
  export function leakyRelu(x: Tensor, alpha: number): Tensor;
  export function sigmoid(x: Tensor): Tensor;
  export function tanh(x: Tensor): Tensor;
  export function elu(x: Tensor): Tensor;
  export function selu(x: Tensor): Tensor;
  export function softplus(x: Tensor): Tensor;
  export function logSigmoid(x: Tensor): Tensor;
  export function exp(x: Tensor): Tensor;
  export function erf(x: Tensor): Tensor;
}

declare module "@tensorflow/tfjs-layers" {
  import type { Tensor } from "@tensorflow/tfjs-core";
  export const layers: {
    activation(options: { readonly activation: string }): { apply(x: Tensor): Tensor };
  };
}

declare module "@tensorflow/tfjs-backend-cpu";
declare module "@tensorflow/tfjs-backend-webgpu";

declare module "onnxruntime-web/webgpu" {
  export class Tensor {
    constructor(type: "float32", data: Float32Array, dims: readonly number[]);
    readonly data: Float32Array;
  }
  export interface InferenceSession {
    run(feeds: { readonly x: Tensor }): Promise<Readonly<Record<string, Tensor>>>;
  }
  export const InferenceSession: {
    create(model: Uint8Array, options: object): Promise<InferenceSession>;
  };
  export const env: {
    logLevel: string;
    readonly wasm: { numThreads: number; wasmPaths: string };
  };
}
