// The positional arguments of PyTorch's calls besides the parameters: the input, inplace and the like.

import type { Positional } from "../../framework.ts";
import { words } from "../../writing/brief.ts";

const under = (module: string, ...names: readonly string[]): readonly string[] =>
  words(...names).map((name) => `${module}.${name}`);

const nn = "torch.nn";
const functional = "torch.nn.functional";

/**
 * Functions in C++ also accept NumPy's names of the input.
 * pytorch/pytorch@v2.4.0:torch/csrc/utils/python_arg_parser.cpp, numpy_compatibility_arg_names
 */
const input = words("input x a x1");

export const positional: readonly Positional[] = [
  {
    names: under(
      nn,
      "GELU Hardshrink Softshrink Tanhshrink Softsign Softplus LogSigmoid Sigmoid Tanh GLU",
      "Softmax LogSoftmax Softmin Softmax2d",
    ),
    others: 0,
    keywords: [],
  },
  {
    names: under(
      nn,
      "ReLU ReLU6 LeakyReLU ELU SELU CELU SiLU Mish Hardswish Hardsigmoid Threshold RReLU",
    ),
    others: 1,
    keywords: ["inplace"],
  },
  // inplace, and the old names of the bounds.
  { names: under(nn, "Hardtanh"), others: 3, keywords: ["inplace"] },
  {
    names: under(
      functional,
      "relu_ leaky_relu_ elu_ selu_ hardtanh_ threshold_ gelu tanhshrink softsign",
      "softplus logsigmoid sigmoid tanh glu prelu hardshrink softshrink",
    ),
    others: 1,
    keywords: [...input, "weight", "out"],
  },
  {
    names: under(
      functional,
      "relu relu6 leaky_relu elu selu celu silu mish hardswish hardsigmoid hardtanh threshold",
    ),
    others: 2,
    keywords: ["input", "inplace"],
  },
  // The input, _stacklevel and dtype.
  {
    names: under(functional, "softmax log_softmax softmin"),
    others: 3,
    keywords: ["input", "_stacklevel", "dtype"],
  },
  {
    names: under(
      "torch",
      "relu relu_ sigmoid sigmoid_ tanh tanh_ selu selu_ hardshrink",
      "celu celu_ prelu threshold threshold_",
    ),
    others: 1,
    keywords: [...input, "weight", "out"],
  },
  { names: under("torch", "softmax log_softmax"), others: 2, keywords: [...input, "dtype", "out"] },
];
