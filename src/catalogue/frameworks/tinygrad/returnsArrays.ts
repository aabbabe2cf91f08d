// What returns a Tensor of tinygrad besides its activations (tinygrad/tensor.py).

import { words } from "../../writing/brief.ts";

export const returnsArrays: readonly string[] = [
  "tinygrad.Tensor",
  ...words(
    "empty zeros ones full arange eye rand randn randint normal uniform scaled_uniform glorot_uniform",
    "kaiming_uniform kaiming_normal stack cat zeros_like ones_like rand_like",
    "reshape expand permute flip shrink pad view flatten unsqueeze squeeze transpose contiguous detach",
    "realize cast float half sequential linear conv2d batchnorm layernorm dropout dot matmul",
    "add sub mul div pow neg exp log sqrt square abs sum mean max min clip",
  ).map((name) => `tinygrad.Tensor.${name}`),
];
