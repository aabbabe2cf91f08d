// Functions of one array that no person writes, up to the known functions that they are.
import { readFileSync } from "node:fs";

import { findingsIn } from "../../../src/advice/findings.ts";
import type { OwnDefinition } from "../../../src/advice/own/ownDefinition.ts";
import type { SourceRange } from "../../../src/advice/finding.ts";
import { resolveFile } from "../../../src/advice/readers/resolveFile.ts";
import { projectOf } from "../../../src/project/project.ts";
import type { Random } from "../random.ts";
import { pieces } from "../python.ts";
import { claim, type FuzzedReader } from "../reader.ts";
import { mutated } from "../texts.ts";

const pins = "torch==2.4.0\ntensorflow==2.15.0\njax==0.4.30\nkeras==2.15.0\n";
const project = projectOf([{ path: "requirements.txt", text: pins }]);

export const ownDefinitions: FuzzedReader = {
  name: "own definitions",
  share: 15_000,
  reading: (random) => {
    const text = fileText(random);
    return () => {
      const file = resolveFile({ path: "a.py", project }, text);
      if (file === undefined) throw new Error("A Python file was refused.");
      for (const own of [...file.own(), ...file.ownGradients()]) checked(own, text);
      findingsIn(file, { path: "a.py", project });
    };
  },
};

/** Each lies at its name; what it computes, and its gradient, lie in the text. */
function checked({ text: name, body, gradient, ...own }: OwnDefinition, text: string): void {
  claim(text.slice(own.start, own.end) === name, `The definition of ${name} is elsewhere.`);
  claim(text.split(/\r\n?|\n/)[own.line]?.includes(name) === true, `${name} is on another line.`);
  const isInside = ({ start, end }: SourceRange): boolean =>
    0 <= start && start < end && end <= text.length;
  claim(!body || isInside(body.at), `The body of ${name} lies outside the text.`);
  claim(!gradient || isInside(gradient.at), `The gradient of ${name} lies outside the text.`);
}

function fileText(random: Random): string {
  const written = random.chance(0.6) ? exchanged(random, known(random)) : definition(random);
  const text = [imports, written, ...random.several(1, () => definition(random))].join("\n");
  return random.chance(0.3) ? mutated(random, text, [...pieces, ...operations]) : text;
}

/** Some neighbours among the known functions that the tests of own definitions have. */
function known(random: Random): string {
  const at = random.below(definitions.length);
  return definitions.slice(at, at + 1 + random.below(6)).join("\n");
}

/** With some numbers, signs and names as others of their kind. */
function exchanged(random: Random, text: string): string {
  const probability = random.pick([0, 0.02, 0.1]);
  const other = (kind: readonly string[]) => (was: string) =>
    random.chance(probability) ? random.pick(kind) : was;
  return text
    .replace(/(?<=[(\s*/+-])\d[\d.]*/g, other(numbers))
    .replace(/(?<= )[-+*/<>](?= )/g, other(signs))
    .replace(/(?<=\.)[a-z]\w+(?=\()/g, other(operations));
}

const imports = `import math, torch, keras, jax
import torch.nn as nn, torch.nn.functional as F
import tensorflow as tf, numpy as np, jax.numpy as jnp
from keras import backend as K
`;

const definitions = readFileSync("test/advice/own/definitions.py", "utf8").split("\n");

function definition(random: Random): string {
  const name = random.pick(["f", "g", "Act", "swish", "relu", "toString"]);
  const parameter = random.pick(parameters);
  const others = random.chance(0.3) ? `, ${parameter}=${expression(random, 1, [])}` : "";
  const names = others === "" ? ["x"] : ["x", "x", parameter];
  const value = expression(random, 4, names);
  const local = random.chance(0.3) ? `y = ${expression(random, 2, names)}; ` : "";
  const body = `${local}return ${local === "" ? value : `y * ${value}`}`;
  const gradient = expression(random, 2, [...names, "g"]);
  return random.pick([
    `def ${name}(x${others}): ${body}`,
    `def ${name}(x${others}):\n    """what it is"""\n    ${body}`,
    `${name} = lambda x${others}: ${value}`,
    `class ${name}(nn.Module):\n    def __init__(self${others}): self.${parameter} = ${parameter}\n    def forward(self, x): return self.${parameter} * ${expression(random, 3, ["x"])}`,
    `@tf.custom_gradient\ndef ${name}(x${others}):\n    return ${value}, lambda g: g * ${gradient}`,
    `@jax.custom_jvp\ndef ${name}(x${others}): ${body}\n@${name}.defjvp\ndef rule(p, t):\n    x = p[0]; g = t[0]; return ${name}(x), g * ${gradient}`,
    `class ${name}(torch.autograd.Function):\n    @staticmethod\n    def forward(ctx, x${others}): ctx.save_for_backward(x); ${body}\n    @staticmethod\n    def backward(ctx, g): x = ctx.saved_tensors[0]; return g * ${gradient}`,
  ]);
}

/** Of these names; calls are given too many arguments, too few, and the wrong ones now and then. */
function expression(random: Random, depth: number, names: readonly string[]): string {
  if (depth === 0 || random.chance(0.15))
    return random.chance(0.6) && names.length > 0 ? random.pick(names) : random.pick(numbers);
  const inner = (): string => expression(random, depth - 1, names);
  const others = random.several(random.pick([0, 0, 2]), () =>
    random.chance(0.3) ? `${random.pick(keywords)}=${inner()}` : inner(),
  );
  const call = (first: readonly string[]): string => `(${[...first, ...others].join(", ")})`;
  const operation = random.pick(operations);
  switch (random.below(5)) {
    case 0:
      return `${random.pick(modules)}.${operation}${call([inner()])}`;
    case 1:
      return `(${inner()}).${operation}${random.pick(["", "_"])}${call([])}`;
    case 2:
      return `${random.pick(layers)}${call([])}(${inner()})`;
    case 3:
      return `(${random.pick(["-", "~", "not ", "+"])}${inner()})`;
    default:
      return `(${inner()} ${random.pick(signs)} ${inner()})`;
  }
}

const parameters = ["alpha", "beta", "slope", "y", "e", "pi", "constructor", "toString", "valueOf"];
const numbers = ["0", "1", "0.5", "2", "6.0", "1e-400", "1e400", "0.044715", "1.702", "math.pi"];
const modules = ["torch", "F", "tf", "tf.nn", "tf.math", "K", "np", "jnp", "jax.nn", "math"];
const layers = ["nn.ReLU6", "nn.LeakyReLU", "nn.GELU", "nn.Softplus", "nn.PReLU", "nn.Hardtanh"];
const signs = ["+", "-", "*", "*", "/", "**", "<", ">=", "==", "&", "|", "%", "//", "and", "@"];
const keywords = ["min", "max", "alpha", "dim", "negative_slope", "approximate", "inplace", "out"];
const operations: readonly string[] = [
  ...["exp", "log", "tanh", "sigmoid", "relu", "softplus", "erf", "sqrt", "abs", "sign", "square"],
  ...["max", "min", "maximum", "minimum", "clamp", "clip", "where", "pow", "power", "neg", "mul"],
  ...["elu", "selu", "gelu", "silu", "leaky_relu", "hard_sigmoid", "softmax", "logaddexp", "sum"],
  ...["clip_by_value", "zeros_like", "full_like", "rsqrt", "add", "sub", "div", "expm1", "log1p"],
  ...["constructor", "pi", "e", "cast", "float", "mean", "atan2", "floor", "hardtanh", "threshold"],
];
