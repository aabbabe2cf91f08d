// PyTorch offers most activations three times: as a module, in torch.nn.functional, and on tensors.

import type {
  AxisRule,
  Definition,
  EntryOf,
  Disagreement,
  Parameter,
  Recording,
  Spelling,
} from "../../entryParts.ts";
import { classes, entriesOf, functions, recordedIn } from "../../writing/brief.ts";
import { placed } from "../../writing/parameters.ts";

/** One activation under all its names; `parameters` in the order of the module's arguments. */
export interface TorchActivation {
  readonly module?: string;
  readonly functional?: string;
  /** Further functions that take a tensor: "torch.relu". */
  readonly tensor?: string;
  /** The other names of `tensor`. */
  readonly aliases?: readonly string[];
  /** Its name in torch.special, and the versions that have that. */
  readonly special?: { readonly name: string; readonly versions: string };
  /** The method of tensors, where it takes parameters, which come first there. */
  readonly method?: string;
  /** Identifiers of the functional form where PyTorch takes a string. */
  readonly strings?: readonly Spelling[];
  readonly versions?: string;
  /** Where the module came later than the function. */
  readonly moduleVersions?: string;
  readonly family: string;
  readonly over?: EntryOf["over"];
  readonly axes?: readonly AxisRule[];
  /** Along which axes the function on tensors works, where it is not as for the others. */
  readonly tensorAxes?: readonly AxisRule[];
  readonly parameters?: readonly Parameter[];
  /** The functional form's parameters, where they are not the module's. */
  readonly arguments?: readonly Parameter[];
  /** The functional form takes its parameters by their names alone. */
  readonly keywordOnly?: true;
  /** What decides the result and is no argument of the call: a mode, a number drawn at random. */
  readonly state?: readonly Parameter[];
  readonly documented: readonly Definition[];
  readonly implemented?: readonly Definition[];
  readonly findings?: readonly Disagreement[];
  /** How the recordings name the module's variants, without "torch.nn.": "ELU()", "ELU(0.5)". */
  readonly recordedAs?: readonly string[];
}

/** The entries of PyTorch, one for each name. */
export const namedBy = (activations: readonly TorchActivation[]): readonly EntryOf<"torch">[] =>
  entriesOf(
    "torch",
    activations.flatMap((activation) => [
      ...moduleOf(activation),
      ...functionalOf(activation),
      ...tensorFunctionOf(activation),
      ...methodOf(activation),
    ]),
  );

function moduleOf(activation: TorchActivation) {
  const { moduleVersions } = activation;
  const { module, parameters = [], state = [], recordedAs = [`${module}()`] } = activation;
  if (module === undefined) return [];
  const name = `torch.nn.${module}`;
  return [
    {
      name,
      spellings: classes(
        name,
        `torch.nn.modules.activation.${module}`,
        `torch.nn.modules.${module}`,
      ),
      parameters: [...placed(parameters, 0), ...state],
      recorded: recordedAs.flatMap((call) => both(`torch.nn.${call}`)),
      ...shared(activation),
      ...(moduleVersions !== undefined && { versions: moduleVersions }),
    },
  ];
}

function functionalOf(activation: TorchActivation) {
  const { functional, parameters = [], arguments: own = parameters, strings = [] } = activation;
  const { state = [], keywordOnly = false } = activation;
  if (functional === undefined) return [];
  const name = `torch.nn.functional.${functional}`;
  return [
    {
      name,
      spellings: [...functions(...alsoInPlace(name, inPlaceNames)), ...strings],
      parameters: [...(keywordOnly ? own : placed(own, 1)), ...state],
      recorded: recorded(name),
      ...shared(activation),
    },
  ];
}

function tensorFunctionOf(activation: TorchActivation) {
  const { tensor, aliases = [], parameters = [], arguments: own = parameters } = activation;
  const { state = [], tensorAxes, special } = activation;
  if (tensor === undefined) return [];
  return [
    {
      name: tensor,
      spellings: [
        ...functions(...alsoInPlace(tensor, inPlaceOnTensors), ...aliases),
        ...(special ? inSpecial(special) : []),
      ],
      parameters: [...placed(own, 1).map(alsoAsInNumpy), ...state],
      recorded: recorded(tensor),
      ...shared(activation),
      // What the others choose without dim, it does not.
      ...(tensorAxes && { axes: tensorAxes, findings: [] }),
    },
  ];
}

const inSpecial = ({ name, versions }: Required<TorchActivation>["special"]): readonly Spelling[] =>
  functions(`torch.special.${name}`).map((spelling) => ({ ...spelling, versions }));

function methodOf(activation: TorchActivation) {
  const { method, parameters = [], arguments: own = parameters, tensorAxes } = activation;
  if (method === undefined) return [];
  return [
    {
      name: `torch.Tensor.${method}`,
      parameters: placed(own, 0).map(alsoAsInNumpy),
      ...shared(activation),
      ...(tensorAxes && { axes: tensorAxes }),
    },
  ];
}

/** Functions of torch itself take NumPy's name for dim (torch/csrc/utils/python_arg_parser.cpp, numpy_compatibility_arg_names). */
const alsoAsInNumpy = (parameter: Parameter): Parameter =>
  parameter.name === "dim" ? { ...parameter, keywords: [{ text: "axis" }] } : parameter;

function shared(activation: TorchActivation) {
  const { versions = ">=0.4.1,<3", family, over = "element", axes = [] } = activation;
  const { documented, implemented = [], findings = [] } = activation;
  return { versions, family, over, axes, documented, implemented, findings };
}

const alsoInPlace = (name: string, inPlace: ReadonlySet<string>): readonly string[] =>
  inPlace.has(name.slice(name.lastIndexOf(".") + 1)) ? [name, `${name}_`] : [name];

const recorded = (name: string): readonly Recording[] => (unrecorded.test(name) ? [] : both(name));

const both = recordedIn("pytorch-1.13.1-f32.json", "pytorch-1.13.1-f64.json");

const inPlaceNames: ReadonlySet<string> = new Set(
  "relu leaky_relu rrelu elu selu celu hardtanh threshold".split(" "),
);
/** torch.sigmoid_ and torch.tanh_ have no namesakes in torch.nn.functional. */
const inPlaceOnTensors: ReadonlySet<string> = new Set([...inPlaceNames, "sigmoid", "tanh"]);
const unrecorded = /softm(ax|in)$|prelu$|glu$|threshold$|torch\.(celu|rrelu|hardshrink)$/;
