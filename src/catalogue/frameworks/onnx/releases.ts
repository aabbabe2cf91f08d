// The operator sets of ONNX, the releases of the package that brought them, and the calls that name one.

import type { Framework } from "../../framework.ts";
import type { VersionSite } from "../../site.ts";
import { words } from "../../writing/brief.ts";

export const releases: readonly string[] = words(
  "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28",
);

/** onnx/onnx@f75469120:docs/Versioning.md#released-versions and VERSION_TABLE in onnx/helper.py; 1.4.0 as its tag has it. */
export const packages: NonNullable<Framework["packages"]> = [
  ["1.0", "1"],
  ["1.1", "5"],
  ["1.1.2", "6"],
  ["1.2", "7"],
  ["1.3", "8"],
  ["1.4.0", "9"],
  ["1.5.0", "10"],
  ["1.6.0", "11"],
  ["1.7.0", "12"],
  ["1.8.0", "13"],
  ["1.8.1", "13"],
  ["1.9.0", "14"],
  ["1.10.0", "15"],
  ["1.10.2", "15"],
  ["1.11.0", "16"],
  ["1.12.0", "17"],
  ["1.13.0", "18"],
  ["1.13.1", "18"],
  ["1.14.0", "19"],
  ["1.14.1", "19"],
  ["1.15.0", "20"],
  ["1.16.0", "21"],
  ["1.16.2", "21"],
  ["1.17.0", "22"],
  ["1.18.0", "23"],
  ["1.19.0", "24"],
  ["1.19.1", "24"],
  ["1.20.0", "25"],
  ["1.20.1", "25"],
  ["1.21.0", "26"],
  ["1.22.0", "27"],
  ["1.23.0", "28"],
];

const domain = { parameter: "domain", position: 0, texts: ["", "ai.onnx"] };

export const versionSites: readonly VersionSite[] = [
  ...words("onnx.helper.make_opsetid onnx.helper.make_operatorsetid").map((callee) => ({
    callee,
    parameter: "version",
    position: 1,
    only: domain,
  })),
  { callee: "onnx.OperatorSetIdProto", parameter: "version", only: domain },
  { callee: "torch.onnx.export", parameter: "opset_version" },
];
