// PaddlePaddle offers most activations twice: as a layer, and in paddle.nn.functional.

import type { AxisRule, Definition, EntryOf, Disagreement, Parameter } from "../../entryParts.ts";
import { classes, entriesOf, functions, strings, type Brief } from "../../writing/brief.ts";
import { placed } from "../../writing/parameters.ts";

/** One activation under all its names; `parameters` in the order of the layer's arguments. */
export interface PaddleActivation {
  readonly layer?: string;
  readonly functional?: string;
  /** The other names of the function. */
  readonly aliases?: readonly string[];
  /** The string that names the function where a layer takes one. */
  readonly string?: string;
  readonly versions?: string;
  readonly family: string;
  readonly over?: EntryOf["over"];
  readonly axes?: readonly AxisRule[];
  readonly parameters?: readonly Parameter[];
  /** The function's parameters, where they are not the layer's. */
  readonly arguments?: readonly Parameter[];
  /** What decides the result and is no argument of the call: a number drawn at random. */
  readonly state?: readonly Parameter[];
  readonly documented: readonly Definition[];
  /** What the layer's documentation states, where that is something else. */
  readonly layerDocumented?: readonly Definition[];
  readonly implemented?: readonly Definition[];
  readonly findings?: readonly Disagreement[];
}

/** The entries of PaddlePaddle, one for each name. */
export const namedBy = (
  activations: readonly PaddleActivation[],
  fluid: readonly Brief[],
): readonly EntryOf<"paddle">[] =>
  entriesOf("paddle", [
    ...activations.flatMap((one) => [...functionalOf(one), ...layerOf(one)]),
    ...fluid,
  ]);

function layerOf(activation: PaddleActivation): readonly Brief[] {
  const {
    layer,
    parameters = [],
    state = [],
    documented,
    layerDocumented = documented,
  } = activation;
  if (layer === undefined) return [];
  const name = `paddle.nn.${layer}`;
  return [
    {
      ...shared(activation),
      name,
      spellings: classes(name),
      parameters: [...placed(parameters, 0), ...state],
      documented: layerDocumented,
    },
  ];
}

function functionalOf(activation: PaddleActivation): readonly Brief[] {
  const { functional, aliases = [], string, parameters = [], state = [] } = activation;
  if (functional === undefined) return [];
  const { arguments: own = parameters } = activation;
  const name = `paddle.nn.functional.${functional}`;
  return [
    {
      ...shared(activation),
      name,
      spellings: [
        ...functions(name, ...(inPlace.has(functional) ? [`${name}_`] : []), ...aliases),
        ...(string === undefined ? [] : strings(string)),
      ],
      parameters: [...placed(own, 1), ...state],
      documented: activation.documented,
    },
  ];
}

function shared(activation: PaddleActivation) {
  const { versions = ">=2.0,<4", family, over = "element", axes = [] } = activation;
  const { implemented = [], findings = [] } = activation;
  return { versions, family, over, axes, implemented, findings };
}

const inPlace: ReadonlySet<string> = new Set(
  "relu elu leaky_relu hardtanh softmax tanh thresholded_relu".split(" "),
);
