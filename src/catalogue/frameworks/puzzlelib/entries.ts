// PuzzleLib 1.0: the seven types of its Activation module, and the modules Gelu, PRelu and SoftMax.

import type {
  Definition,
  Example,
  Disagreement,
  Gradient,
  Parameter,
  Spelling,
} from "../../entryParts.ts";
import { relu, sigmoid, softmax, softplus } from "../../writing/formulas.ts";
import { classes, entriesOf, functions, recordedIn } from "../../writing/brief.ts";
import { parameter } from "../../writing/parameters.ts";

const at = "puzzlelib/PuzzleLib@bd591152fe76";
const cpuSource = `${at}:CPU/Kernels/ElementWise.py`;
const cudaSource = `${at}:Cuda/Kernels/ElementWise.py`;
const activation = `${at}:Modules/Activation.py`;
const page = "https://puzzlelib.org/en/documentation/base/modules/Activation/";

const cpu = { backend: "puzzlelib-cpu" } as const;
const cuda = { backend: "puzzlelib-cuda" } as const;

/** A type of Activation: a string, a member of the enumeration, and a name to import. */
const type = (name: string): readonly Spelling[] => [
  { text: name, kind: "string" },
  { text: `PuzzleLib.Modules.Activation.${name}`, kind: "function" },
  { text: `PuzzleLib.Modules.${name}`, kind: "function" },
  { text: `PuzzleLib.Modules.Activation.ActivationType.${name}`, kind: "function" },
  { text: `PuzzleLib.Modules.ActivationType.${name}`, kind: "function" },
];

const fromOutput = (formula: string, line: number, note?: string): Gradient => ({
  kind: "formula",
  formula,
  source: `${cpuSource}#L${line}`,
  ...(note === undefined ? {} : { note }),
});

/** The CPU and the CUDA kernel hold the same expression. */
const kernel = (formula: string, line: number, gradient: Gradient): Definition => ({
  formula,
  gradient,
  source: `${cpuSource}#L${line}`,
});

const argument = (name: "a" | "b", preset: number, meaning: string): Parameter => ({
  ...parameter(name, preset, meaning),
  keywords: [{ text: name === "a" ? "args[0]" : "args[1]" }],
});

const constructor: readonly Parameter[] = [
  {
    name: "slc",
    default: null,
    position: 1,
    meaning: "slice of the data it works on; all of it without",
  },
  {
    name: "inplace",
    default: false,
    position: 2,
    meaning: "whether the result overwrites the input",
  },
];

const onCpuStrict = "puzzlelib-1.0.2-cpu-strict.json";
const onCpuStock = "puzzlelib-1.0.2-cpu-stock.json";
const cudaOnCpu = "puzzlelib-1.0.2-cudasource-on-cpu.json";
const recorded = recordedIn(onCpuStrict, onCpuStock, cudaOnCpu);
const withArguments = recordedIn(onCpuStrict, onCpuStock);

/** The page's worked example, each input once. */
const printed = (outputs: string): readonly Example[] => [
  { inputs: "3 -8 -4 7 9 0 -9 -10".split(" "), outputs: outputs.split(" "), source: page },
];

const noCpuKernel = "There is no CPU kernel: on the CPU backend the module raises TypeError.";

const noKernel = (source: string): Disagreement => ({
  text: noCpuKernel,
  sources: [source],
  when: cpu,
  raises: true,
});

/** What would be computed if there were a kernel. */
const nothing = (formula: string, source: string): Definition => ({
  when: cpu,
  formula,
  gradient: { kind: "none", reason: noCpuKernel, source },
  source,
});

const fastMath =
  "The CPU backend compiles its kernels with -ffast-math, so results depend on the place in the array and NaN and infinity are not honoured";

export const entries = entriesOf("puzzlelib", [
  {
    name: "puzzlelib:sigmoid",
    versions: ">=1.0.0,<1.1",
    spellings: type("sigmoid"),
    parameters: constructor,
    family: "sigmoid",
    documented: [
      {
        formula: sigmoid,
        gradient: fromOutput("y * (1 - y)", 24),
        source: page,
      },
    ],
    findings: [
      {
        text: `${fastMath}: sigmoid(0) is 0.49999997 in blocks of eight and 0.5 elsewhere, and below -88.73 whole blocks give NaN where the tail gives 0.`,
        sources: [`${cpuSource}#L10`, `${at}:Compiler/Compilers/GCC.py`],
        when: cpu,
      },
    ],
    recorded: recorded("sigmoid"),
    examples: printed(
      "0.95257413 0.00033535017 0.01798621 0.999089 0.99987662 0.5 0.00012339462 0.000045397865",
    ),
  },
  {
    name: "puzzlelib:tanh",
    versions: ">=1.0.0,<1.1",
    spellings: type("tanh"),
    parameters: constructor,
    family: "tanh",
    documented: [
      {
        formula: "tanh(x)",
        source: page,
      },
    ],
    implemented: [kernel("tanh(x)", 37, fromOutput("1 - y * y", 47))],
    recorded: recorded("tanh"),
  },
  {
    name: "puzzlelib:relu",
    versions: ">=1.0.0,<1.1",
    spellings: type("relu"),
    parameters: constructor,
    family: "relu",
    documented: [{ formula: relu, source: page }],
    implemented: [kernel("x * (x > 0)", 57, fromOutput("y > 0", 67, "0 at 0."))],
    findings: [
      {
        text: `Documented as max(0, x), computed as x * (x > 0): in IEEE arithmetic minus infinity gives NaN and negative inputs -0. ${fastMath}, which hides it there.`,
        sources: [page, `${cpuSource}#L57`, `${cudaSource}#L128`],
      },
    ],
    recorded: recorded("relu"),
    examples: printed("3 0 0 7 9 0 0 0"),
  },
  {
    name: "puzzlelib:leakyRelu",
    versions: ">=1.0.0,<1.1",
    spellings: type("leakyRelu"),
    parameters: [...constructor, argument("a", 0.01, "slope for negative inputs")],
    family: "leakyRelu",
    documented: [{ formula: "where(x < 0, a * x, x)", source: page }],
    implemented: [
      kernel(
        "x * ((x > 0) + a * (x <= 0))",
        77,
        fromOutput(
          "(y > 0) + a * (y <= 0)",
          87,
          "a at 0; taken from the output, so wrong for negative a.",
        ),
      ),
    ],
    findings: [
      {
        text: "The gradient is taken from the output: with a negative slope the output of negative inputs is positive, and their gradient is 1 instead of a.",
        sources: [`${cpuSource}#L87`, `${cudaSource}#L218`],
        provided: "a < 0",
      },
    ],
    recorded: [
      ...recorded("leakyRelu"),
      ...withArguments("leakyRelu(a=0.2)"),
      ...withArguments("leakyRelu(a=-0.2)"),
    ],
  },
  {
    name: "puzzlelib:elu",
    versions: ">=1.0.0,<1.1",
    spellings: type("elu"),
    parameters: [...constructor, argument("a", 1, "minus the limit for large negative inputs")],
    family: "elu",
    documented: [{ formula: "where(x < 0, a * (exp(x) - 1), x)", source: page }],
    implemented: [
      kernel(
        "x * (x > 0) + a * (exp(x) - 1) * (x <= 0)",
        97,
        fromOutput(
          "(y > 0) + (y + a) * (y <= 0)",
          107,
          "a at 0; taken from the output, so wrong for negative a.",
        ),
      ),
    ],
    findings: [
      {
        text: "Both branches are computed and multiplied by 0 or 1: in IEEE arithmetic inputs above 88.72 give NaN (infinity times 0), and so does minus infinity. The CPU backend hides it by -ffast-math; the CUDA source has the same expression.",
        sources: [`${cpuSource}#L97`, `${cudaSource}#L252`],
      },
      {
        text: "The gradient is taken from the output: with negative a it is 1 instead of a * exp(x) for negative inputs.",
        sources: [`${cpuSource}#L107`, `${cudaSource}#L284`],
        provided: "a < 0",
      },
    ],
    recorded: [...recorded("elu"), ...withArguments("elu(a=0.5)"), ...withArguments("elu(a=-1.0)")],
  },
  {
    name: "puzzlelib:softPlus",
    versions: ">=1.0.0,<1.1",
    spellings: type("softPlus"),
    parameters: constructor,
    family: "softplus",
    documented: [
      {
        formula: softplus,
        gradient: fromOutput("1 - exp(-y)", 127),
        source: page,
      },
    ],
    findings: [
      {
        text: "The formula is evaluated as written, without a threshold: in float32 it is infinite above 88.72 and 0 below -16.6, where 1 + exp(x) rounds to 1.",
        sources: [`${cpuSource}#L117`, `${cudaSource}#L313`],
      },
    ],
    recorded: recorded("softPlus"),
  },
  {
    name: "puzzlelib:clip",
    versions: ">=1.0.0,<1.1",
    spellings: type("clip"),
    parameters: [...constructor, argument("a", 0, "lower bound"), argument("b", 6, "upper bound")],
    family: "clip",
    documented: [{ formula: "clip(x, a, b)", source: `${activation}#L33` }],
    implemented: [
      {
        when: cpu,
        formula: "x * ((x > a) & (x < b)) + a * (x <= a) + b * (x >= b)",
        gradient: fromOutput("(y > a) & (y < b)", 150, "0 at both bounds."),
        source: `${cpuSource}#L137`,
      },
      {
        when: cuda,
        formula: "fmin(b, fmax(a, x))",
        gradient: {
          kind: "formula",
          formula: "(y > a) & (y < b)",
          source: `${cudaSource}#L404`,
          note: "0 at both bounds.",
        },
        source: `${cudaSource}#L370`,
      },
    ],
    findings: [
      {
        text: "The default bounds 0 and 6 make it ReLU6; the documentation names it without a formula.",
        sources: [page, `${activation}#L33`],
        when: { parameters: { a: 0, b: 6 } },
      },
      {
        text: "At plus and minus infinity the CPU kernel multiplies infinity by 0 and gives NaN.",
        sources: [`${cpuSource}#L137`],
        when: cpu,
      },
      {
        text: "The CUDA kernel gives the lower bound for NaN.",
        sources: [`${cudaSource}#L370`],
        when: cuda,
      },
    ],
    recorded: [...recorded("clip"), ...withArguments("clip(-1,1)")],
  },
  {
    name: "puzzlelib:Gelu",
    versions: ">=1.0.0,<1.1",
    spellings: [
      ...classes("PuzzleLib.Modules.Gelu", "PuzzleLib.Modules.Gelu.Gelu"),
      ...functions("puzzlelib:gelu"),
    ],
    parameters: [
      {
        name: "inplace",
        default: false,
        position: 0,
        meaning: "whether the result overwrites the input",
      },
    ],
    family: "gelu",
    documented: [
      {
        formula: "0.5 * x * (1 + erf(x / 1.4142135623730951))",
        gradient: {
          kind: "formula",
          formula:
            "0.5 * (1 + erf(x / 1.4142135623730951)) + x / 1.7724538509055159 * exp(-0.5 * x * x)",
          source: `${cudaSource}#L459`,
          note: "Wrong by a factor of the square root of 2 in the second term.",
        },
        source: `${cudaSource}#L427`,
      },
    ],
    implemented: [nothing("0.5 * x * (1 + erf(x / 1.4142135623730951))", cpuSource)],
    findings: [
      {
        text: "The gradient divides by sqrt(pi) instead of sqrt(2 * pi): at 1 it is 1.18354 where the derivative is 1.08332. The module's own test repeats the formula.",
        sources: [`${cudaSource}#L459`, `${at}:Modules/Gelu.py#L77`],
        largest: { value: "0.1002", at: "1" },
        unless: cpu,
      },
      noKernel(cpuSource),
    ],
    recorded: recordedIn(cudaOnCpu)("gelu"),
  },
  {
    name: "puzzlelib:PRelu",
    versions: ">=1.0.0,<1.1",
    spellings: classes("PuzzleLib.Modules.PRelu", "PuzzleLib.Modules.PRelu.PRelu"),
    parameters: [
      {
        name: "slope",
        default: 0.25,
        learned: true,
        meaning: "learned slope for negative inputs, one a map; starts at 0.25",
      },
    ],
    family: "prelu",
    documented: [
      {
        formula: "x * where(x > 0, 1, slope)",
        gradient: {
          kind: "formula",
          formula: "(x > 0) + (x <= 0) * slope",
          source: `${at}:Cuda/Kernels/PRelu.py#L37`,
          note: "slope at 0.",
        },
        source: `${at}:Cuda/Kernels/PRelu.py#L22`,
      },
    ],
    implemented: [nothing("x * where(x > 0, 1, slope)", `${at}:Modules/PRelu.py#L24`)],
    findings: [noKernel(`${at}:Modules/PRelu.py#L24`)],
  },
  {
    name: "puzzlelib:SoftMax",
    versions: ">=1.0.0,<1.1",
    spellings: classes("PuzzleLib.Modules.SoftMax", "PuzzleLib.Modules.SoftMax.SoftMax"),
    family: "softmax",
    over: "vector",
    axes: [{ axis: 1, padsTo: 4, source: `${at}:Modules/SoftMax.py#L15` }],
    documented: [
      {
        formula: softmax.formula,
        where: softmax.where,
        source: `${at}:Backend/Dnn.py#L264`,
      },
    ],
    findings: [
      {
        text: "It works along axis 1, the maps, at every place of the image.",
        sources: [`${at}:Modules/SoftMax.py#L9`],
      },
      noKernel(`${at}:Backend/Dnn.py#L264`),
    ],
  },
]);
