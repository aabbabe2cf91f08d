// A .tflite file (tensorflow/lite/schema/schema.fbs): operators that are activations, and activations fused into others.
import { inBlocks, piece, Refused, textOf, type Bytes } from "../bytes.ts";
import {
  numberAt,
  pointedTable,
  rootTable,
  tableAt,
  tablesAt,
  textAt,
  unsigned32,
  vectorAt,
  type FlatTable,
} from "../containers/flatBuffer.ts";
import { inLines, type NodeSite } from "../nodeSites.ts";
import type { Architecture, SavedParameter } from "../site.ts";
import { shortest } from "./onnxValues.ts";

export function tflite(file: Bytes): Architecture {
  if (file.size < 8 || textOf(piece(file, 4, 4)) !== "TFL3") throw new Refused("other-content");
  const model = rootTable(inBlocks(file));
  const codes = tablesAt(model, 1).map(builtinCode);
  const subgraphs = tablesAt(model, 2);
  // Without a graph it is no model that TFLite would run.
  if (subgraphs.length === 0) throw new Refused("damaged");
  // Subgraphs of a hostile file may all be the same one.
  const count = subgraphs.reduce((sum, one) => sum + vectorAt(one, 3, 4).length, 0);
  if (count > maxOperators || subgraphs.length > maxSubgraphs) throw new Refused("too-large");
  const sites = subgraphs.flatMap((subgraph, index) => sitesIn(subgraph, index, codes));
  return { kind: "tflite", ...inLines(sites) };
}

/** The older field has one byte; the newer is the greater one where it is set. */
const builtinCode = (table: FlatTable): number =>
  Math.max(numberAt(table, 0, "byte"), numberAt(table, 3, "int"));

function sitesIn(
  subgraph: FlatTable,
  index: number,
  codes: readonly number[],
): readonly NodeSite[] {
  const operators = vectorAt(subgraph, 3, 4);
  const tensors = vectorAt(subgraph, 0, 4);
  const { bytes } = subgraph;
  return operators.flatMap((at, order) => {
    const operator = pointedTable(bytes, at);
    const code = codes[numberAt(operator, 0, "uint")];
    if (code === undefined) throw new Refused("damaged");
    const layer = tensorName(vectorAt(operator, outputs, 4)[0], operator, tensors);
    const named = activationOf(code, operator, tensors);
    if (named === undefined) return [];
    return [
      {
        ...{ framework: "tflite", kind: "operation", text: named.text, name: named.text },
        ...{ pointer: `subgraphs/${index}/operators/${order}`, layer, key: named.key },
        given: named.given,
      },
    ];
  });
}

/** The places of an operator's inputs and outputs among its fields. */
const [inputs, outputs] = [1, 2];

/** An operator has no name of its own, so that of its output is used. */
function tensorName(
  at: number | undefined,
  { bytes }: FlatTable,
  tensors: readonly number[],
): string {
  const tensor = at === undefined ? undefined : tensors[unsigned32(bytes, at)];
  return tensor === undefined ? "" : textAt(pointedTable(bytes, tensor), 3);
}

function activationOf(
  code: number,
  operator: FlatTable,
  tensors: readonly number[],
):
  | { readonly text: string; readonly key: string; readonly given: readonly SavedParameter[] }
  | undefined {
  const options = tableAt(operator, 4);
  const own = operators.get(code);
  if (own === "PRELU") {
    const text = tensorName(vectorAt(operator, inputs, 4)[1], operator, tensors);
    const given = [{ name: "alpha", text, value: undefined }];
    return { text: own, key: "builtin_code", given };
  }
  if (own !== undefined)
    return { text: own, key: "builtin_code", given: options ? settingsIn(own, options) : [] };
  const place = fusedIn.get(numberAt(operator, 3, "ubyte"));
  const fused =
    options && place !== undefined ? fusedNames[numberAt(options, place, "byte")] : undefined;
  return fused === undefined || fused === "NONE"
    ? undefined
    : { text: fused, key: "fused_activation_function", given: [] };
}

function settingsIn(name: string, options: FlatTable): readonly SavedParameter[] {
  if (name === "LEAKY_RELU") {
    const alpha = shortest(numberAt(options, 0, "float"));
    return [{ name: "alpha", text: String(alpha), value: alpha }];
  }
  if (name === "SOFTMAX") {
    const beta = shortest(numberAt(options, 0, "float"));
    return [{ name: "beta", text: String(beta), value: beta }];
  }
  if (name !== "GELU") return [];
  const approximate = numberAt(options, 0, "ubyte") !== 0;
  return [{ name: "approximate", text: String(approximate), value: approximate }];
}

/** enum BuiltinOperator. */
const operators: ReadonlyMap<number, string> = new Map([
  [14, "LOGISTIC"],
  [19, "RELU"],
  [20, "RELU_N1_TO_1"],
  [21, "RELU6"],
  [25, "SOFTMAX"],
  [28, "TANH"],
  [50, "LOG_SOFTMAX"],
  [54, "PRELU"],
  [98, "LEAKY_RELU"],
  [111, "ELU"],
  [117, "HARD_SWISH"],
  [150, "GELU"],
  [152, "RELU_0_TO_1"],
]);

/** enum ActivationFunctionType. */
const fusedNames = ["NONE", "RELU", "RELU_N1_TO_1", "RELU6", "TANH", "SIGN_BIT"] as const;

/** By the place of its options in union BuiltinOptions, which of their fields is fused_activation_function. */
const fusedIn: ReadonlyMap<number, number> = new Map([
  [1, 3], // Conv2DOptions
  [2, 4], // DepthwiseConv2DOptions
  [5, 5], // Pool2DOptions
  [6, 1], // SVDFOptions
  [7, 0], // RNNOptions
  [8, 0], // FullyConnectedOptions
  [10, 1], // ConcatenationOptions
  [11, 0], // AddOptions
  [14, 0], // LSTMOptions
  [21, 0], // MulOptions
  [28, 0], // SubOptions
  [29, 0], // DivOptions
  [31, 1], // SequenceRNNOptions
  [49, 3], // TransposeConvOptions
  [69, 0], // BidirectionalSequenceLSTMOptions
  [70, 1], // BidirectionalSequenceRNNOptions
  [71, 0], // UnidirectionalSequenceLSTMOptions
  [106, 4], // Conv3DOptions
]);

const maxOperators = 200_000;
const maxSubgraphs = 1_000;
