// A small table in the catalogue's form, so that the resolver is tested without the catalogue.
import { moduleNames } from "../../src/advice/spellings/modules.ts";
import {
  canonicalPath,
  type KnownName,
  type SpellingTable,
  type StringSite,
} from "../../src/python/spellingTable.ts";

const bare: SpellingTable = {
  modules: moduleNames,
  names: new Map(),
  sites: new Map(),
  strings: new Map(),
  prefixes: new Set(),
  choosing: new Set(),
};

const functions: Readonly<Record<string, string>> = {
  "keras.activations":
    "relu sigmoid tanh softmax linear elu selu softplus softsign hard_sigmoid swish hard_swish gelu exponential",
  "keras.backend": "relu sigmoid tanh softmax elu hard_sigmoid softplus softsign",
  "keras.ops": "relu sigmoid tanh softmax elu hard_sigmoid leaky_relu gelu silu",
  "tf.keras.activations":
    "relu sigmoid tanh softmax linear elu selu softplus hard_sigmoid swish gelu",
  "tf.keras.backend": "relu sigmoid tanh softmax elu",
  "tf.nn": "relu relu6 elu selu softmax sigmoid tanh leaky_relu softplus swish log_softmax",
  "tf.math": "sigmoid tanh softplus",
  tf: "sigmoid tanh",
  "theano.tensor.nnet":
    "sigmoid hard_sigmoid ultra_fast_sigmoid relu elu selu softmax softplus softsign logsoftmax",
  "theano.tensor": "tanh",
  "lasagne.nonlinearities":
    "rectify tanh sigmoid softmax linear identity elu selu leaky_rectify very_leaky_rectify softplus",
  "torch.Tensor": "tanh",
  "torch.nn.functional":
    "relu relu6 elu selu softmax log_softmax gelu silu leaky_relu softplus hardtanh",
  torch: "sigmoid tanh relu",
  "jax.nn": "relu gelu softmax log_softmax sigmoid swish silu tanh",
  "jax.numpy": "tanh",
  "flax.linen": "relu tanh gelu softmax swish sigmoid",
  "PuzzleLib.Modules": "sigmoid tanh relu leakyRelu elu softPlus clip",
  "PuzzleLib.Modules.Activation": "sigmoid tanh relu leakyRelu elu softPlus clip",
  "PuzzleLib.Modules.Activation.ActivationType": "sigmoid tanh relu leakyRelu elu softPlus clip",
};

const classes: Readonly<Record<string, string>> = {
  "keras.layers": "ReLU LeakyReLU ELU PReLU Softmax ThresholdedReLU",
  "tf.keras.layers": "ReLU LeakyReLU ELU PReLU Softmax ThresholdedReLU",
  "lasagne.nonlinearities": "LeakyRectify ScaledTanH SELU",
  "torch.nn":
    "ReLU GELU ELU SELU Sigmoid Tanh Softmax LeakyReLU LogSoftmax PReLU Hardtanh ReLU6 Softplus",
  "PuzzleLib.Modules": "Gelu PRelu",
  "PuzzleLib.Modules.SoftMax": "SoftMax",
};

const places: readonly (readonly [string, string, string, number?])[] = [
  ...["keras", "tf.keras"].flatMap((keras): (readonly [string, string, string, number?])[] => [
    [keras, `${keras}.layers.Activation`, "activation", 0],
    [keras, `${keras}.activations.get`, "identifier", 0],
    [keras, `${keras}.layers.Dense`, "activation", 1],
    [keras, `${keras}.layers.*`, "activation"],
    [keras, `${keras}.layers.*`, "recurrent_activation"],
    [keras, `${keras}.layers.*`, "inner_activation"],
  ]),
  ["puzzlelib", "PuzzleLib.Modules.Activation", "activation", 0],
  ["puzzlelib", "PuzzleLib.Modules.Activation.Activation", "activation", 0],
  ["torch", "torch.nn.init.calculate_gain", "nonlinearity", 0],
];

const names = new Map<string, KnownName>([
  ...known(functions, "function"),
  ...known(classes, "class"),
]);
const sites = new Map<string, StringSite[]>();
for (const [framework, callee, parameter, position] of places) {
  const site = { framework, parameter, ...(position !== undefined && { position }) };
  sites.set(callee, [...(sites.get(callee) ?? []), site]);
}

export const table: SpellingTable = {
  choosing: new Set(["keras.layers.LSTM"]),
  arrays: new Set(["torch.Tensor"]),
  returns: new Map(
    words("torch.Tensor torch.randn torch.Tensor.view").map((callee) => [callee, "torch.Tensor"]),
  ),
  modules: moduleNames,
  names,
  sites,
  strings: new Map([
    ["keras", identifiers("keras.activations")],
    ["tf.keras", identifiers("tf.keras.activations")],
    [
      "puzzlelib",
      new Map(words(functions["PuzzleLib.Modules"]!).map((word) => [word, `puzzlelib:${word}`])),
    ],
    ["torch", identifiers("torch.nn.functional")],
  ]),
  prefixes: new Set(
    [...names.keys(), ...sites.keys()].flatMap((path) => {
      const parts = path.split(".");
      return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("."));
    }),
  ),
};

function known(
  lists: Readonly<Record<string, string>>,
  kind: KnownName["kind"],
): readonly (readonly [string, KnownName])[] {
  return Object.entries(lists).flatMap(([module, list]) =>
    words(list).map((word): readonly [string, KnownName] => [
      canonicalPath(`${module}.${word}`, bare),
      {
        framework: frameworkOf(module),
        kind,
        ...(module.startsWith("torch") && kind === "function" && { returns: "torch.Tensor" }),
        ...(module.startsWith("PuzzleLib") && { canonical: `puzzlelib:${word}` }),
      },
    ]),
  );
}

function frameworkOf(module: string): string {
  if (module.startsWith("tf.keras")) return "tf.keras";
  const root = module.split(".")[0]!;
  return { tf: "tensorflow", PuzzleLib: "puzzlelib", flax: "jax" }[root] ?? root;
}

function identifiers(module: string): ReadonlyMap<string, string> {
  return new Map(words(functions[module]!).map((word) => [word, `${module}.${word}`]));
}

function words(text: string): readonly string[] {
  return text.split(" ");
}
