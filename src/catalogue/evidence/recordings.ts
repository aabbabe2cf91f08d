// Output of real frameworks, read from media/recordings; its README describes the form.

import type { FrameworkId } from "../entry.ts";
import type { ParameterValue, Recording } from "../entryParts.ts";

export interface RecordingIndex {
  readonly recordings: readonly RecordedFile[];
}

export interface RecordedFile {
  readonly file: string;
  readonly framework: FrameworkId;
  readonly version: string;
  readonly backend: string | null;
  readonly dtype: "float32" | "float64";
  readonly commit: string | null;
  readonly how: string;
  readonly count: number;
  readonly inputs: number;
  readonly functions: readonly RecordedFunction[];
}

/** Places are byte offsets among the values. */
export interface RecordedFunction {
  readonly function: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly outputs: number;
  readonly slopes?: number;
  readonly count?: number;
  readonly inputs?: number;
  readonly shape?: readonly number[];
  readonly axis?: number;
  readonly outputShape?: readonly number[];
}

/** What one function gave, bit for bit; `slopes` is absent where the framework gave no gradient. */
export interface Played {
  readonly from: Omit<RecordedFile, "functions" | "count" | "inputs">;
  /** The function's key in the recording. */
  readonly function: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** For a function of a whole axis: the array's shape, and which axis. */
  readonly shape?: readonly number[];
  readonly axis?: number;
  readonly inputs: Float32Array | Float64Array;
  readonly outputs: Float32Array | Float64Array;
  readonly slopes?: Float32Array | Float64Array;
}

/** The recordings that an entry cites; those that the index lacks are left out. */
export const played = (
  cited: readonly Recording[],
  index: RecordingIndex,
  values: ArrayBuffer,
): readonly Played[] =>
  cited.flatMap(({ file, function: key }) =>
    index.recordings
      .filter((recording) => recording.file === file)
      .flatMap((recording) => {
        const found = recording.functions.find((one) => one.function === key);
        return found ? [playedBy(recording, found, values)] : [];
      }),
  );

function playedBy(recording: RecordedFile, one: RecordedFunction, values: ArrayBuffer): Played {
  const { functions: _, count: shared, inputs: sharedInputs, ...from } = recording;
  const { parameters, outputs, slopes, shape, axis, outputShape } = one;
  const count = one.count ?? shared;
  const numbers = (offset: number, length = count): Float32Array | Float64Array =>
    numbersAt(values, offset, length, recording.dtype);
  return {
    from,
    function: one.function,
    parameters,
    ...(shape && { shape }),
    ...(axis !== undefined && { axis }),
    inputs: numbers(one.inputs ?? sharedInputs),
    outputs: numbers(
      outputs,
      outputShape?.reduce((size, side) => size * side, 1),
    ),
    ...(slopes !== undefined && { slopes: numbers(slopes) }),
  };
}

// Copied, because a place need not be a multiple of 8.
function numbersAt(
  values: ArrayBuffer,
  offset: number,
  length: number,
  dtype: RecordedFile["dtype"],
): Float32Array | Float64Array {
  const width = dtype === "float64" ? 8 : 4;
  const bytes = values.slice(offset, offset + length * width);
  return dtype === "float64" ? new Float64Array(bytes) : new Float32Array(bytes);
}
