// Where recorded output differs from what the catalogue says that the code computes, and why.
import { ownProperty } from "../../ownProperty.ts";

import { explainedLive } from "./explainedLive.ts";
import type { Explained } from "./explanation.ts";

/** The differences that are understood in one recording: by function, type and quantity, how many. */
export const explainedIn = (file: string): Readonly<Record<string, number>> =>
  Object.fromEntries(explanationsOf(file).flatMap(({ counts }) => Object.entries(counts)));

/** What is understood of one function in a recording in float32; undefined where nothing differs. */
export function explanationOf(
  file: string,
  key: string,
  of: "value" | "slope",
): { readonly count: number; readonly why: string } | undefined {
  const name = `${key} float32${of === "slope" ? " slope" : ""}`;
  for (const { counts, why } of explanationsOf(file)) {
    const count = ownProperty(counts, name);
    if (count !== undefined) return { count, why };
  }
  return undefined;
}

const explanationsOf = (file: string): readonly Explained[] =>
  [...explained, ...explainedLive].filter(({ files }) => files.includes(file));

const erfOfPytorch = "PyTorch's vectorized erf is off by a few units near -3.1.";
const softplusOfOnnx =
  "The reference evaluator of onnx 1.13 computed log(exp(x) + 1), which overflows; that of 1.23 does not.";

const explained: readonly Explained[] = [
  {
    why: erfOfPytorch,
    files: ["keras-3.0.0-torch-f32.json", "keras-3.15.1-torch-f32.json"],
    counts: {
      "keras.activations.get('gelu') float32": 1,
    },
  },
  {
    why: erfOfPytorch,
    files: ["pytorch-1.13.1-f32.json"],
    counts: {
      "torch.nn.GELU() float32": 1,
      "torch.nn.functional.gelu float32": 1,
    },
  },
  {
    why: softplusOfOnnx,
    files: ["onnx-reference-1.13.1-f32.json"],
    counts: { "Softplus float32": 10 },
  },
  {
    why: softplusOfOnnx,
    files: ["onnx-reference-1.13.1-f64.json"],
    counts: { "Softplus float64": 9 },
  },
  {
    why: "The reference evaluator keeps float64 inputs as they are, where onnxruntime's kernel makes float32 numbers of them.",
    files: ["onnx-reference-1.13.1-f64.json"],
    counts: { "Shrink float64": 4, "Shrink(bias=0.5,lambd=0.5) float64": 4 },
  },
  {
    why: "The last bit of the runtime's tanh in float64.",
    files: ["onnxruntime-node-1.30.0.json"],
    counts: { "com.microsoft.FastGelu float64": 2 },
  },
  {
    why: "The runtime's rational approximations of tanh and the logistic function, in WebAssembly without fused multiply-adds.",
    files: ["onnxruntime-web-1.30.0.json"],
    counts: { "com.microsoft.FastGelu float32": 5, "com.microsoft.QuickGelu float32": 21 },
  },
  {
    why: "With -ffast-math the compiler may ignore infinities, NaN and the order of operations, and does; the catalogue gives the kernels' own arithmetic, as built without it.",
    files: ["puzzlelib-1.0.2-cpu-stock.json"],
    counts: {
      "sigmoid float32": 13,
      "sigmoid float32 slope": 13,
      "relu float32": 1,
      "relu float32 slope": 2,
      "leakyRelu float32 slope": 2,
      "leakyRelu(a=0.2) float32 slope": 2,
      "leakyRelu(a=-0.2) float32 slope": 4,
      "elu float32": 12,
      "elu float32 slope": 12,
      "elu(a=0.5) float32": 12,
      "elu(a=0.5) float32 slope": 14,
      "elu(a=-1.0) float32": 12,
      "elu(a=-1.0) float32 slope": 14,
      "clip float32 slope": 2,
    },
  },
  {
    why: "tf.relu6 passes the gradient at 6, the identifier relu6 does not; the tanh of gelu_new is rounded to 1 early.",
    files: ["tfjs-4.22.0-cpu.json", "tfjs-4.22.0-wasm.json"],
    counts: {
      "tf.relu6 float32 slope": 1,
      "tf.layers.activation('gelu_new') float32 slope": 2,
    },
  },
  {
    why: "The erf of the WebAssembly build is an approximation.",
    files: ["tfjs-4.22.0-wasm.json"],
    counts: { "tf.layers.activation('gelu') float32": 1 },
  },
];
