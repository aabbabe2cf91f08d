// timm: the names of its activation factory, its functions, and those with gradients of their own.

import type { Definition, Disagreement, Gradient } from "../../entryParts.ts";
import {
  classes,
  entriesOf,
  functions,
  slopesFrom,
  strings,
  type Brief,
} from "../../writing/brief.ts";
import {
  elu,
  geluErf,
  geluTanh,
  hardSigmoidOfSixths,
  hardSwish,
  mish,
  quickGelu,
  relu,
  relu6,
  selu,
  sigmoid,
  silu,
} from "../../writing/formulas.ts";
import { atPosition, parameter } from "../../writing/parameters.ts";
import { quickGeluByAutograd } from "../../writing/quickGelu.ts";
import { byTorch, withDefaults } from "../torch/computed.ts";

const factory = "huggingface/pytorch-image-models@v1.0.29:timm/layers/create_act.py";
const activations = "huggingface/pytorch-image-models@v1.0.29:timm/layers/activations.py";
const ownGradients = "huggingface/pytorch-image-models@v1.0.29:timm/layers/activations_me.py";
const versions = ">=0.4,<2";

interface Key extends Omit<Brief, "name" | "spellings" | "versions" | "documented"> {
  /** The names that the factory takes. */
  readonly keys: readonly [string, ...string[]];
  /** The function and the class of activations.py that compute the same. */
  readonly own?: readonly [name: string | undefined, layer: string];
  readonly formula: string;
  readonly where?: Readonly<Record<string, string>>;
}

const keyed = ({ keys: [first, ...more], own, formula, where, ...rest }: Key): Brief => ({
  name: `timm:${first}`,
  spellings: [
    ...strings(first, ...more),
    ...(own === undefined ? [] : [...named(functions, own[0]), ...named(classes, own[1])]),
  ],
  versions: versions,
  documented: [{ formula, ...(where && { where }), source: factory }],
  ...rest,
});

const named = (kind: typeof functions, name: string | undefined, module = "activations") =>
  name === undefined ? [] : kind(`timm.layers.${module}.${name}`, `timm.layers.${name}`);

const slope = slopesFrom(ownGradients);

const byPython = (formula: string, gradient?: Gradient): readonly Definition[] => [
  { formula, ...(gradient && { gradient }), source: activations },
];

const hardMish = "0.5 * x * minimum(maximum(x + 2, 0), 2)";
/** The factory takes the forms with gradients of their own, unless a model is exported or scripted. */
const ownHardMish = slope("where(x >= -2, where(x <= 0, x + 1, 1), 0)", "-1 at -2, 1 at 0.");

const farFromMish: Disagreement = {
  text: "It is up to 0.2525 away from mish, at -2.",
  sources: [activations],
};
const ownGradient: Disagreement = {
  text: "The factory takes the function of activations_me.py, whose gradient is its own: -1 at -2.",
  sources: [factory, ownGradients],
};

const keys: readonly Key[] = [
  {
    keys: ["silu"],
    family: "silu",
    formula: silu,
    implemented: byTorch("silu"),
  },
  { keys: ["swish"], family: "silu", formula: silu, implemented: byTorch("silu") },
  { keys: ["mish"], family: "mish", formula: mish, implemented: byTorch("mish") },
  { keys: ["relu"], family: "relu", formula: relu, implemented: byTorch("relu") },
  { keys: ["relu6"], family: "relu6", formula: relu6, implemented: byTorch("relu6") },
  {
    keys: ["leaky_relu"],
    family: "leakyRelu",
    formula: "where(x > 0, x, 0.01 * x)",
    implemented: withDefaults("leaky_relu", { negative_slope: "0.01" }),
  },
  {
    keys: ["elu"],
    family: "elu",
    formula: elu.replace("alpha", "1"),
    implemented: withDefaults("elu", { alpha: "1" }),
  },
  {
    keys: ["celu"],
    family: "celu",
    formula: elu.replace("alpha", "1"),
    implemented: withDefaults("celu", { alpha: "1" }),
  },
  { keys: ["selu"], family: "selu", ...selu, implemented: byTorch("selu") },
  {
    keys: ["gelu"],
    own: ["gelu", "GELU"],
    family: "gelu",
    formula: geluErf,
    implemented: byTorch("gelu", { approximate: "none" }),
    findings: [
      { text: "gelu is the erf form; the tanh form is gelu_tanh.", sources: [activations] },
    ],
  },
  {
    keys: ["gelu_tanh"],
    own: ["gelu_tanh", "GELUTanh"],
    family: "gelu",
    formula: geluTanh,
    implemented: byTorch("gelu", { approximate: "tanh" }),
  },
  {
    keys: ["quick_gelu"],
    own: ["quick_gelu", "QuickGELU"],
    family: "quickGelu",
    formula: quickGelu,
    implemented: quickGeluByAutograd(activations),
    findings: [
      {
        text: "It is up to 0.0203 away from gelu: weights of OpenAI's CLIP need quick_gelu, others of the same model gelu.",
        sources: [activations, "https://github.com/huggingface/pytorch-image-models/issues/2031"],
      },
    ],
  },
  {
    keys: ["sigmoid"],
    own: ["sigmoid", "Sigmoid"],
    family: "sigmoid",
    formula: sigmoid,
    implemented: byTorch("sigmoid"),
  },
  {
    keys: ["tanh"],
    own: ["tanh", "Tanh"],
    family: "tanh",
    formula: "tanh(x)",
    implemented: byTorch("tanh"),
  },
  {
    keys: ["hard_sigmoid", "hardsigmoid"],
    family: "hardSigmoid",
    formula: hardSigmoidOfSixths,
    implemented: byTorch("hardsigmoid"),
  },
  {
    keys: ["hard_swish", "hardswish"],
    family: "hardSwish",
    formula: hardSwish,
    implemented: byTorch("hardswish"),
  },
  {
    keys: ["hard_mish"],
    family: "hardMish",
    formula: hardMish,
    implemented: [{ formula: hardMish, gradient: ownHardMish, source: ownGradients }],
    findings: [farFromMish, ownGradient],
  },
  {
    keys: ["prelu"],
    own: [undefined, "PReLU"],
    family: "prelu",
    parameters: [
      {
        ...atPosition(
          1,
          parameter("init", 0.25, "the slope for negative inputs at the start of training"),
        ),
        learned: true,
      },
    ],
    formula: "where(x > 0, x, init * x)",
    implemented: withDefaults("prelu", { weight: "init" }),
  },
  { keys: ["identity"], family: "linear", formula: "x" },
];

const inModule =
  (module: string) =>
  (name: string, layer: string, rest: Omit<Brief, "name" | "versions">): Brief => ({
    name: `timm.layers.${module}.${name}`,
    spellings: [...named(functions, name, module), ...named(classes, layer, module)],
    versions: versions,
    ...rest,
  });

const own = inModule("activations");
const withOwnGradient = inModule("activations_me");

const ofOwn = (formula: string, gradient: Gradient): readonly Definition[] => [
  { formula, gradient, source: ownGradients },
];

const siluSlope = slope("s * (1 + x * (1 - s))", undefined, { s: sigmoid });
const mishParts = {
  t: "tanh(where(x > 20, x, log1p(exp(x))))",
  s: sigmoid,
} as const;

const others: readonly Brief[] = [
  own("swish", "Swish", {
    family: "silu",
    documented: byPython(
      silu,
      slopesFrom(activations)("s + x * (1 - s) * s", undefined, { s: sigmoid }),
    ),
  }),
  own("mish", "Mish", {
    family: "mish",
    documented: byPython(mish),
    implemented: [
      {
        formula: "x * t",
        where: { t: mishParts.t },
        gradient: slopesFrom(activations)(
          "t + x * (1 - t * t) * where(x > 20, 1, z / (z + 1))",
          undefined,
          { t: mishParts.t, z: "exp(x)" },
        ),
        source: activations,
      },
    ],
  }),
  own("hard_sigmoid", "HardSigmoid", {
    family: "hardSigmoid",
    documented: byPython(
      hardSigmoidOfSixths,
      slopesFrom(activations)("where((x + 3 <= 0) | (x + 3 >= 6), 0, 1) / 6", "0 at -3 and at 3."),
    ),
  }),
  own("hard_swish", "HardSwish", {
    family: "hardSwish",
    documented: byPython(
      `x * (${hardSigmoidOfSixths})`,
      slopesFrom(activations)(
        "i + where((x + 3 <= 0) | (x + 3 >= 6), 0, x / 6)",
        "0 at -3, 1 at 3.",
        { i: hardSigmoidOfSixths },
      ),
    ),
  }),
  own("hard_mish", "HardMish", {
    family: "hardMish",
    documented: byPython(
      hardMish,
      slopesFrom(activations)(
        "0.5 * c + where((x + 2 >= 0) & (x + 2 <= 2), 0.5 * x, 0)",
        "-1 at -2, 1 at 0.",
        { c: "minimum(maximum(x + 2, 0), 2)" },
      ),
    ),
    findings: [farFromMish],
  }),
  withOwnGradient("swish_me", "SwishMe", { family: "silu", documented: ofOwn(silu, siluSlope) }),
  withOwnGradient("mish_me", "MishMe", {
    family: "mish",
    documented: byPython(mish),
    implemented: [
      {
        formula: "x * t",
        where: { t: mishParts.t },
        gradient: slope("t + x * s * (1 - t * t)", undefined, mishParts),
        source: ownGradients,
      },
    ],
  }),
  withOwnGradient("hard_sigmoid_me", "HardSigmoidMe", {
    family: "hardSigmoid",
    documented: ofOwn(
      hardSigmoidOfSixths,
      slope("where((x >= -3) & (x <= 3), 1, 0) / 6", "1 / 6 at -3 and at 3."),
    ),
  }),
  withOwnGradient("hard_swish_me", "HardSwishMe", {
    family: "hardSwish",
    documented: ofOwn(
      `x * (${hardSigmoidOfSixths})`,
      slope(
        "where((x >= -3) & (x <= 3), x / 3 + 0.5, where(x >= 3, 1, 0))",
        "-0.5 at -3, 1.5 at 3.",
      ),
    ),
  }),
  withOwnGradient("hard_mish_me", "HardMishMe", {
    family: "hardMish",
    documented: ofOwn(hardMish, ownHardMish),
    findings: [farFromMish],
  }),
];

export const entries = entriesOf("timm", [...keys.map(keyed), ...others]);
