// Lasagne: lasagne.nonlinearities and the layers with a slope, computed by Theano.

import type { Condition, Definition, Recording } from "../../entryParts.ts";
import { elu, relu, selu, sigmoid, softmax, softplus } from "../../writing/formulas.ts";
import { classes, entriesOf, recordedIn, slopesFrom } from "../../writing/brief.ts";
import { atPosition, parameter } from "../../writing/parameters.ts";
import { entries as theano, rowsOnly } from "../theano/entries.ts";
import { required } from "../../../required.ts";

const at = "Lasagne/Lasagne@5d3c63cb315c";
const functions = `${at}:lasagne/nonlinearities.py`;
const layers = `${at}:lasagne/layers/special.py`;

/** What Theano's operation computes, its parameters under Lasagne's names or fixed to a number. */
function byTheano(
  name: string,
  alpha?: { readonly called: string } | { readonly fixed: string },
): readonly Definition[] {
  const entry = theano.find((one) => one.name === name);
  const { implemented, documented } = required(entry, `${name} of Theano`);
  const definitions = implemented.length > 0 ? implemented : documented;
  if (alpha === undefined) return definitions;
  const called = "called" in alpha ? alpha.called : undefined;
  return definitions
    .filter(({ when }) => called !== undefined || when?.parameters === undefined)
    .map((definition) => withAlpha(definition, called ?? ("fixed" in alpha ? alpha.fixed : "")))
    .map((definition) => asCalled(definition, called));
}

const withAlpha = (definition: Definition, value: string): Definition => ({
  ...definition,
  where: { alpha: value, ...definition.where },
  ...(definition.gradient?.kind === "formula" && {
    gradient: { ...definition.gradient, where: { alpha: value, ...definition.gradient.where } },
  }),
});

const asCalled = (definition: Definition, called: string | undefined): Definition => {
  const { when } = definition;
  const alpha = when?.parameters?.["alpha"];
  if (called === undefined || alpha === undefined) return definition;
  return { ...definition, when: { ...when, parameters: { [called]: alpha } } };
};

const withoutParameters = ({ parameters: _, ...rest }: Condition): Condition => rest;

const slope = slopesFrom(functions);

const inRecordings = recordedIn("lasagne-0.2.dev1-theano-f32.json");
const recorded = (...calls: readonly string[]): readonly Recording[] =>
  inRecordings(...calls.map((call) => `lasagne.nonlinearities.${call}`));

const leakiness = atPosition(0, parameter("leakiness", 0.01, "slope for negative inputs"));
const leaky = (value: string): Definition => ({
  formula: `where(x > 0, x, ${value} * x)`,
  source: `${functions}#L161`,
});
const fromTheano = {
  text: "Documented as max(0, x) and its leaky forms, computed by Theano's relu: the gradient at 0 is the middle of both slopes, 0.5 without a leak, and minus infinity gives NaN.",
  sources: [`${functions}#L144`, "Theano/Theano@f3bb5b755ec5:theano/tensor/nnet/nnet.py#L2243"],
};
const train = { parameters: { mode: "train" } } as const;

export const entries = entriesOf("lasagne", [
  {
    name: "lasagne.nonlinearities.sigmoid",
    versions: ">=0.1,<1",
    family: "sigmoid",
    documented: [{ formula: sigmoid, source: `${functions}#L10` }],
    implemented: byTheano("theano.tensor.nnet.sigmoid"),
    recorded: recorded("sigmoid"),
  },
  {
    name: "lasagne.nonlinearities.softmax",
    versions: ">=0.1,<1",
    family: "softmax",
    over: "vector",
    axes: rowsOnly,
    documented: [{ ...softmax, source: `${functions}#L27` }],
  },
  {
    name: "lasagne.nonlinearities.tanh",
    versions: ">=0.1,<1",
    family: "tanh",
    documented: [{ formula: "tanh(x)", source: `${functions}#L48` }],
    implemented: byTheano("theano.tensor.tanh"),
    recorded: recorded("tanh"),
  },
  {
    name: "lasagne.nonlinearities.ScaledTanH",
    versions: ">=0.2.dev1,<1",
    spellings: classes("lasagne.nonlinearities.ScaledTanH", "lasagne.nonlinearities.ScaledTanh"),
    family: "tanh",
    parameters: [
      atPosition(0, parameter("scale_in", 1, "factor before the tanh")),
      atPosition(1, parameter("scale_out", 1, "factor after it")),
    ],
    documented: [
      {
        formula: "tanh(x * scale_in) * scale_out",
        gradient: slope("scale_out * (scale_in * (1 - t * t))", undefined, {
          t: "tanh(x * scale_in)",
        }),
        source: `${functions}#L65`,
      },
    ],
    recorded: recorded("ScaledTanH()", "ScaledTanH(2/3,1.7159)"),
  },
  {
    name: "lasagne.nonlinearities.rectify",
    versions: ">=0.1,<1",
    family: "relu",
    documented: [{ formula: relu, source: `${functions}#L144` }],
    implemented: byTheano("theano.tensor.nnet.relu")
      .filter(({ when }) => when?.parameters !== undefined)
      .map(({ when = {}, ...definition }) => ({ ...definition, when: withoutParameters(when) })),
    findings: [fromTheano],
    recorded: recorded("rectify"),
  },
  {
    name: "lasagne.nonlinearities.LeakyRectify",
    versions: ">=0.1,<1",
    spellings: classes("lasagne.nonlinearities.LeakyRectify"),
    family: "leakyRelu",
    parameters: [leakiness],
    documented: [leaky("leakiness")],
    implemented: byTheano("theano.tensor.nnet.relu", { called: "leakiness" }),
    findings: [fromTheano],
    recorded: recorded("LeakyRectify(0.2)"),
  },
  {
    name: "lasagne.nonlinearities.leaky_rectify",
    versions: ">=0.1,<1",
    family: "leakyRelu",
    documented: [leaky("0.01")],
    implemented: byTheano("theano.tensor.nnet.relu", { fixed: "0.01" }),
    findings: [fromTheano],
    recorded: recorded("leaky_rectify"),
  },
  {
    name: "lasagne.nonlinearities.very_leaky_rectify",
    versions: ">=0.1,<1",
    family: "leakyRelu",
    documented: [leaky("(1 / 3)")],
    implemented: byTheano("theano.tensor.nnet.relu", { fixed: "1 / 3" }),
    findings: [fromTheano],
    recorded: recorded("very_leaky_rectify"),
  },
  {
    name: "lasagne.nonlinearities.elu",
    versions: ">=0.2.dev1,<1",
    family: "elu",
    documented: [
      {
        formula: elu,
        where: { alpha: "1" },
        gradient: slope("where(x > 0, 1, exp(x))", "1 at 0."),
        source: `${functions}#L238`,
      },
    ],
    recorded: recorded("elu"),
  },
  {
    name: "lasagne.nonlinearities.SELU",
    versions: ">=0.2.dev1,<1",
    spellings: classes("lasagne.nonlinearities.SELU"),
    family: "selu",
    parameters: [
      atPosition(0, parameter("scale", 1, "factor of the whole")),
      atPosition(1, parameter("scale_neg", 1, "factor for negative inputs")),
    ],
    documented: [
      {
        formula: "scale * where(x > 0, x, scale_neg * expm1(x))",
        gradient: slope("scale * where(x > 0, 1, scale_neg * exp(x))", "scale * scale_neg at 0."),
        source: `${functions}#L273`,
      },
    ],
    findings: [
      {
        text: "With its defaults of 1 the class is plain ELU; the scaled unit of the paper is the instance lasagne.nonlinearities.selu.",
        sources: [`${functions}#L318`, `${functions}#L329`],
        when: { parameters: { scale: 1, scale_neg: 1 } },
      },
    ],
    recorded: recorded("SELU()"),
  },
  {
    name: "lasagne.nonlinearities.selu",
    versions: ">=0.2.dev1,<1",
    family: "selu",
    documented: [
      {
        ...selu,
        gradient: slope("scale * where(x > 0, 1, alpha * exp(x))", "1.7580993 at 0.", selu.where),
        source: `${functions}#L329`,
      },
    ],
    recorded: recorded("selu"),
  },
  {
    name: "lasagne.nonlinearities.softplus",
    versions: ">=0.2.dev1,<1",
    family: "softplus",
    documented: [{ formula: softplus, source: `${functions}#L343` }],
    implemented: byTheano("theano.tensor.nnet.softplus"),
    recorded: recorded("softplus"),
  },
  {
    name: "lasagne.nonlinearities.linear",
    versions: ">=0.1,<1",
    family: "linear",
    documented: [{ formula: "x", source: `${functions}#L360` }],
    recorded: recorded("linear"),
  },
  {
    name: "lasagne.nonlinearities.identity",
    versions: ">=0.1,<1",
    family: "linear",
    documented: [{ formula: "x", source: `${functions}#L360` }],
    recorded: recorded("identity"),
  },
  {
    name: "lasagne.layers.ParametricRectifierLayer",
    versions: ">=0.2.dev1,<1",
    spellings: classes(
      "lasagne.layers.ParametricRectifierLayer",
      "lasagne.layers.special.ParametricRectifierLayer",
      "lasagne.layers.prelu",
    ),
    family: "prelu",
    parameters: [
      {
        ...atPosition(
          1,
          parameter("alpha", 0.25, "the slopes for negative inputs at the start of training"),
        ),
        learned: true,
      },
    ],
    documented: [{ formula: "maximum(x, 0) + alpha * minimum(x, 0)", source: `${layers}#L953` }],
    implemented: byTheano("theano.tensor.nnet.relu").filter(({ when }) => !when?.parameters),
  },
  {
    name: "lasagne.layers.RandomizedRectifierLayer",
    versions: ">=0.2.dev1,<1",
    spellings: classes(
      "lasagne.layers.RandomizedRectifierLayer",
      "lasagne.layers.special.RandomizedRectifierLayer",
      "lasagne.layers.rrelu",
    ),
    family: "rrelu",
    parameters: [
      atPosition(1, parameter("lower", 0.3, "lower end of the slopes drawn in training")),
      atPosition(2, parameter("upper", 0.8, "upper end of the slopes drawn in training")),
      {
        name: "mode",
        default: "eval",
        allowed: { oneOf: ["train", "eval"] },
        meaning:
          "train draws a slope for each unit, eval (deterministic=True) takes the middle of the bounds",
      },
      {
        name: "slope",
        default: 0.55,
        meaning:
          "the slope drawn in training, uniformly between lower and upper; here their middle unless set",
      },
    ],
    documented: [
      { when: train, formula: "where(x > 0, x, slope * x)", source: `${layers}#L1065` },
      { formula: "where(x > 0, x, (lower + upper) / 2 * x)", source: `${layers}#L1065` },
    ],
    implemented: [
      ...byTheano("theano.tensor.nnet.relu", { fixed: "slope" }).map((definition) => ({
        ...definition,
        when: { ...definition.when, ...train },
      })),
      ...byTheano("theano.tensor.nnet.relu", { fixed: "(lower + upper) / 2" }),
    ],
  },
  {
    name: "lasagne.layers.FeaturePoolLayer",
    versions: ">=0.1,<1",
    spellings: classes("lasagne.layers.FeaturePoolLayer", "lasagne.layers.pool.FeaturePoolLayer"),
    family: "maxout",
    over: "vector",
    documented: [{ formula: "amax(x)", source: `${at}:lasagne/layers/pool.py#L777` }],
    findings: [
      {
        text: "It takes the largest of each group of pool_size neighbouring features; the formula is that of one group.",
        sources: [`${at}:lasagne/layers/pool.py#L777`],
      },
    ],
  },
]);
