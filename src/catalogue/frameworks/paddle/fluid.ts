// paddle.fluid.layers, PaddlePaddle's functions up to 2.4. Some names have other defaults there than in paddle.nn.

import type { Definition } from "../../entryParts.ts";
import {
  geluErf,
  geluTanh,
  logSigmoid,
  relu,
  selu,
  sigmoid,
  softmax,
  softplus,
  softsign,
} from "../../writing/formulas.ts";
import { functions, strings, type Brief } from "../../writing/brief.ts";
import { atPosition, flag, parameter } from "../../writing/parameters.ts";
import { renamed, replacedIn } from "../../writing/renaming.ts";
import * as kernels from "./kernels.ts";
import { fluidSource } from "./sources.ts";

interface Old {
  readonly family: string;
  readonly over?: "vector";
  readonly parameters?: Brief["parameters"];
  readonly documented: string | Pick<Definition, "formula" | "where">;
  readonly implemented?: Definition | readonly Definition[];
  readonly versions?: string;
  /** In a layer's `act`, where paddle.nn has no such string. */
  readonly string?: true;
  readonly findings?: Brief["findings"];
}

const old: Readonly<Record<string, Old>> = {
  relu: { family: "relu", documented: relu, implemented: kernels.relu },
  relu6: {
    family: "relu6",
    parameters: [atPosition(1, parameter("threshold", 6, "the largest output"))],
    documented: "minimum(maximum(0, x), threshold)",
    implemented: kernels.relu6,
  },
  leaky_relu: {
    family: "leakyRelu",
    parameters: [atPosition(1, parameter("alpha", 0.02, "slope for negative inputs"))],
    documented: "maximum(x, alpha * x)",
    implemented: kernels.leakyRelu("alpha", 0.02),
    findings: [
      {
        text: "Its slope is 0.02 unless given; that of paddle.nn.functional.leaky_relu is 0.01.",
        sources: [`${fluidSource}/leaky_relu_cn.rst`],
      },
    ],
  },
  elu: {
    family: "elu",
    parameters: [atPosition(1, parameter("alpha", 1, "minus the limit for large negative inputs"))],
    documented: "maximum(0, x) + minimum(0, alpha * (exp(x) - 1))",
    implemented: kernels.elu,
  },
  selu: {
    family: "selu",
    parameters: [
      atPosition(1, parameter("scale", Number(selu.where.scale), "slope for positive inputs")),
      atPosition(
        2,
        parameter("alpha", Number(selu.where.alpha), "minus the limit below, before it is scaled"),
      ),
    ],
    documented: "scale * where(x > 0, x, alpha * exp(x) - alpha)",
    implemented: kernels.selu,
  },
  gelu: {
    family: "gelu",
    parameters: [
      {
        ...atPosition(1, flag("approximate", false, "whether the form with tanh is computed")),
        versions: ">=1.8",
      },
    ],
    documented: geluErf,
  },
  sigmoid: { family: "sigmoid", documented: sigmoid, implemented: kernels.sigmoid },
  tanh: { family: "tanh", documented: "tanh(x)", implemented: kernels.tanh },
  hard_sigmoid: {
    family: "hardSigmoid",
    string: true,
    parameters: [
      atPosition(1, parameter("slope", 0.2, "slope between the flat parts")),
      atPosition(2, parameter("offset", 0.5, "the value at 0")),
    ],
    documented: "maximum(0, minimum(1, slope * x + offset))",
    implemented: kernels.hardSigmoid,
    findings: [
      {
        text: "Its slope is 0.2 unless given; that of paddle.nn.functional.hardsigmoid is 0.1666667, so the two are up to 0.0833 apart.",
        sources: [`${fluidSource}/hard_sigmoid_cn.rst`],
        when: { parameters: { slope: 0.2, offset: 0.5 } },
      },
    ],
  },
  hard_swish: {
    family: "hardSwish",
    string: true,
    parameters: [
      atPosition(1, parameter("threshold", 6, "where the gate ends")),
      atPosition(2, parameter("scale", 6, "what the product is divided by")),
      atPosition(3, parameter("offset", 3, "what is added to the gate's input")),
    ],
    documented: "x * minimum(maximum(0, x + offset), threshold) / scale",
    implemented: kernels.hardSwish,
  },
  swish: {
    family: "silu",
    string: true,
    parameters: [atPosition(1, parameter("beta", 1, "sharpness of the gate"))],
    documented: "x / (1 + exp(-beta * x))",
    implemented: kernels.swish,
  },
  brelu: {
    family: "clip",
    parameters: [
      atPosition(1, parameter("t_min", 0, "lower bound")),
      atPosition(2, parameter("t_max", 24, "upper bound")),
    ],
    documented: "minimum(maximum(x, t_min), t_max)",
    implemented: replacedIn(kernels.hardTanh, { low: "t_min", high: "t_max" }),
  },
  soft_relu: {
    family: "softplus",
    parameters: [
      atPosition(1, parameter("threshold", 40, "inputs beyond it, on either side, are cut off")),
    ],
    documented: "log(1 + exp(maximum(minimum(x, threshold), -threshold)))",
  },
  stanh: {
    family: "tanh",
    parameters: [
      atPosition(1, parameter("scale_a", 0.67, "what the input is multiplied by")),
      atPosition(2, parameter("scale_b", 1.7159, "what the output is multiplied by")),
    ],
    documented: "scale_b * tanh(scale_a * x)",
  },
  logsigmoid: {
    family: "logSigmoid",
    string: true,
    documented: logSigmoid,
    implemented: kernels.logSigmoid,
  },
  tanh_shrink: { family: "shrink", documented: "x - tanh(x)", implemented: kernels.tanhShrink },
  softplus: { family: "softplus", documented: softplus },
  softsign: { family: "softsign", documented: softsign },
  softshrink: {
    family: "shrink",
    parameters: [
      atPosition(1, parameter("alpha", 0.5, "half the width of the interval that becomes 0")),
    ],
    documented: "where(x > alpha, x - alpha, where(x < -alpha, x + alpha, 0))",
    implemented: renamed(kernels.softShrink, "threshold", "alpha"),
  },
  hard_shrink: {
    family: "shrink",
    parameters: [
      atPosition(1, parameter("threshold", 0.5, "half the width of the interval that becomes 0")),
    ],
    documented: "where((x > threshold) | (x < -threshold), x, 0)",
    implemented: kernels.hardShrink,
  },
  thresholded_relu: {
    family: "thresholdedRelu",
    parameters: [atPosition(1, parameter("threshold", 1, "inputs up to it become 0"))],
    documented: "where(x > threshold, x, 0)",
    implemented: kernels.thresholdedRelu,
  },
  softmax: {
    family: "softmax",
    over: "vector",
    parameters: [atPosition(3, parameter("axis", -1, "the axis that it works along"))],
    documented: softmax,
  },
};

/** Strings that paddle.nn has, too, with the same meaning. */
const inAct: ReadonlySet<string> = new Set(
  "relu relu6 elu selu gelu sigmoid tanh softsign".split(" "),
);

export const fluid: readonly Brief[] = Object.entries(old).map(([name, one]) => briefOf(name, one));

function briefOf(name: string, one: Old): Brief {
  const { family, over = "element", parameters = [], implemented, findings = [] } = one;
  const source = `${fluidSource}/${name}_cn.rst`;
  const said = typeof one.documented === "string" ? { formula: one.documented } : one.documented;
  const byTanh: readonly Definition[] =
    name === "gelu"
      ? [{ when: { parameters: { approximate: true } }, formula: geluTanh, source }]
      : [];
  return {
    name: `paddle.fluid.layers.${name}`,
    versions: ">=1.0,<2.5",
    family,
    over,
    spellings: [
      ...functions(`paddle.fluid.layers.${name}`),
      ...(inAct.has(name) || one.string
        ? strings(name).map((each) => ({ ...each, ...(!one.string && { versions: "<2" }) }))
        : []),
    ],
    parameters,
    documented: [...byTanh, { ...said, source }],
    implemented: implemented === undefined ? [] : [implemented].flat(),
    findings,
  };
}
