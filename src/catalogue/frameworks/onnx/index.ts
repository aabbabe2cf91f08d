// ONNX; its versions are those of its operator set.

import type { Framework } from "../../framework.ts";
import { entries } from "./entries.ts";
import { packages, releases, versionSites } from "./releases.ts";

export const onnx: Framework<"onnx"> = {
  id: "onnx",
  title: "ONNX",
  releases,
  backends: [],
  distributions: ["onnx"],
  packages,
  modules: {},
  sites: [
    {
      kind: "argument",
      callee: "onnx.helper.make_node",
      parameter: "op_type",
      position: 0,
      passesArguments: true,
      qualifier: { parameter: "domain", plain: ["", "ai.onnx"] },
    },
  ],
  versionSites,
  tells: [],
  checksNames: [],
  entries,
};
