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
  CANDLE,
  CANDLE_OPS,
  COREML,
  CT2,
  ONNXRUNTIME,
  OPENVINO,
  TEI,
  TENSORRT,
  TFLITE,
  TFLITE_KERNELS,
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
    gelu: of("gelu", geluTanh, TENSORRT),
    gelu_new: of("gelu", geluTanh, TENSORRT),
    gelu_pytorch_tanh: of("gelu", geluTanh, TENSORRT),
  },
  tei: {
    gelu: of("gelu", geluTanh, TEI),
    gelu_new: of("gelu", geluTanh, TEI),
    gelu_pytorch_tanh: of("gelu", geluTanh, TEI),
    relu: of("relu", relu, TEI),
    silu: of("silu", silu, TEI),
    tanh: of("tanh", "tanh(x)", TEI),
  },
  candle: {
    gelu: of("gelu", geluErf, CANDLE),
    gelu_new: of("gelu", geluTanh, CANDLE),
    gelu_pytorch_tanh: of("gelu", geluTanh, CANDLE),
    tensor_gelu: {
      ...of("gelu", geluTanh, "huggingface/candle@2a13b0f3ff62:candle-core/src/op.rs"),
      findings: [
        {
          text: "The method of a tensor is the form with tanh; the activation gelu of a configuration is the form with erf.",
          sources: ["huggingface/candle@2a13b0f3ff62:candle-core/src/op.rs", CANDLE],
        },
      ],
    },
    relu: of("relu", relu, CANDLE),
    relu2: of("relu2", squaredRelu, CANDLE),
    relu6: of("relu6", "clip(x, 0, 6)", CANDLE),
    silu: of("silu", silu, CANDLE),
    swish: of("silu", siluByProduct, CANDLE),
    sigmoid: of("sigmoid", sigmoid, CANDLE),
    hard_sigmoid: of("hardSigmoid", "clip((x + 3) / 6, 0, 1)", CANDLE_OPS),
    hardswish: of("hardSwish", "x * clip((x + 3) / 6, 0, 1)", CANDLE),
    mish: of("mish", mish, CANDLE_OPS),
    leaky_relu: {
      ...of("leakyRelu", "maximum(x, 0) + minimum(x, 0) * negative_slope", CANDLE_OPS),
      parameters: [required("negative_slope", 0.01, "slope for negative inputs")],
    },
  },
  ctranslate2: {
    gelu: {
      ...of("gelu", geluErf, `${CT2}/transformers.py`),
      findings: [
        {
          text: "It is the form with erf for models converted from Transformers, OpenNMT-py and fairseq; Marian's gelu becomes x times the sigmoid of 1.702 x, OpenNMT-tf's the form with tanh.",
          sources: [`${CT2}/transformers.py`, `${CT2}/marian.py`, `${CT2}/opennmt_tf.py`],
        },
      ],
    },
    gelu_python: of("gelu", geluErf, `${CT2}/transformers.py`),
    gelu_new: of("gelu", geluTanh, `${CT2}/transformers.py`),
    gelu_fast: of("gelu", geluTanh, `${CT2}/transformers.py`),
    gelu_pytorch_tanh: of("gelu", geluTanh, `${CT2}/transformers.py`),
    gelu_accurate: of("gelu", geluTanh, `${CT2}/fairseq.py`),
    quick_gelu: of("gelu", quick, `${CT2}/transformers.py`),
    marian_gelu: of("gelu", quick, `${CT2}/marian.py`),
    opennmt_tf_gelu: of("gelu", geluTanh, `${CT2}/opennmt_tf.py`),
    relu: of("relu", relu, `${CT2}/transformers.py`),
    silu: of("silu", silu, `${CT2}/transformers.py`),
    swish: of("silu", silu, `${CT2}/transformers.py`),
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
        when({ mode: "TANH_APPROXIMATION" }, geluTanh, COREML),
        when({ mode: "SIGMOID_APPROXIMATION" }, quick, COREML),
        { formula: geluErf, source: COREML },
      ],
    },
    sigmoid_hard: {
      ...of("hardSigmoid", "minimum(maximum(alpha * x + beta, 0), 1)", COREML),
      parameters: [
        required("alpha", 0.2, "slope between the flat parts"),
        required("beta", 0.5, "the value at 0"),
      ],
    },
    leaky_relu: { ...of("leakyRelu", "where(x >= 0, x, alpha * x)", COREML), parameters: [alpha] },
    elu: {
      ...of("elu", "where(x > 0, x, alpha * (exp(x) - 1))", COREML),
      parameters: [required("alpha", 1, "minus the limit for large negative inputs")],
    },
    prelu: {
      ...of("prelu", "where(x >= 0, x, alpha * x)", COREML),
      parameters: [learnedSlope],
    },
    clamped_relu: {
      ...of("relu", "where(x >= 0, minimum(beta, x), minimum(beta, alpha * x))", COREML),
      parameters: [
        required("alpha", 0, "slope for negative inputs"),
        required("beta", 6, "the largest output"),
      ],
    },
    scaled_tanh: {
      ...of("tanh", "alpha * tanh(beta * x)", COREML),
      parameters: [
        required("alpha", 1, "what the output is multiplied by"),
        required("beta", 1, "what the input is multiplied by"),
      ],
    },
    thresholded_relu: {
      ...of("thresholdedRelu", "where(x >= alpha, x, 0)", COREML),
      parameters: [required("alpha", 1, "inputs below it become 0")],
      findings: [
        {
          text: "It keeps the threshold itself; Keras's and ONNX's make it 0.",
          sources: [COREML],
        },
      ],
    },
    relu: of("relu", relu, COREML),
    relu6: of("relu6", relu6, COREML),
    sigmoid: of("sigmoid", sigmoid, COREML),
    silu: of("silu", silu, COREML),
    softplus: of("softplus", softplus, COREML),
    softsign: of("softsign", softsign, COREML),
  },
  openvino: {
    HardSigmoid: {
      ...of(
        "hardSigmoid",
        "maximum(0, minimum(1, alpha * x + beta))",
        `${OPENVINO}/hard-sigmoid-1.html`,
      ),
      parameters: [
        required("alpha", 0.2, "slope between the flat parts"),
        required("beta", 0.5, "the value at 0"),
      ],
    },
    HSigmoid: of("hardSigmoid", hardSigmoidOfSixths, `${OPENVINO}/hsigmoid-5.html`),
    HSwish: of("hardSwish", hardSwish, `${OPENVINO}/hswish-4.html`),
    Gelu: {
      family: "gelu",
      parameters: [
        {
          ...parameter("approximation_mode", "erf", "the form with erf, or the one with tanh"),
          allowed: { oneOf: ["erf", "tanh"] },
        },
      ],
      documented: [
        when({ approximation_mode: "tanh" }, geluTanh, `${OPENVINO}/gelu-7.html`),
        { formula: geluErf, source: `${OPENVINO}/gelu-7.html` },
      ],
    },
    Swish: {
      ...of("silu", "x / (1 + exp(-beta * x))", `${OPENVINO}/swish-4.html`),
      parameters: [parameter("beta", 1, "sharpness of the gate")],
    },
    Mish: of("mish", mish, `${OPENVINO}/mish-4.html`),
  },
  tflite: {
    RELU: of("relu", relu, TFLITE),
    RELU6: of("relu6", relu6, TFLITE),
    RELU_N1_TO_1: of("hardTanh", "clip(x, -1, 1)", TFLITE),
    RELU_0_TO_1: of("clip", "clip(x, 0, 1)", TFLITE),
    TANH: of("tanh", "tanh(x)", TFLITE),
    LOGISTIC: of("sigmoid", sigmoid, TFLITE),
    HARD_SWISH: of("hardSwish", hardSwish, TFLITE),
    ELU: of("elu", "where(x > 0, x, expm1(x))", TFLITE),
    LEAKY_RELU: { ...of("leakyRelu", leakyRelu, TFLITE), parameters: [alpha] },
    PRELU: { ...of("prelu", leakyRelu, TFLITE), parameters: [learnedSlope] },
    SOFTMAX: {
      ...{ family: "softmax", over: "vector" },
      parameters: [parameter("beta", 1, "what the inputs are multiplied by")],
      documented: [
        {
          formula: "t / sum(t)",
          where: { t: "exp(beta * (x - amax(x)))" },
          source: `${TFLITE_KERNELS}/softmax.h`,
        },
      ],
    },
    LOG_SOFTMAX: {
      ...{ family: "logSoftmax", over: "vector" },
      documented: [{ ...logSoftmax, source: `${TFLITE_KERNELS}/log_softmax.h` }],
    },
    GELU: {
      family: "gelu",
      parameters: [flag("approximate", false, "whether the form with tanh is computed")],
      documented: [
        when({ approximate: true }, geluTanh, TFLITE),
        { formula: geluErf, source: TFLITE },
      ],
    },
  },
  onnxruntime: {
    Gelu: of("gelu", geluErf, ONNXRUNTIME),
    FastGelu: of("gelu", geluTanh, ONNXRUNTIME),
    QuickGelu: {
      ...of("gelu", "x * (1 / (1 + exp(-alpha * x)))", ONNXRUNTIME),
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
