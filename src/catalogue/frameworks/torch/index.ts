// PyTorch.

import type { Framework } from "../../framework.ts";
import { words } from "../../writing/brief.ts";
import { newestRead } from "./computed.ts";
import { entries } from "./entries.ts";
import { returnsArrays } from "./returnsArrays.ts";
import { positional } from "./positional.ts";
import { sites } from "./sites.ts";

export const torch: Framework<"torch"> = {
  id: "torch",
  title: "PyTorch",
  releases: words(
    "0.4.1 1.0.0 1.1.0 1.2.0 1.3.0 1.4.0 1.5.0 1.6.0 1.7.0 1.8.0 1.9.0 1.10.0 1.11.0 1.12.0",
    "1.13.1 2.0.0 2.1.0 2.2.0 2.3.0 2.4.0 2.5.0 2.6.0 2.7.0 2.8.0 2.9.0 2.10.0 2.11.0 2.12.0",
    "2.13.0 2.14.1 2.15.0",
  ),
  readUpTo: newestRead,
  backends: [],
  distributions: ["torch", "pytorch", "pytorch-cpu", "pytorch-gpu"],
  modules: { "torch.nn": ["torch.nn.modules", "torch.nn.modules.activation"] },
  sites,
  tells: [],
  activationModules: [{ module: "torch.nn" }, { module: "torch.nn.functional" }],
  checksNames: [],
  arrays: "torch.Tensor",
  returnsArrays,
  positional,
  entries,
};
