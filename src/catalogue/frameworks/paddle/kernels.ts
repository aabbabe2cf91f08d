// What PaddlePaddle's CPU kernels compute, for the functions of paddle.nn and of paddle.fluid alike.

import type { Definition } from "../../entryParts.ts";
import { computedIn, statedIn } from "../../writing/definitions.ts";
import * as formulas from "../../writing/formulas.ts";
import { gelu, kernelSource, seluSource } from "./sources.ts";

const kernel = computedIn(kernelSource);

export const relu = kernel("where(x > 0, x, 0)", "where(y > 0, 1, 0)", {
  note: "0 at 0 and at NaN.",
});

export const relu6 = kernel(
  "minimum(maximum(x, 0), threshold)",
  "where((y > 0) & (y < threshold), 1, 0)",
  { note: "0 at both bounds." },
);

/** For a slope of 1 and above the kernel takes the minimum. */
export const leakyRelu = (slope: string, usual: number): readonly Definition[] => [
  {
    ...kernel(`maximum(x, ${slope} * x)`, `where(x < 0, ${slope}, 1)`, { note: "1 at 0." }),
    when: { parameters: { [slope]: usual } },
  },
  kernel(
    `where(${slope} < 1, maximum(x, ${slope} * x), minimum(x, ${slope} * x))`,
    `where(x < 0, ${slope}, 1)`,
    { note: "1 at 0." },
  ),
];

export const elu = kernel(
  "where(x < 0, alpha * (exp(x) - 1), x)",
  "where(alpha >= 0, where(y > 0, 1, y + alpha), where(x > 0, 1, alpha * exp(x)))",
  { note: "alpha at 0." },
);

export const celu = kernel(
  "where(x < 0, alpha * (exp(x / alpha) - 1), x)",
  "where(x > 0, 1, exp(x / alpha))",
  { note: "1 at 0." },
);

export const selu = computedIn(seluSource)(
  "scale * where(x <= 0, alpha * exp(x) - alpha, x)",
  "where(y <= 0, y + alpha * scale, scale)",
  { note: "alpha * scale at 0." },
);

export const hardSigmoid = kernel(
  "minimum(maximum(x * slope + offset, 0), 1)",
  "where((y > 0) & (y < 1), slope, 0)",
  { note: "0 where the output is 0 or 1." },
);

export const hardSwish = kernel(
  "minimum(maximum(x + offset, 0), threshold) * x / scale",
  "where(x + offset < threshold, where(x + offset > 0, (2 * x + offset) / scale, 0), 1)",
  { note: "0 at -offset." },
);

export const swish = kernel(
  "x / (1 + exp(-beta * x))",
  "beta * (x * t) + t * (1 - beta * (x * t))",
  { where: { t: "1 / (1 + exp(-beta * x))" } },
);

export const silu = kernel(formulas.silu, "1 / u * (1 + x * exp(-x) / u)", {
  where: {
    u: "1 + exp(-x)",
  },
});

export const sigmoid = kernel(formulas.sigmoid, "y * (1 - y)");

export const tanh = kernel("tanh(x)", "1 - y * y");

export const logSigmoid = kernel(
  "-m - log(exp(-m) + exp(-x - m))",
  "exp(-x - m) / (exp(-m) + exp(-x - m))",
  { where: { m: "maximum(-x, 0)" } },
);

export const softplus = kernel(
  "where(beta * x > threshold, x, log(1 + exp(beta * x)) / beta)",
  "where(beta * x > threshold, 1, 1 / (1 + exp(-beta * x)))",
);

export const mish = kernel("x * t", "t + x * (1 - t * t) * (1 - exp(-s))", {
  where: {
    s: "where(x > 20, x, log(1 + exp(x)))",
    t: "tanh(s)",
  },
});

export const tanhShrink = kernel("x - tanh(x)", "tanh(x) * tanh(x)");

export const hardShrink = kernel(
  "x * where((x < -threshold) | (x > threshold), 1, 0)",
  "where((x < -threshold) | (x > threshold), 1, 0)",
  { note: "0 at both bounds." },
);

export const softShrink = kernel(
  "above * (x - threshold) + below * (x + threshold)",
  "above + below",
  {
    note: "0 at both bounds.",
    where: { above: "where(x > threshold, 1, 0)", below: "where(x < -threshold, 1, 0)" },
  },
);

/** Before 3.0, which has another number than 0 below the threshold. */
export const thresholdedRelu: Definition = {
  ...kernel("where(x > threshold, 1, 0) * x", "where(x > threshold, 1, 0)", {
    note: "0 at the threshold.",
  }),
  when: { versions: "<3" },
};

export const hardTanh = kernel(
  "minimum(maximum(x, low), high)",
  "where((x > low) & (x < high), 1, 0)",
  { note: "0 at both bounds." },
);

export const geluErf = statedIn(gelu)("x * 0.5 * (1 + erf(x * 0.70710678118654752440))");
export const geluTanh = statedIn(gelu)(
  "x * 0.5 * (1 + tanh(0.79788456080286535588 * (x + 0.044715 * (x * x * x))))",
);
