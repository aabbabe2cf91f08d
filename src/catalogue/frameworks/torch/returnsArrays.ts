// What returns a tensor of PyTorch besides its activations, whatever its arguments (torch/_C/_VariableFunctions.pyi).

import { words } from "../../writing/brief.ts";

export const returnsArrays: readonly string[] = [
  "torch.Tensor",
  ...words(
    "tensor as_tensor from_numpy empty zeros ones full arange linspace logspace eye",
    "rand randn randint normal zeros_like ones_like full_like empty_like rand_like randn_like",
    "cat stack matmul mm bmm addmm einsum exp log sqrt abs clamp",
  ).map((name) => `torch.${name}`),
  ...words(
    "view reshape flatten squeeze unsqueeze permute transpose contiguous clone detach",
    "float double half bfloat16 to cuda cpu matmul mm bmm add sub mul div pow neg exp log sqrt abs",
    "sum mean clamp expand repeat",
  ).map((name) => `torch.Tensor.${name}`),
];
