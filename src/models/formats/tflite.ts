// A .tflite file (tensorflow/lite/schema/schema.fbs): operators that are activations, and activations fused into others.
import { inBlocks, piece, Refused, textOf, view, type Bytes } from "../bytes.ts";
import {
  fieldAt,
  rootTable,
  tableAt,
  tablesAt,
  textAt,
  unsigned32,
  vectorAt,
  type FlatTable,
} from "../containers/flatBuffer.ts";
import { inLines, type NodeSite } from "../nodeSites.ts";
import type { Architecture, Setting } from "../site.ts";
import { shortest } from "./onnxValues.ts";

export function tflite(file: Bytes): Architecture {
  if (file.size < 8 || textOf(piece(file, 4, 4)) !== "TFL3") throw new Refused("other-content");
  const model = rootTable(inBlocks(file));
  const codes = tablesAt(model, 1).map(builtinCode);
  const subgraphs = tablesAt(model, 2);
  // Subgraphs of a hostile file may all be the same one.
  const count = subgraphs.reduce((sum, one) => sum + vectorAt(one, 3, 4).length, 0);
  if (count > maxOperators || subgraphs.length > maxSubgraphs) throw new Refused("too-large");
  const sites = subgraphs.flatMap((subgraph, index) => sitesIn(subgraph, index, codes));
  return { kind: "tflite", ...inLines(sites) };
}

/** The older field has one byte; the newer is the greater one where it is set. */
function builtinCode(table: FlatTable): number {
  const [old, now] = [fieldAt(table, 0), fieldAt(table, 3)];
  const deprecated = old === undefined ? 0 : view(piece(table.bytes, old, 1)).getInt8(0);
  return Math.max(
    deprecated,
    now === undefined ? 0 : view(piece(table.bytes, now, 4)).getInt32(0, true),
  );
}

function sitesIn(
  subgraph: FlatTable,
  index: number,
  codes: readonly number[],
): readonly NodeSite[] {
  const operators = vectorAt(subgraph, 3, 4);
  const tensors = vectorAt(subgraph, 0, 4);
  const { bytes } = subgraph;
  return operators.flatMap((at, order) => {
    const operator: FlatTable = { bytes, start: at + unsigned32(bytes, at) };
    const opcode = fieldAt(operator, 0);
    const code = codes[opcode === undefined ? 0 : unsigned32(bytes, opcode)];
    if (code === undefined) throw new Refused("damaged");
    const layer = outputName(operator, subgraph, tensors);
    const named = activationOf(code, operator);
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

/** The name of what the operator computes stands for its own, for it has none. */
function outputName(
  { bytes, ...rest }: FlatTable,
  subgraph: FlatTable,
  tensors: readonly number[],
): string {
  const [first] = vectorAt({ bytes, ...rest }, 2, 4);
  const tensor = first === undefined ? undefined : tensors[unsigned32(bytes, first)];
  return tensor === undefined
    ? ""
    : textAt({ bytes, start: tensor + unsigned32(subgraph.bytes, tensor) }, 3);
}

function activationOf(
  code: number,
  operator: FlatTable,
): { readonly text: string; readonly key: string; readonly given: readonly Setting[] } | undefined {
  const options = tableAt(operator, 4);
  const own = operators.get(code);
  if (own === "SOFTMAX" && isSharpened(options)) return undefined;
  if (own !== undefined)
    return { text: own, key: "builtin_code", given: options ? settingsIn(own, options) : [] };
  const typeAt = fieldAt(operator, 3);
  const type = typeAt === undefined ? 0 : byteAt(operator, typeAt);
  const place = fusedIn.get(type);
  const at = options && place !== undefined ? fieldAt(options, place) : undefined;
  const fused = at === undefined ? undefined : fusedNames[byteAt(operator, at)];
  return fused === undefined || fused === "NONE"
    ? undefined
    : { text: fused, key: "fused_activation_function", given: [] };
}

const byteAt = ({ bytes }: FlatTable, at: number): number => view(piece(bytes, at, 1)).getUint8(0);

/** A softmax of beta times its input is another function. */
function isSharpened(options: FlatTable | undefined): boolean {
  if (options === undefined) return true;
  const at = fieldAt(options, 0);
  return at === undefined || view(piece(options.bytes, at, 4)).getFloat32(0, true) !== 1;
}

function settingsIn(name: string, options: FlatTable): readonly Setting[] {
  const at = fieldAt(options, 0);
  if (name === "LEAKY_RELU") {
    const alpha = at === undefined ? 0 : view(piece(options.bytes, at, 4)).getFloat32(0, true);
    return [{ name: "alpha", text: String(shortest(alpha)), value: shortest(alpha) }];
  }
  if (name !== "GELU") return [];
  const approximate = at !== undefined && piece(options.bytes, at, 1)[0] !== 0;
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
