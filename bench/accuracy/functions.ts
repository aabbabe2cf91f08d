/** The rows of the table: each function as the catalogue names it, or as a formula where it has no name. */
export const functions = {
  relu: { name: "keras.activations.relu" },
  leaky_relu: { name: "keras.activations.leaky_relu" },
  // Both peers compute 0.2 x + 0.5; the definition of Keras 3 and PyTorch is another function.
  hard_sigmoid: { name: "onnx:HardSigmoid" },
  hard_swish: { name: "keras.activations.hard_swish" },
  sigmoid: { name: "keras.activations.sigmoid" },
  tanh: { name: "keras.activations.tanh" },
  elu: { name: "keras.activations.elu" },
  selu: { name: "keras.activations.selu" },
  softplus: { name: "keras.activations.softplus" },
  softsign: { name: "keras.activations.softsign" },
  log_sigmoid: { name: "keras.activations.log_sigmoid" },
  silu: { name: "keras.activations.silu" },
  mish: { name: "keras.activations.mish" },
  "gelu (erf)": { name: "keras.activations.gelu" },
  "gelu (tanh)": { name: "keras.activations.gelu(approximate=true)" },
  exp: { name: "keras.activations.exponential" },
  erf: { formula: "erf(x)" },
  squareplus: { name: "keras.activations.squareplus" },
} as const satisfies Readonly<Record<string, Source>>;

export type Source = { readonly name: string } | { readonly formula: string };
export type FunctionName = keyof typeof functions;

/** The columns of the table, and how they are headed. */
export const columns = {
  documented: "our documented kernel",
  stable: "our stable kernel",
  tfjsWebgpu: "TF.js WebGPU",
  ortWebgpu: "ONNX Runtime Web WebGPU",
  ortWasm: "ONNX Runtime Web WASM",
  tfjsCpu: "TF.js CPU",
} as const;

export type Column = keyof typeof columns;
export type Peer = Exclude<Column, "documented" | "stable">;

/** Why a peer computes nothing for a function. */
export type Lack = "no such operation" | "left to WASM";
