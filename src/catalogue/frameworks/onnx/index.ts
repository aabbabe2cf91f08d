// ONNX; its versions are those of its operator set.

import type { Framework } from "../../framework.ts";
import { words } from "../../writing/brief.ts";
import { entries } from "./entries.ts";
import { packages, releases, versionSites } from "./releases.ts";

/** The parameters of make_node besides attributes, and consumed_inputs, an attribute of operators in opsets 1 to 5. */
const nodeArguments = words(
  "op_type inputs outputs name doc_string domain overload consumed_inputs",
);

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
    // onnx/onnx@v1.23.1:docs/Operators.md#LSTM: which function a number is for depends on all of them.
    {
      kind: "argument",
      callee: "onnx.helper.make_node",
      parameter: "activations",
      passesArguments: true,
      eachWith: ["activation_alpha", "activation_beta"],
    },
  ],
  positional: [
    {
      names: entries.map(({ name }) => name),
      others: nodeArguments.length,
      keywords: nodeArguments,
    },
  ],
  describesNodes: true,
  versionSites,
  tells: [],
  checksNames: [],
  entries,
};
