// The words of each engine.

import type { Definition, ParameterValue } from "../../entryParts.ts";
import {
  geluErf,
  geluTanh,
  hardSigmoidOfSixths,
  hardSwish,
  leakyRelu,
  logSoftmax,
  mish,
  relu,
  relu6,
  sigmoid,
  silu as siluByProduct,
  softplus,
  softsign,
  squaredRelu,
} from "../../writing/formulas.ts";
import { entriesOf, strings, type Brief } from "../../writing/brief.ts";
import { flag, parameter, required } from "../../writing/parameters.ts";
import {
  candle,
  candleOps,
  coreml,
  ct2,
  onnxruntime,
  openvino,
  tei,
  tensorrt,
  tflite,
  tfliteKernels,
} from "./engines.ts";
import { ggml } from "./ggml.ts";
import type { Word } from "./word.ts";

const quick = "x * (1 / (1 + exp(-1.702 * x)))";
const silu = "x / (1 + exp(-x))";
const of = (family: string, formula: string, source: string): Word => ({
  family,
  documented: [{ formula, source }],
});
const when = (
  parameters: Readonly<Record<string, ParameterValue>>,
  formula: string,
  source: string,
): Definition => ({
  when: { parameters },
  formula,
  source,
});
const alpha = required("alpha", 0.01, "slope for negative inputs");
const learnedSlope = required("alpha", 0.25, "slope for negative inputs");

const words: Readonly<Record<string, Readonly<Record<string, Word>>>> = {
  ggml,
  "tensorrt-llm": {
    gelu: of("gelu", geluTanh, tensorrt),
    gelu_new: of("gelu", geluTanh, tensorrt),
    gelu_pytorch_tanh: of("gelu", geluTanh, tensorrt),
  },
  tei: {
    gelu: of("gelu", geluTanh, tei),
    gelu_new: of("gelu", geluTanh, tei),
    gelu_pytorch_tanh: of("gelu", geluTanh, tei),
    relu: of("relu", relu, tei),
    silu: of("silu", silu, tei),
    tanh: of("tanh", "tanh(x)", tei),
  },
  candle: {
    gelu: of("gelu", geluErf, candle),
    gelu_new: of("gelu", geluTanh, candle),
    gelu_pytorch_tanh: of("gelu", geluTanh, candle),
    tensor_gelu: {
      ...of("gelu", geluTanh, "huggingface/candle@2a13b0f3ff62:candle-core/src/op.rs"),
      findings: [
        {
          text: "The method of a tensor is the form with tanh; the activation gelu of a configuration is the form with erf.",
          sources: ["huggingface/candle@2a13b0f3ff62:candle-core/src/op.rs", candle],
        },
      ],
    },
    relu: of("relu", relu, candle),
    relu2: of("relu2", squaredRelu, candle),
    relu6: of("relu6", "clip(x, 0, 6)", candle),
    silu: of("silu", silu, candle),
    swish: of("silu", siluByProduct, candle),
    sigmoid: of("sigmoid", sigmoid, candle),
    hard_sigmoid: of("hardSigmoid", "clip((x + 3) / 6, 0, 1)", candleOps),
    hardswish: of("hardSwish", "x * clip((x + 3) / 6, 0, 1)", candle),
    mish: of("mish", mish, candleOps),
    leaky_relu: {
      ...of("leakyRelu", "maximum(x, 0) + minimum(x, 0) * negative_slope", candleOps),
      parameters: [required("negative_slope", 0.01, "slope for negative inputs")],
    },
  },
  ctranslate2: {
    gelu: {
      ...of("gelu", geluErf, `${ct2}/transformers.py`),
      findings: [
        {
          text: "It is the form with erf for models converted from Transformers, OpenNMT-py and fairseq; Marian's gelu becomes x times the sigmoid of 1.702 x, OpenNMT-tf's the form with tanh.",
          sources: [`${ct2}/transformers.py`, `${ct2}/marian.py`, `${ct2}/opennmt_tf.py`],
        },
      ],
    },
    gelu_python: of("gelu", geluErf, `${ct2}/transformers.py`),
    gelu_new: of("gelu", geluTanh, `${ct2}/transformers.py`),
    gelu_fast: of("gelu", geluTanh, `${ct2}/transformers.py`),
    gelu_pytorch_tanh: of("gelu", geluTanh, `${ct2}/transformers.py`),
    gelu_accurate: of("gelu", geluTanh, `${ct2}/fairseq.py`),
    quick_gelu: of("gelu", quick, `${ct2}/transformers.py`),
    marian_gelu: of("gelu", quick, `${ct2}/marian.py`),
    opennmt_tf_gelu: of("gelu", geluTanh, `${ct2}/opennmt_tf.py`),
    relu: of("relu", relu, `${ct2}/transformers.py`),
    silu: of("silu", silu, `${ct2}/transformers.py`),
    swish: of("silu", silu, `${ct2}/transformers.py`),
  },
  coreml: {
    gelu: {
      family: "gelu",
      parameters: [
        {
          ...parameter("mode", "EXACT", "which of three functions is meant"),
          allowed: { oneOf: ["EXACT", "TANH_APPROXIMATION", "SIGMOID_APPROXIMATION"] },
        },
      ],
      documented: [
        when({ mode: "TANH_APPROXIMATION" }, geluTanh, coreml),
        when({ mode: "SIGMOID_APPROXIMATION" }, quick, coreml),
        { formula: geluErf, source: coreml },
      ],
    },
    sigmoid_hard: {
      ...of("hardSigmoid", "minimum(maximum(alpha * x + beta, 0), 1)", coreml),
      parameters: [
        required("alpha", 0.2, "slope between the flat parts"),
        required("beta", 0.5, "the value at 0"),
      ],
    },
    leaky_relu: { ...of("leakyRelu", "where(x >= 0, x, alpha * x)", coreml), parameters: [alpha] },
    elu: {
      ...of("elu", "where(x > 0, x, alpha * (exp(x) - 1))", coreml),
      parameters: [required("alpha", 1, "minus the limit for large negative inputs")],
    },
    prelu: {
      ...of("prelu", "where(x >= 0, x, alpha * x)", coreml),
      parameters: [learnedSlope],
    },
    clamped_relu: {
      ...of("relu", "where(x >= 0, minimum(beta, x), minimum(beta, alpha * x))", coreml),
      parameters: [
        required("alpha", 0, "slope for negative inputs"),
        required("beta", 6, "the largest output"),
      ],
    },
    scaled_tanh: {
      ...of("tanh", "alpha * tanh(beta * x)", coreml),
      parameters: [
        required("alpha", 1, "what the output is multiplied by"),
        required("beta", 1, "what the input is multiplied by"),
      ],
    },
    thresholded_relu: {
      ...of("thresholdedRelu", "where(x >= alpha, x, 0)", coreml),
      parameters: [required("alpha", 1, "inputs below it become 0")],
      findings: [
        {
          text: "It keeps the threshold itself; Keras's and ONNX's make it 0.",
          sources: [coreml],
        },
      ],
    },
    relu: of("relu", relu, coreml),
    relu6: of("relu6", relu6, coreml),
    sigmoid: of("sigmoid", sigmoid, coreml),
    silu: of("silu", silu, coreml),
    softplus: of("softplus", softplus, coreml),
    softsign: of("softsign", softsign, coreml),
  },
  openvino: {
    HardSigmoid: {
      ...of(
        "hardSigmoid",
        "maximum(0, minimum(1, alpha * x + beta))",
        `${openvino}/hard-sigmoid-1.html`,
      ),
      parameters: [
        required("alpha", 0.2, "slope between the flat parts"),
        required("beta", 0.5, "the value at 0"),
      ],
    },
    HSigmoid: of("hardSigmoid", hardSigmoidOfSixths, `${openvino}/hsigmoid-5.html`),
    HSwish: of("hardSwish", hardSwish, `${openvino}/hswish-4.html`),
    Gelu: {
      family: "gelu",
      parameters: [
        {
          ...parameter("approximation_mode", "erf", "the form with erf, or the one with tanh"),
          allowed: { oneOf: ["erf", "tanh"] },
        },
      ],
      documented: [
        when({ approximation_mode: "tanh" }, geluTanh, `${openvino}/gelu-7.html`),
        { formula: geluErf, source: `${openvino}/gelu-7.html` },
      ],
    },
    Swish: {
      ...of("silu", "x / (1 + exp(-beta * x))", `${openvino}/swish-4.html`),
      parameters: [parameter("beta", 1, "sharpness of the gate")],
    },
    Mish: of("mish", mish, `${openvino}/mish-4.html`),
  },
  tflite: {
    RELU: of("relu", relu, tflite),
    RELU6: of("relu6", relu6, tflite),
    RELU_N1_TO_1: of("hardTanh", "clip(x, -1, 1)", tflite),
    RELU_0_TO_1: of("clip", "clip(x, 0, 1)", tflite),
    TANH: of("tanh", "tanh(x)", tflite),
    LOGISTIC: of("sigmoid", sigmoid, tflite),
    HARD_SWISH: of("hardSwish", hardSwish, tflite),
    ELU: of("elu", "where(x > 0, x, expm1(x))", tflite),
    LEAKY_RELU: { ...of("leakyRelu", leakyRelu, tflite), parameters: [alpha] },
    PRELU: { ...of("prelu", leakyRelu, tflite), parameters: [learnedSlope] },
    SOFTMAX: {
      ...{ family: "softmax", over: "vector" },
      parameters: [parameter("beta", 1, "what the inputs are multiplied by")],
      documented: [
        {
          formula: "t / sum(t)",
          where: { t: "exp(beta * (x - amax(x)))" },
          source: `${tfliteKernels}/softmax.h`,
        },
      ],
    },
    LOG_SOFTMAX: {
      ...{ family: "logSoftmax", over: "vector" },
      documented: [{ ...logSoftmax, source: `${tfliteKernels}/log_softmax.h` }],
    },
    GELU: {
      family: "gelu",
      parameters: [flag("approximate", false, "whether the form with tanh is computed")],
      documented: [
        when({ approximate: true }, geluTanh, tflite),
        { formula: geluErf, source: tflite },
      ],
    },
  },
  onnxruntime: {
    Gelu: of("gelu", geluErf, onnxruntime),
    FastGelu: of("gelu", geluTanh, onnxruntime),
    QuickGelu: {
      ...of("gelu", "x * (1 / (1 + exp(-alpha * x)))", onnxruntime),
      parameters: [parameter("alpha", 1.702, "sharpness of the gate")],
    },
  },
};

export const entries = entriesOf(
  "runtimes",
  Object.entries(words).flatMap(([engine, all]) =>
    Object.entries(all).map(([word, meaning]) => briefOf(`${engine}.${word}`, meaning)),
  ),
);

/** The name is only a string, and the framework has no sites: code is never read as naming it. */
function briefOf(name: string, { over = "element", ...meaning }: Word): Brief {
  return {
    name: `runtimes:${name}`,
    versions: ">=0",
    spellings: strings(name),
    over,
    ...meaning,
  };
}
