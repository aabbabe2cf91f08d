// From a model's file to the activations that it names, whatever its format.
import { piece, Refused, textOf, type Bytes, type FileProblem } from "./bytes.ts";
import { inJson, inYaml } from "./architecture/document.ts";
import { kerasArchive } from "./formats/kerasArchive.ts";
import { kerasHdf5 } from "./formats/kerasHdf5.ts";
import { onnx } from "./formats/onnx.ts";
import { safetensors } from "./formats/safetensors.ts";
import { savedModel } from "./formats/savedModel.ts";
import { tflite } from "./formats/tflite.ts";
import type { Architecture } from "./site.ts";

export interface ModelFile {
  /** Its last component: "old.h5". */
  readonly name: string;
  readonly bytes: Bytes;
  /** Another file of the same folder. */
  readonly beside: (name: string) => Bytes | undefined;
  /** Which operators of ONNX are wanted, by qualified name. */
  readonly isOperator: (name: string) => boolean;
}

export type Inspected =
  | { readonly kind: "model"; readonly architecture: Architecture }
  | { readonly kind: "refused"; readonly problem: FileProblem };

/** Never throws for what a file holds. */
export function inspected(file: ModelFile): Inspected {
  try {
    return { kind: "model", architecture: architectureOf(file) };
  } catch (error) {
    // Offsets in a damaged file lead anywhere; a view of bytes then throws a RangeError.
    if (error instanceof Refused) return { kind: "refused", problem: error.problem };
    if (error instanceof RangeError) return { kind: "refused", problem: "damaged" };
    throw error;
  }
}

function architectureOf(file: ModelFile): Architecture {
  const name = file.name.toLowerCase();
  const format = [...binaryFormats, ...textFormats].find(({ endings }) =>
    endings.some((one) => name.endsWith(one)),
  );
  if (format === undefined) throw new Refused("unknown-kind");
  if (file.bytes.size === 0) throw new Refused("cut");
  return format.read(file);
}

interface Format {
  readonly endings: readonly string[];
  readonly read: (file: ModelFile) => Architecture;
}

/** Keras wrote either format under either ending. */
function kerasFile({ bytes }: ModelFile): Architecture {
  if (textOf(piece(bytes, 0, Math.min(2, bytes.size))) === "PK") return kerasArchive(bytes);
  return kerasHdf5(bytes);
}

function description(find: typeof inJson): Format["read"] {
  return ({ bytes }) => {
    const found = find(textOf(piece(bytes, 0, bytes.size)));
    if (found === undefined) throw new Refused("no-architecture");
    return found;
  };
}

const binaryFormats: readonly Format[] = [
  { endings: [".keras", ".h5", ".hdf5"], read: kerasFile },
  { endings: [".onnx"], read: ({ bytes, isOperator }) => onnx(bytes, isOperator) },
  { endings: [".tflite"], read: ({ bytes }) => tflite(bytes) },
  { endings: ["keras_metadata.pb"], read: ({ bytes }) => savedModel(bytes) },
  { endings: ["saved_model.pb"], read: metadataBeside },
  { endings: [".safetensors"], read: ({ bytes, beside }) => safetensors(bytes, beside) },
];

const textFormats: readonly Format[] = [
  { endings: [".json"], read: description(inJson) },
  { endings: [".yaml", ".yml"], read: description(inYaml) },
];

function metadataBeside({ beside }: ModelFile): Architecture {
  const metadata = beside("keras_metadata.pb");
  if (metadata === undefined) throw new Refused("no-architecture");
  return savedModel(metadata);
}

/** The endings of saved models that are no text: ".keras", ".h5". */
export const modelEndings: readonly string[] = binaryFormats.flatMap(({ endings }) => endings);
