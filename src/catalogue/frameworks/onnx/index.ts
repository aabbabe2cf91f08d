// ONNX; its versions are those of its operator set.

import type { Framework } from "../../framework.ts";
import { words } from "../../writing/brief.ts";
import { entries } from "./entries.ts";

export const onnx: Framework<"onnx"> = {
  id: "onnx",
  title: "ONNX",
  releases: words("1 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24"),
  backends: [],
  distributions: ["onnx"],
  modules: {},
  sites: [
    {
      kind: "argument",
      callee: "onnx.helper.make_node",
      parameter: "op_type",
      position: 0,
      passesArguments: true,
    },
  ],
  tells: [],
  checksNames: [],
  entries,
};
