import * as ort from "onnxruntime-web/webgpu";

import type { FunctionName, Lack } from "../functions.ts";
import { modelOf, type Node } from "./model.ts";
import type { Compute } from "./compute.ts";

/** One node on one of ONNX Runtime Web's providers, or why that does not compute it. */
export async function onnx(
  provider: "webgpu" | "wasm",
  name: FunctionName,
): Promise<Compute | Lack> {
  const node = nodes[name];
  if (node === undefined) return "no such operation";
  const session = await ort.InferenceSession.create(modelOf(node), {
    executionProviders: [provider],
    ...(provider === "webgpu" && noFallback),
  }).catch(leftToOthers);
  if (typeof session === "string") return session;
  return async (x) => {
    const { y } = await session.run({ x: new ort.Tensor("float32", x, [x.length]) });
    return Float32Array.from(y!.data);
  };
}

function leftToOthers(error: unknown): Lack {
  if (String(error).includes("fallback to CPU EP")) return "left to WASM";
  throw error;
}

/** Without this, what the WebGPU provider lacks would quietly run on the WASM provider. */
const noFallback = { extra: { session: { disable_cpu_ep_fallback: "1" } } };

ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = "/";
ort.env.logLevel = "fatal";

const nodes: Partial<Readonly<Record<FunctionName, Node>>> = {
  relu: { op: "Relu" },
  leaky_relu: { op: "LeakyRelu", attributes: { alpha: 0.2 } },
  hard_sigmoid: { op: "HardSigmoid", attributes: { alpha: 0.2, beta: 0.5 } },
  hard_swish: { op: "HardSwish" },
  sigmoid: { op: "Sigmoid" },
  tanh: { op: "Tanh" },
  elu: { op: "Elu", attributes: { alpha: 1 } },
  selu: { op: "Selu" },
  softplus: { op: "Softplus" },
  softsign: { op: "Softsign" },
  silu: { op: "Swish", set: 24 },
  mish: { op: "Mish" },
  "gelu (erf)": { op: "Gelu" },
  "gelu (tanh)": { op: "Gelu", attributes: { approximate: "tanh" } },
  exp: { op: "Exp" },
  erf: { op: "Erf" },
};
