// ggml, which llama.cpp runs on: its CPU looks GELU up in a table of float16 numbers.

import type { Definition, Disagreement } from "../../entryParts.ts";
import {
  geluErf,
  geluTanh,
  hardSigmoidOfSixths,
  hardSwish,
  relu,
  sigmoid,
  softplus,
} from "../../writing/formulas.ts";
import { parameter } from "../../writing/parameters.ts";
import { ggmlSource, ggmlOps } from "./engines.ts";
import { byTable } from "./float16Table.ts";
import type { Word } from "./word.ts";

const noGradient = {
  kind: "none",
  reason: "The engine runs models and does not train them.",
  source: ggmlSource,
} as const;

const table: Disagreement = {
  text: "The CPU looks it up in a table of float16 numbers where |x| < 10: 3.9e-3 from the formula just above 8, 2.0e-3 below.",
  sources: [ggmlSource, "https://github.com/ggml-org/llama.cpp/issues/29252"],
  largest: { value: "3.9e-3", at: "8.0039" },
};

const tanhOf = (u: string): string =>
  `0.5 * ${u} * (1 + tanh(sqrt(2 / pi) * ${u} * (1 + 0.044715 * ${u} * ${u})))`;
const gelu = byTable(tanhOf("h"), "gelu");
const said = (formula: string, source = ggmlSource): readonly Definition[] => [{ formula, source }];
const [first, second] = ["split(x, 2, 0)", "split(x, 2, 1)"];

export const ggml: Readonly<Record<string, Word>> = {
  gelu: {
    family: "gelu",
    documented: said(geluTanh),
    implemented: [
      {
        ...gelu,
        formula: `where(x <= -10, 0, where(x >= 10, x, ${gelu.formula}))`,
        gradient: noGradient,
        source: ggmlSource,
      },
    ],
    findings: [table],
  },
  gelu_erf: { family: "gelu", documented: said(geluErf) },
  gelu_quick: {
    family: "gelu",
    documented: said("x * (1 / (1 + exp(-1.702 * x)))"),
    implemented: [
      {
        ...byTable("h * (1 / (1 + exp(-1.702 * h)))", "quick"),
        gradient: noGradient,
        source: ggmlSource,
      },
    ],
    findings: [
      {
        text: "The CPU looks it up in a table of float16 numbers: beyond 65504 it is infinite.",
        sources: [ggmlSource],
      },
    ],
  },
  relu: { family: "relu", documented: said(relu) },
  silu: { family: "silu", documented: said("x / (1 + exp(-x))") },
  sigmoid: { family: "sigmoid", documented: said(sigmoid) },
  tanh: { family: "tanh", documented: said("tanh(x)") },
  elu: { family: "elu", documented: said("where(x > 0, x, expm1(x))") },
  leaky_relu: {
    family: "leakyRelu",
    parameters: [parameter("negative_slope", 0.01, "slope for negative inputs")],
    documented: said("maximum(x, 0) + negative_slope * minimum(x, 0)"),
  },
  softplus: { family: "softplus", documented: said(softplus, ggmlOps) },
  step: { family: "step", documented: said("where(x > 0, 1, 0)") },
  hardswish: { family: "hardSwish", documented: said(hardSwish) },
  hardsigmoid: { family: "hardSigmoid", documented: said(hardSigmoidOfSixths) },
  reglu: { family: "glu", over: "vector", documented: said(`maximum(${first}, 0) * ${second}`) },
  geglu: { family: "glu", over: "vector", documented: said(`${tanhOf(first)} * ${second}`) },
  geglu_erf: {
    family: "glu",
    over: "vector",
    documented: said(`0.5 * ${first} * (1 + erf(${first} / sqrt(2))) * ${second}`),
  },
  geglu_quick: {
    family: "glu",
    over: "vector",
    documented: said(`${first} * (1 / (1 + exp(-1.702 * ${first}))) * ${second}`),
  },
  swiglu: {
    family: "glu",
    over: "vector",
    documented: said(`${first} / (1 + exp(-${first})) * ${second}`),
  },
  swiglu_oai: {
    family: "glu",
    over: "vector",
    parameters: [
      parameter("alpha", 1.702, "sharpness of the gate"),
      parameter("limit", 7, "where both halves are cut off"),
    ],
    documented: [
      {
        formula: "u / (1 + exp(-alpha * u)) * (v + 1)",
        where: { u: `minimum(${first}, limit)`, v: `clip(${second}, -limit, limit)` },
        source: ggmlOps,
      },
    ],
  },
};
