// JAX and Flax: jax.nn, and the same functions where flax.linen and flax.nnx pass them on.

import type {
  Definition,
  EntryOf,
  Example,
  Disagreement,
  Parameter,
  Spelling,
} from "../../entryParts.ts";
import { overAll } from "../../writing/axes.ts";
import {
  glu,
  hardSigmoidOfSixths,
  logSigmoid,
  logSoftmax,
  mish,
  relu,
  relu6,
  selu,
  sigmoid,
  softmax,
  softplus,
} from "../../writing/formulas.ts";
import {
  classes,
  entriesOf,
  functions,
  recordedIn,
  slopesFrom,
  type Brief,
} from "../../writing/brief.ts";

// First versions and changes of definition: jax/nn/__init__.py and functions.py at every tag, jax-v0.2.0 to 0.11.
const nn = "google/jax@3bd8ca480a5e:jax/_src/nn/functions.py";
const numpy = "google/jax@3bd8ca480a5e:jax/_src/numpy/ufuncs.py";
const sourceBefore0_4_6 = "google/jax@jax-v0.4.5:jax/_src/nn/functions.py#L435";
const celuSourceBefore0_3_15 = "google/jax@jax-v0.3.14:jax/_src/nn/functions.py#L184";
const geluSourceBefore0_4_34 = "google/jax@jax-v0.4.33:jax/_src/nn/functions.py#L427";
const identity = "jax-ml/jax@5712de44e97c:jax/_src/nn/functions.py#L56";
const log1mexp = "jax-ml/jax@5712de44e97c:jax/_src/nn/functions.py#L1483";
const flax = "google/flax@v0.12.7:flax/linen/activation.py#L59";

const geglu = "google/flax@v0.8.0:flax/linen/activation.py";
const gegluRemoved = "https://github.com/google/flax/commit/ad90642b";

interface Activation {
  /** The name in jax.nn, and further names of the same function there. */
  readonly names: readonly string[];
  readonly versions?: string;
  readonly family: string;
  readonly over?: EntryOf["over"];
  readonly axes?: EntryOf["axes"];
  readonly parameters?: readonly Parameter[];
  readonly documented: readonly Definition[];
  readonly implemented?: readonly Definition[];
  readonly findings?: readonly Disagreement[];
  readonly examples?: readonly Example[];
  /** The variants recorded, beside the plain call. */
  readonly recordedAs?: readonly string[];
}

/** One entry for each name in jax.nn, and one for each that flax.linen passes on. */
const entriesFor = ({ names, recordedAs = [], ...rest }: Activation): readonly Brief[] =>
  names.flatMap((name) => {
    const body = { versions: ">=0.2,<1", ...rest };
    const plain = unrecorded.has(name) ? [] : [`jax.nn.${name}`];
    const recorded = recordedIn("jax-0.4.35-sourceshim-f32.json")(...plain, ...recordedAs);
    const spellings = [...functions(`jax.nn.${name}`), ...(elsewhere[name] ?? [])];
    const own = { name: `jax.nn.${name}`, spellings, recorded, ...body };
    const passedOn = { name: `flax.linen.${name}`, ...body, ...inFlax(name) };
    return notInFlax.has(name) ? [own] : [own, passedOn];
  });

/** Where Flax passes it on. */
const inFlax = (name: string): Pick<Brief, "versions" | "spellings"> => ({
  versions: `${firstInLinen[name] ?? ">=0.2"},<1`,
  spellings: [...functions(`flax.linen.${name}`, `flax.linen.activation.${name}`), ...inNnx(name)],
});

/** flax.nnx came with Flax 0.8.4, its module for activations where it now is with 0.10.0. */
const inNnx = (name: string): readonly Spelling[] => [
  ...since(">=0.4.19", functions(`flax.nnx.${name}`)),
  ...since(">=0.4.27", functions(`flax.nnx.nn.activations.${name}`)),
];

const since = (versions: string, spellings: readonly Spelling[]): readonly Spelling[] =>
  spellings.map((one) => ({ ...one, versions }));

const slope = slopesFrom(nn);
// mul(add(g, mul(g, ans)), sub(1, ans)), which is transposed; before 0.2.8 it was mul(g, sub(1, mul(ans, ans))).
const slopeOfTanh = slopesFrom("jax-ml/jax@jax-v0.10.2:jax/_src/lax/lax.py#L4508")(
  "(1 - y) + (1 - y) * y",
);
const slopeBefore0_4_6 = slopesFrom(sourceBefore0_4_6);

/** Between 0 and 6; where two arguments of maximum or minimum are equal, each takes half. */
const stepOf = (u: string, whole: string, half: string): string =>
  `where((${u} > 0) & (${u} < 6), ${whole}, where((${u} == 0) | (${u} == 6), ${half}, 0))`;

const alpha: Parameter = {
  name: "alpha",
  default: 1,
  position: 1,
  meaning: "minus the limit for large negative inputs",
};
const negativeSlope: Parameter = {
  name: "negative_slope",
  default: 0.01,
  position: 1,
  meaning: "slope for negative inputs",
};
const axis: Parameter = {
  name: "axis",
  default: -1,
  position: 1,
  meaning: "the axis it works along",
};

/** None sums over the whole array. */
const axisOrAll = { ...axis, none: null } as const;
const allAxes = [overAll(`${nn}#L550`)];

// jax/_src/lax/lax.py: expm1's rule is g * (ans + 1).
const expm1 = "expm1(minimum(x, 0))";
const byOutput =
  "the slope of expm1 is taken as its output plus 1, which is 0 in float32 from -17.4 down.";

// logaddexp(x, 0)
const logAddExp = "maximum(x, 0) + log1p(exp(-abs(x)))";
const softplusSlope = "where(s == x, 1, exp(x - s))";
const geluTanh = {
  c: "0.5 * (1 + t)",
  t: "tanh(b * (x + 0.044715 * x ** 3))",
  b: "0.7978845608028654",
};

const activations: readonly Activation[] = [
  {
    names: ["relu"],
    family: "relu",
    documented: [
      { formula: relu, gradient: slope("where(x > 0, 1, 0)", "0 at 0."), source: `${nn}#L55` },
    ],
  },
  {
    names: ["relu6"],
    family: "relu6",
    documented: [{ formula: relu6, source: `${nn}#L707` }],
    implemented: [
      {
        when: { versions: ">=0.4.6" },
        formula: relu6,
        gradient: slope("where((x > 0) & (x < 6), 1, 0)", "0 at 0 and at 6."),
        source: `${nn}#L707`,
      },
      {
        formula: relu6,
        gradient: slopeBefore0_4_6(stepOf("x", "1", "0.5"), "0.5 at 0 and at 6."),
        source: sourceBefore0_4_6,
      },
    ],
  },
  {
    names: ["sigmoid"],
    family: "sigmoid",
    documented: [{ formula: sigmoid, gradient: slope("y * (1 - y)"), source: `${nn}#L169` }],
  },
  {
    names: ["log_sigmoid"],
    family: "logSigmoid",
    documented: [{ formula: logSigmoid, source: `${nn}#L271` }],
    implemented: [
      {
        formula: "-s",
        where: { s: "maximum(-x, 0) + log1p(exp(-abs(x)))" },
        gradient: slope("where(-y == -x, 1, exp(-x + y))"),
        source: `${nn}#L271`,
      },
    ],
  },
  {
    names: ["softplus"],
    family: "softplus",
    documented: [{ formula: softplus, source: `${nn}#L113` }],
    implemented: [
      {
        formula: "s",
        where: { s: logAddExp },
        gradient: slope(softplusSlope, undefined, { s: logAddExp }),
        source: `${nn}#L113`,
      },
    ],
  },
  {
    names: ["soft_sign"],
    family: "softsign",
    documented: [
      {
        formula: "x / (abs(x) + 1)",
        gradient: slope("1 / d - x * (1 / (d * d)) * sign(x)", undefined, { d: "abs(x) + 1" }),
        source: `${nn}#L153`,
      },
    ],
  },
  {
    names: ["silu", "swish"],
    family: "silu",
    documented: [
      {
        formula: "x * s",
        where: { s: sigmoid },
        gradient: slope("s + x * (s * (1 - s))", undefined, { s: sigmoid }),
        source: `${nn}#L222`,
      },
    ],
  },
  {
    names: ["mish"],
    versions: ">=0.4.27,<1",
    family: "mish",
    documented: [{ formula: mish, source: `${nn}#L248` }],
    implemented: [
      {
        formula: "x * t",
        where: { s: logAddExp, t: "tanh(s)" },
        gradient: slope(`(u + u * t) * ${softplusSlope} + t`, undefined, {
          s: logAddExp,
          t: "tanh(s)",
          u: "x * (1 - t)",
        }),
        source: `${nn}#L248`,
      },
    ],
  },
  {
    names: ["elu"],
    family: "elu",
    parameters: [alpha],
    documented: [{ formula: "where(x > 0, x, alpha * (exp(x) - 1))", source: `${nn}#L293` }],
    implemented: [
      {
        formula: "where(x > 0, x, alpha * expm1(minimum(x, 0)))",
        gradient: slope("where(x > 0, 1, alpha * (e + 1))", `alpha at 0; ${byOutput}`, {
          e: expm1,
        }),
        source: `${nn}#L293`,
      },
    ],
  },
  {
    names: ["selu"],
    family: "selu",
    documented: [
      {
        formula: "scale * where(x > 0, x, alpha * (exp(x) - 1))",
        where: selu.where,
        source: `${nn}#L397`,
      },
    ],
    implemented: [
      {
        formula: "scale * where(x > 0, x, alpha * expm1(minimum(x, 0)))",
        where: selu.where,
        gradient: slope(
          "where(x > 0, scale, scale * alpha * (e + 1))",
          `1.7580993 at 0; ${byOutput}`,
          { ...selu.where, e: expm1 },
        ),
        source: `${nn}#L397`,
      },
    ],
  },
  {
    names: ["celu"],
    family: "celu",
    parameters: [alpha],
    documented: [
      {
        formula: "where(x > 0, x, alpha * (exp(x / alpha) - 1))",
        source: `${nn}#L372`,
      },
    ],
    implemented: [
      {
        when: { versions: ">=0.3.15" },
        formula: "maximum(x, 0) + alpha * expm1(minimum(x, 0) / alpha)",
        gradient: slope("where(x > 0, 1, alpha * (e + 1) / alpha)", `1 at 0; ${byOutput}`, {
          e: "expm1(minimum(x, 0) / alpha)",
        }),
        source: `${nn}#L372`,
      },
      {
        formula: "where(x > 0, x, alpha * expm1(x / alpha))",
        gradient: {
          kind: "formula",
          formula:
            "where(x > 0, 1, 0) + where(x > 0, 0, 1) * alpha * (expm1(x / alpha) + 1) / alpha",
          source: celuSourceBefore0_3_15,
          note: `1 at 0; NaN where expm1(x / alpha) is infinite: the branch not taken is multiplied by 0; ${byOutput}`,
        },
        source: celuSourceBefore0_3_15,
      },
    ],
  },
  {
    names: ["leaky_relu"],
    family: "leakyRelu",
    parameters: [negativeSlope],
    documented: [
      {
        formula: "where(x >= 0, x, negative_slope * x)",
        gradient: slope("where(x >= 0, 1, negative_slope)", "1 at 0."),
        source: `${nn}#L321`,
      },
    ],
  },
  {
    names: ["hard_tanh"],
    family: "hardTanh",
    documented: [
      {
        formula: "where(x > 1, 1, where(x < -1, -1, x))",
        gradient: slope("where((x > 1) | (x < -1), 0, 1)", "1 at -1 and at 1."),
        source: `${nn}#L349`,
      },
    ],
  },
  {
    names: ["hard_sigmoid"],
    family: "hardSigmoid",
    documented: [{ formula: hardSigmoidOfSixths, source: `${nn}#L739` }],
    implemented: [
      {
        when: { versions: ">=0.4.6" },
        formula: hardSigmoidOfSixths,
        gradient: slope("where((x + 3 > 0) & (x + 3 < 6), 1 / 6, 0)", "0 at -3 and at 3."),
        source: `${nn}#L739`,
      },
      {
        formula: hardSigmoidOfSixths,
        gradient: slopeBefore0_4_6(stepOf("x + 3", "1 / 6", "1 / 12"), "1 / 12 at -3 and at 3."),
        source: sourceBefore0_4_6,
      },
    ],
  },
  {
    names: ["hard_silu", "hard_swish"],
    family: "hardSwish",
    documented: [{ formula: "x * h", where: { h: hardSigmoidOfSixths }, source: `${nn}#L759` }],
    implemented: [
      {
        when: { versions: ">=0.4.6" },
        formula: "x * h",
        where: { h: hardSigmoidOfSixths },
        gradient: slope("h + where((x + 3 > 0) & (x + 3 < 6), x / 6, 0)", "0 at -3, 1 at 3.", {
          h: hardSigmoidOfSixths,
        }),
        source: `${nn}#L759`,
      },
      {
        formula: "x * h",
        where: { h: hardSigmoidOfSixths },
        gradient: slopeBefore0_4_6(
          `h + x * ${stepOf("x + 3", "1 / 6", "1 / 12")}`,
          "-0.25 at -3, 1.25 at 3.",
          { h: hardSigmoidOfSixths },
        ),
        source: sourceBefore0_4_6,
      },
    ],
  },
  {
    names: ["gelu"],
    family: "gelu",
    parameters: [
      {
        name: "approximate",
        default: true,
        versions: ">=0.2.1",
        position: 1,
        allowed: { oneOf: [true, false] },
        byTruth: true,
        meaning: "the form with tanh, or the exact one",
      },
    ],
    documented: [
      {
        when: { parameters: { approximate: true } },
        formula: "x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x ** 3)))",
        source: `${nn}#L430`,
      },
      { formula: "x / 2 * (1 + erf(x / sqrt(2)))", source: `${nn}#L430` },
    ],
    implemented: [
      {
        when: { versions: ">=0.2.8", parameters: { approximate: true } },
        formula: "x * c",
        where: { b: geluTanh.b, t: geluTanh.t, c: geluTanh.c },
        gradient: slope(
          "c + m + 0.044715 * m * (3 * x ** 2)",
          "The slope of tanh is taken as (1 - t) + (1 - t) * t.",
          {
            b: geluTanh.b,
            t: geluTanh.t,
            c: geluTanh.c,
            u: "0.5 * x * (1 - t)",
            m: "b * (u + u * t)",
          },
        ),
        source: `${nn}#L430`,
      },
      {
        when: { parameters: { approximate: true } },
        formula: "x * c",
        where: { b: geluTanh.b, t: geluTanh.t, c: geluTanh.c },
        source: `${nn}#L430`,
      },
      {
        when: { versions: ">=0.4.34" },
        formula: "0.5 * x * erfc(-x * 0.7071067811865476)",
        source: `${nn}#L430`,
      },
      { formula: "x * (erf(x / 1.4142135623730951) + 1) / 2", source: geluSourceBefore0_4_34 },
    ],
    findings: [
      {
        text: "Since 0.4.34 the exact form computes erfc(-x / sqrt(2)), which keeps the digits that 1 + erf(x / sqrt(2)), computed before, loses for negative inputs.",
        sources: [`${nn}#L430`, geluSourceBefore0_4_34],
        since: "0.4.34",
        when: { parameters: { approximate: false } },
      },
      {
        text: "The default is the form with tanh; PyTorch, TensorFlow and keras.activations take the exact one.",
        sources: [`${nn}#L430`],
        when: { parameters: { approximate: true } },
        largest: { value: "0.000473", at: "2.699" },
      },
    ],
    recordedAs: ["jax.nn.gelu(approximate=False)"],
  },
  {
    names: ["squareplus"],
    versions: ">=0.4.21,<1",
    family: "squareplus",
    parameters: [{ name: "b", default: 4, position: 1, meaning: "how round the bend is" }],
    documented: [
      {
        formula: "(x + sqrt(x * x + b)) / 2",
        gradient: slope("0.5 + 0.5 * (0.5 / sqrt(x * x + b)) * (2 * x)"),
        source: `${nn}#L91`,
      },
    ],
  },
  {
    names: ["sparse_plus"],
    versions: ">=0.4.26,<1",
    family: "sparsePlus",
    documented: [
      {
        formula: "where(x <= -1, 0, where(x >= 1, x, (x + 1) ** 2 / 4))",
        gradient: slope(
          "where(x >= 1, 1, 0) + where((x > -1) & (x < 1), 1 / 4, 0) * (2 * (x + 1))",
          "NaN where 2 * (x + 1) is infinite: the branch not taken is multiplied by 0.",
        ),
        source: `${nn}#L127`,
      },
    ],
  },
  {
    names: ["sparse_sigmoid"],
    versions: ">=0.4.27,<1",
    family: "hardSigmoid",
    documented: [
      {
        formula: "where(x <= -1, 0, where(x >= 1, 1, (x + 1) / 2))",
        source: `${nn}#L190`,
      },
    ],
    implemented: [
      {
        formula: "0.5 * clip(x + 1, 0, 2)",
        gradient: slope(
          "where((x + 1 > 0) & (x + 1 < 2), 0.5, where((x + 1 == 0) | (x + 1 == 2), 0.25, 0))",
          "0.25 at -1 and at 1: where two arguments of maximum are equal, each takes half.",
        ),
        source: `${nn}#L190`,
      },
    ],
  },
  {
    names: ["identity"],
    versions: ">=0.6.0,<1",
    family: "linear",
    documented: [{ formula: "x", gradient: slope("1"), source: identity }],
    examples: [
      {
        inputs: "-2. -1. -0.5 0 0.5 1. 2.".split(" "),
        outputs: "-2. -1. -0.5 0. 0.5 1. 2.".split(" "),
        source: identity,
      },
    ],
  },
  {
    names: ["log1mexp"],
    versions: ">=0.7.1,<1",
    family: "log1mexp",
    documented: [{ formula: "log(1 - exp(-x))", source: log1mexp }],
    implemented: [
      {
        formula: "where(x < log(2), log(-expm1(-x)), log1p(-exp(-x)))",
        gradient: { kind: "formula", formula: "1 / expm1(x)", source: log1mexp },
        source: log1mexp,
      },
    ],
    findings: [
      {
        text: "It is a step of other computations, not an activation of its own. Negative inputs give NaN, 0 gives minus infinity.",
        sources: [log1mexp],
      },
    ],
  },
  {
    names: ["tanh"],
    versions: ">=0.2.13,<1",
    family: "tanh",
    documented: [
      {
        formula: "tanh(x)",
        gradient: slopeOfTanh,
        source: "google/jax@3bd8ca480a5e:jax/nn/__init__.py#L20",
      },
    ],
  },
  {
    names: ["glu"],
    family: "glu",
    over: "vector",
    parameters: [axis],
    documented: [{ formula: glu.formula, source: `${nn}#L465` }],
  },
  {
    names: ["softmax"],
    family: "softmax",
    over: "vector",
    parameters: [axisOrAll],
    axes: allAxes,
    documented: [{ ...softmax, source: `${nn}#L550` }],
  },
  {
    names: ["log_softmax"],
    family: "logSoftmax",
    over: "vector",
    parameters: [axisOrAll],
    axes: allAxes,
    documented: [{ ...logSoftmax, source: `${nn}#L501` }],
  },
];

/**
 * By the JAX that the first Flax asks for in which flax.linen has it: 0.3.0 has silu, 0.5.0 the others. 0.2.2 has what
 * is not named here, and in its module for activations all of these but silu and hard_silu.
 */
const firstInLinen: Readonly<Partial<Record<string, string>>> = {
  silu: ">=0.2.6",
  selu: ">=0.3",
  relu6: ">=0.3",
  hard_tanh: ">=0.3",
  hard_sigmoid: ">=0.3",
  hard_silu: ">=0.3",
  hard_swish: ">=0.3",
};
/** The same functions under other names: jax/_src/scipy/special.py, jax/_src/lax/lax.py, flax/nnx/nn/activations.py. */
const elsewhere: Readonly<Partial<Record<string, readonly Spelling[]>>> = {
  sigmoid: [
    ...functions("jax.scipy.special.expit"),
    ...since(">=0.3.17", functions("jax.lax.logistic")),
  ],
  identity: functions("flax.nnx.identity", "flax.nnx.nn.activations.identity"),
};
const unrecorded: ReadonlySet<string> = new Set(["tanh", "identity", "log1mexp"]);
const notInFlax: ReadonlySet<string> = new Set([
  "identity",
  "log1mexp",
  "squareplus",
  "sparse_plus",
  "sparse_sigmoid",
  "mish",
]);

export const entries = entriesOf("jax", [
  ...activations.flatMap(entriesFor),
  {
    name: "jax.numpy.tanh",
    versions: ">=0.2,<1",
    family: "tanh",
    documented: [
      {
        when: { versions: "<0.2.8" },
        formula: "tanh(x)",
        gradient: slope("1 - y * y"),
        source: numpy,
      },
      { formula: "tanh(x)", gradient: slopeOfTanh, source: numpy },
    ],
  },
  // flax/linen/activation.py of 0.8.0; 0.10.1 took it out.
  {
    name: "flax.linen.GeGLU",
    versions: ">=0.4.19,<1",
    spellings: classes("flax.linen.GeGLU", "flax.linen.activation.GeGLU"),
    family: "glu",
    over: "vector",
    documented: [
      {
        formula: "u * (0.5 * v * (1 + tanh(sqrt(2 / pi) * (v + 0.044715 * v ** 3))))",
        where: { u: "split(x, 2, 0)", v: "split(x, 2, 1)" },
        source: geglu,
      },
    ],
    findings: [
      {
        text: "A dense layer with twice the output's features comes first; x is the output of that layer.",
        sources: [geglu],
      },
      { text: "Flax has it from 0.8.0 to 0.10.0 only.", sources: [geglu, gegluRemoved] },
    ],
  },
  // flax.linen has it since 0.4.0, which asks for JAX 0.2.21, flax.nnx since 0.12.0, which asks for 0.7.1.
  {
    name: "flax.linen.PReLU",
    versions: ">=0.2.21,<1",
    spellings: [
      ...classes("flax.linen.PReLU", "flax.linen.activation.PReLU"),
      ...since(">=0.7.1", classes("flax.nnx.PReLU", "flax.nnx.nn.activations.PReLU")),
    ],
    family: "prelu",
    parameters: [
      {
        name: "negative_slope_init",
        default: 0.01,
        learned: true,
        meaning: "the slope for negative inputs at the start of training",
      },
    ],
    documented: [
      {
        formula: "where(x >= 0, x, negative_slope_init * x)",
        gradient: slope("where(x >= 0, 1, negative_slope_init)", "1 at 0."),
        source: flax,
      },
    ],
  },
]);
