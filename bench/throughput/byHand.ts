/** What a person would write for one activation alone: WGSL on four numbers, and a loop. */
export interface ByHand {
  /** An expression of `x`, a vec4f. */
  readonly wgsl: string;
  readonly loop: (xs: Float32Array, ys: Float32Array) => void;
}

/** Each loop is written out, because an engine does not inline a function that differs from call to call. */
export const byHand = {
  relu: {
    wgsl: "max(x, vec4f(0.0))",
    loop: (xs, ys) => {
      for (let i = 0; i < xs.length; i++) ys[i] = Math.max(xs[i]!, 0);
    },
  },
  hard_sigmoid: {
    wgsl: "clamp(0.2 * x + 0.5, vec4f(0.0), vec4f(1.0))",
    loop: (xs, ys) => {
      for (let i = 0; i < xs.length; i++) ys[i] = Math.min(Math.max(0.2 * xs[i]! + 0.5, 0), 1);
    },
  },
  sigmoid: {
    wgsl: "1.0 / (1.0 + exp(-x))",
    loop: (xs, ys) => {
      for (let i = 0; i < xs.length; i++) ys[i] = 1 / (1 + Math.exp(-xs[i]!));
    },
  },
  tanh: {
    wgsl: "tanh(x)",
    loop: (xs, ys) => {
      for (let i = 0; i < xs.length; i++) ys[i] = Math.tanh(xs[i]!);
    },
  },
  elu: {
    wgsl: "select(exp(x) - 1.0, x, x > vec4f(0.0))",
    loop: (xs, ys) => {
      for (let i = 0; i < xs.length; i++) ys[i] = xs[i]! > 0 ? xs[i]! : Math.expm1(xs[i]!);
    },
  },
  softplus: {
    wgsl: "max(x, vec4f(0.0)) + log(1.0 + exp(-abs(x)))",
    loop: (xs, ys) => {
      for (let i = 0; i < xs.length; i++)
        ys[i] = Math.max(xs[i]!, 0) + Math.log1p(Math.exp(-Math.abs(xs[i]!)));
    },
  },
  silu: {
    wgsl: "x / (1.0 + exp(-x))",
    loop: (xs, ys) => {
      for (let i = 0; i < xs.length; i++) ys[i] = xs[i]! / (1 + Math.exp(-xs[i]!));
    },
  },
  "gelu (tanh)": {
    wgsl: "0.5 * x * (1.0 + tanh(0.7978845608 * (x + 0.044715 * x * x * x)))",
    loop: (xs, ys) => {
      for (let i = 0; i < xs.length; i++) {
        const x = xs[i]!;
        ys[i] = 0.5 * x * (1 + Math.tanh(0.7978845608 * (x + 0.044715 * x * x * x)));
      }
    },
  },
} as const satisfies Readonly<Record<string, ByHand>>;

export type FunctionName = keyof typeof byHand;

/** A kernel with the bindings of ours; each thread takes four numbers. */
export const kernelByHand = (wgsl: string): string => `
@group(0) @binding(0) var<storage, read> inputs: array<vec4f>;
@group(0) @binding(1) var<storage, read_write> outputs: array<vec4f>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let x = inputs[id.x];
  outputs[id.x] = ${wgsl};
}
`;
