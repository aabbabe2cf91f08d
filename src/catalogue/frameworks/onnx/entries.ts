// ONNX: the operators that are activations, by opset; implemented is the reference evaluator.

import type { AxisRule, Definition, Parameter } from "../../entryParts.ts";
import {
  geluErf,
  geluTanh,
  logSoftmax,
  mish,
  relu,
  sigmoid,
  softmax,
  softplus,
  softsign,
} from "../../writing/formulas.ts";
import { entriesOf, functions, recordedIn, strings, type Brief } from "../../writing/brief.ts";
import { roundedToSingle } from "../../writing/roundedToSingle.ts";

const at = "onnx/onnx@2bb50465112f";
const runtime = "microsoft/onnxruntime@v1.30.0:docs/ContribOperators.md#com.microsoft";

const attribute = (name: string, value: number, meaning: string): Parameter => ({
  name,
  default: value,
  meaning,
});
const below = (value: number): Parameter =>
  attribute("alpha", value, "minus the limit for large negative inputs");
const attributeBefore11 = (
  name: string,
  value: number,
  { meaning, input }: { readonly meaning: string; readonly input: number },
): readonly Parameter[] => [
  { ...attribute(name, value, `${meaning}, an attribute of the operator`), versions: "<11" },
  { ...attribute(name, value, `${meaning}, an input of the operator`), input, versions: ">=11" },
];
const largestFloat32 = 3.4028234663852886e38;
const axis = (value: number, meaning: string): Parameter => attribute("axis", value, meaning);

const flattened: readonly AxisRule[] = [
  { axis: "axis", flattens: true, source: `${at}:docs/Changelog.md#Softmax-11` },
];

interface Operator extends Omit<Brief, "name" | "versions" | "spellings" | "documented"> {
  readonly since: number;
  /** The first opset in which another definition holds. */
  readonly until?: number;
  readonly formula: string;
  readonly where?: Readonly<Record<string, string>>;
  /** The parameters that are attributes of the node, which are float32 numbers; absent: all but required ones. */
  readonly attributes?: readonly string[];
  /** The recordings of the reference evaluator, as they name the call. */
  readonly recordedAs?: readonly string[];
}

const operator = (
  op: string,
  { since, until, formula, where, attributes, recordedAs, implemented, ...rest }: Operator,
): Brief => {
  const documented = [
    { formula, ...(where && { where }), source: `${at}:docs/Operators.md#${op}` },
  ];
  return {
    name: `onnx:${op}`,
    versions: `>=${since}${until === undefined ? "" : `,<${until}`}`,
    spellings: strings(op),
    documented,
    implemented: roundedToSingle(
      attributes ?? attributesIn(rest.parameters ?? []),
      implemented ?? documented,
    ),
    recorded: (recordedAs ?? []).flatMap((call) => recorded(call)),
    ...rest,
  };
};

const attributesIn = (parameters: readonly Parameter[]): readonly string[] =>
  parameters.filter(({ required }) => !required).map(({ name }) => name);

const recorded = recordedIn("onnx-reference-1.13.1-f32.json", "onnx-reference-1.13.1-f64.json");

const reference = (
  file: string,
  formula: string,
  where?: Readonly<Record<string, string>>,
): readonly Definition[] => [
  { formula, ...(where && { where }), source: `${at}:onnx/reference/ops/op_${file}.py` },
];

const contributed = (
  op: string,
  { formula, ...body }: Pick<Operator, "parameters" | "formula" | "implemented">,
): Brief => ({
  name: `onnx:com.microsoft.${op}`,
  spellings: [...functions(`com.microsoft.${op}`), ...strings(`com.microsoft.${op}`)],
  versions: ">=1",
  family: "gelu",
  documented: [{ formula, source: `${runtime}.${op}` }],
  recorded: ["node", "web"].map((build) => ({
    file: `onnxruntime-${build}-1.30.0.json`,
    function: `com.microsoft.${op}`,
  })),
  ...body,
});

const singleAttributes = {
  text: "Attributes are float32 numbers, also where the tensor is float64: there the factor is the single nearest to the decimal.",
  sources: [`${at}:onnx/onnx.proto#L180`],
  when: { dtype: "float64" },
} as const;

const scaled = "gamma * where(x > 0, x, alpha * exp(x) - alpha)";

/** onnxruntime's kernel takes float64 inputs for float32; the attributes are float32 numbers anyway. */
const shrinkInSingle: readonly Definition[] = [
  {
    when: { dtype: "float64" },
    formula: "where(s < -lambd, s + bias, where(s > lambd, s - bias, 0))",
    where: {
      w: "536870913 * x",
      s: "where(abs(x) < 3.4028235677973366e38, w - (w - x), x * 1e300)",
    },
    source: "onnxruntime 1.30.0, measured",
  },
  {
    formula: "where(x < -lambd, x + bias, where(x > lambd, x - bias, 0))",
    source: `${at}:onnx/reference/ops/op_shrink.py`,
  },
];

const hardmax = { formula: "m & (cumsum(m) == 1)", where: { m: "x == amax(x)" } } as const;

export const entries = entriesOf("onnx", [
  operator("SwiGLU", {
    since: 28,
    family: "glu",
    over: "vector",
    parameters: [attribute("alpha", 1, "sharpness of the gate")],
    formula: "a * (1 / (1 + exp(-alpha * a))) * b",
    where: { a: "split(x, 2, 0)", b: "split(x, 2, 1)" },
    findings: [
      {
        text: "It takes two inputs of one shape, the gate and the value; x is the one followed by the other.",
        sources: [`${at}:docs/Operators.md#SwiGLU`],
      },
    ],
  }),
  operator("Relu", { since: 1, family: "relu", formula: relu, recordedAs: ["Relu"] }),
  operator("LeakyRelu", {
    since: 1,
    family: "leakyRelu",
    parameters: [attribute("alpha", 0.01, "slope for negative inputs")],
    formula: "where(x < 0, alpha * x, x)",
    findings: [singleAttributes],
    recordedAs: ["LeakyRelu", "LeakyRelu(alpha=0.3)"],
  }),
  operator("PRelu", {
    since: 1,
    family: "prelu",
    parameters: [
      {
        ...attribute("slope", 0.25, "slope for negative inputs, an input of the operator"),
        required: true,
        input: 1,
      },
    ],
    formula: "where(x < 0, slope * x, x)",
    recordedAs: ["PRelu(slope=0.25)"],
  }),
  operator("Elu", {
    since: 1,
    family: "elu",
    parameters: [below(1)],
    formula: "where(x < 0, alpha * (exp(x) - 1), x)",
    recordedAs: ["Elu", "Elu(alpha=0.5)"],
  }),
  operator("Selu", {
    since: 1,
    until: 6,
    family: "selu",
    parameters: [below(1.6732), attribute("gamma", 1.0507, "factor of the whole")],
    formula: "where(x > 0, gamma * x, gamma * (alpha * exp(x) - alpha))",
    findings: [
      {
        text: "The defaults of opset 1 are cut to four decimals; since opset 6 they are the float32 numbers nearest to the paper's constants.",
        sources: [`${at}:docs/Changelog.md#Selu-1`],
        when: { parameters: { alpha: 1.6732, gamma: 1.0507 } },
      },
      {
        text: "The reference evaluator takes the constants of opset 6 as defaults here too, and onnxruntime has no kernel for this opset.",
        sources: [
          "onnx/onnx@v1.23.1:onnx/reference/ops/op_selu.py",
          "onnxruntime 1.30.0, measured",
        ],
        when: { parameters: { alpha: 1.6732, gamma: 1.0507 } },
      },
    ],
    implemented: [
      {
        when: { parameters: { alpha: 1.6732, gamma: 1.0507 } },
        formula:
          "1.05070102214813232421875 * where(x > 0, x, 1.67326319217681884765625 * expm1(x))",
        source: "onnx/onnx@v1.23.1:onnx/reference/ops/op_selu.py",
      },
    ],
  }),
  operator("Selu", {
    since: 6,
    family: "selu",
    parameters: [
      below(1.67326319217681884765625),
      attribute("gamma", 1.05070102214813232421875, "factor of the whole"),
    ],
    formula: "where(x > 0, gamma * x, gamma * (alpha * exp(x) - alpha))",
    implemented: reference("selu", scaled),
    recordedAs: ["Selu"],
  }),
  operator("Celu", {
    since: 12,
    family: "celu",
    parameters: [below(1)],
    formula: "maximum(0, x) + minimum(0, alpha * (exp(x / alpha) - 1))",
    recordedAs: ["Celu", "Celu(alpha=0.5)"],
  }),
  operator("ThresholdedRelu", {
    since: 10,
    family: "thresholdedRelu",
    parameters: [attribute("alpha", 1, "inputs up to it become 0")],
    formula: "where(x > alpha, x, 0)",
    findings: [
      {
        text: "NaN gives 0 in the reference evaluator and in onnxruntime, for the comparison fails.",
        sources: [`${at}:onnx/reference/ops/op_thresholded_relu.py`],
      },
    ],
    recordedAs: ["ThresholdedRelu"],
  }),
  operator("Sigmoid", {
    since: 1,
    family: "sigmoid",
    formula: sigmoid,
    implemented: reference("sigmoid", "where(x > 0, 1 / (1 + exp(-x)), exp(x) / (1 + exp(x)))"),
    findings: [
      {
        text: "onnxruntime computes a rational approximation: 0 up to -18 and 1 from 18; sigmoid(-10) is 4.5389e-5 on the CPU and 4.5419e-5 in WebAssembly instead of 4.5398e-5.",
        sources: ["onnxruntime 1.30.0, measured"],
      },
    ],
    recordedAs: ["Sigmoid"],
  }),
  operator("HardSigmoid", {
    since: 1,
    family: "hardSigmoid",
    parameters: [
      attribute("alpha", 0.2, "slope of the middle piece"),
      attribute("beta", 0.5, "its value at 0"),
    ],
    formula: "maximum(0, minimum(1, alpha * x + beta))",
    findings: [
      {
        text: "The defaults are those of Theano and Keras 2; PyTorch exports its own with alpha = 1/6.",
        sources: [`${at}:docs/Operators.md#HardSigmoid`],
        when: { parameters: { alpha: 0.2, beta: 0.5 } },
      },
      singleAttributes,
    ],
    recordedAs: ["HardSigmoid", "HardSigmoid(alpha=1/6,beta=0.5)"],
  }),
  operator("HardSwish", {
    since: 14,
    family: "hardSwish",
    formula: "x * maximum(0, minimum(1, x / 6 + 0.5))",
    implemented: [
      {
        when: { dtype: "float64" },
        formula: "x * maximum(0, minimum(1, 0.16666667163372039794921875 * x + 0.5))",
        source: `${at}:docs/Operators.md#HardSwish`,
      },
    ],
    findings: [singleAttributes],
    recordedAs: ["HardSwish"],
  }),
  operator("Softplus", {
    since: 1,
    family: "softplus",
    formula: softplus,
    implemented: reference("softplus", "maximum(x, 0) + log1p(exp(-abs(x)))"),
    findings: [
      {
        text: "The reference evaluator of onnx 1.13 computed log(exp(x) + 1) and gave infinity from 88.73 on in float32; that of 1.23 and onnxruntime give x.",
        sources: [
          `${at}:onnx/reference/ops/op_softplus.py`,
          "onnx/onnx@v1.23.1:onnx/reference/ops/op_softplus.py",
        ],
      },
    ],
    recordedAs: ["Softplus"],
  }),
  operator("Softsign", {
    since: 1,
    family: "softsign",
    formula: softsign,
    recordedAs: ["Softsign"],
  }),
  operator("Tanh", { since: 1, family: "tanh", formula: "tanh(x)", recordedAs: ["Tanh"] }),
  operator("Gelu", {
    since: 20,
    family: "gelu",
    parameters: [
      {
        name: "approximate",
        default: "none",
        allowed: { oneOf: ["none", "tanh"] },
        meaning: "the exact form, or the one with tanh",
      },
    ],
    formula: geluErf,
    implemented: [
      {
        when: { dtype: "float64", parameters: { approximate: "tanh" } },
        formula: "0.5 * x * (1 + tanh(b * (x + c * x ** 3)))",
        where: { b: "sqrt(0.636619746685028076171875)", c: "0.044714998453855514526367187" },
        source: "onnxruntime 1.30.0, measured",
      },
      {
        when: { parameters: { approximate: "tanh" } },
        formula: geluTanh,
        source: `${at}:docs/Operators.md#Gelu`,
      },
    ],
  }),
  operator("Mish", {
    since: 18,
    family: "mish",
    formula: mish,
    implemented: [
      {
        formula: "x * tanh(maximum(x, 0) + log1p(exp(-abs(x))))",
        source: `${at}:docs/Operators.md#Mish`,
      },
    ],
  }),
  operator("Swish", {
    since: 24,
    family: "silu",
    parameters: [attribute("alpha", 1, "sharpness of the gate")],
    formula: "x / (1 + exp(-(alpha * x)))",
  }),
  operator("Shrink", {
    since: 9,
    family: "shrink",
    parameters: [
      attribute("lambd", 0.5, "half the width of the interval that becomes 0"),
      attribute("bias", 0, "how far what remains is moved towards 0"),
    ],
    formula: "where(x < -lambd, x + bias, where(x > lambd, x - bias, 0))",
    implemented: shrinkInSingle,
    recordedAs: ["Shrink", "Shrink(bias=0.5,lambd=0.5)"],
  }),
  operator("Clip", {
    since: 1,
    family: "clip",
    parameters: [
      ...attributeBefore11("min", -largestFloat32, { meaning: "lower bound", input: 1 }),
      ...attributeBefore11("max", largestFloat32, { meaning: "upper bound", input: 2 }),
    ],
    attributes: [],
    formula: "minimum(maximum(x, min), max)",
    recordedAs: ["Clip(0,6)"],
  }),
  operator("Softmax", {
    since: 1,
    until: 13,
    family: "softmax",
    over: "vector",
    axes: flattened,
    parameters: [axis(1, "the first of the axes that are flattened into one")],
    ...softmax,
    findings: [
      {
        text: "Before opset 13 all axes from the given one on are flattened and sum to 1 together; since then only the one axis does, by default the last.",
        sources: [`${at}:docs/Changelog.md#Softmax-13`],
      },
    ],
  }),
  operator("Softmax", {
    since: 13,
    family: "softmax",
    over: "vector",
    parameters: [axis(-1, "the axis that sums to 1")],
    ...softmax,
  }),
  operator("LogSoftmax", {
    since: 1,
    until: 13,
    family: "logSoftmax",
    over: "vector",
    axes: flattened,
    parameters: [axis(1, "the first of the axes that are flattened into one")],
    ...logSoftmax,
  }),
  operator("LogSoftmax", {
    since: 13,
    family: "logSoftmax",
    over: "vector",
    parameters: [axis(-1, "the axis whose exponentials sum to 1")],
    ...logSoftmax,
  }),
  operator("Hardmax", {
    since: 1,
    until: 13,
    family: "hardmax",
    over: "vector",
    axes: flattened,
    parameters: [axis(1, "the first of the axes that are flattened into one")],
    ...hardmax,
  }),
  operator("Hardmax", {
    since: 13,
    family: "hardmax",
    over: "vector",
    parameters: [axis(-1, "the axis it works along")],
    ...hardmax,
  }),
  contributed("Gelu", { formula: geluErf }),
  contributed("FastGelu", {
    formula: geluTanh,
    implemented: [
      {
        when: { dtype: "float64" },
        formula: "0.5 * x * (1 + tanh(x * (0.035677 * x * x + 0.797885)))",
        source: "onnxruntime 1.30.0, measured",
      },
      {
        formula: "x * (0.5 * tanh(x * (0.035677408136300125 * x * x + 0.7978845608028654)) + 0.5)",
        source: "microsoft/onnxruntime@v1.30.0:onnxruntime/contrib_ops/cpu/bert/fast_gelu.cc",
      },
    ],
  }),
  contributed("QuickGelu", {
    parameters: [attribute("alpha", 1.702, "sharpness of the gate")],
    formula: "x / (1 + exp(-(alpha * x)))",
    implemented: [
      {
        formula: "x * sigmoid(alpha * x)",
        source: "microsoft/onnxruntime@v1.30.0:onnxruntime/contrib_ops/cpu/activations.h#L93",
      },
    ],
  }),
]);
