// Output of real frameworks, read from media/recordings; its README describes the form.

import type { Entry, FrameworkId } from "../entry.ts";
import type { Dtype, ParameterValue, Recording } from "../entryParts.ts";
import { meansEntry } from "./evidence.ts";

export interface RecordingIndex {
  readonly recordings: readonly RecordedFile[];
}

export interface RecordedFile {
  readonly file: string;
  readonly framework: FrameworkId;
  readonly version: string;
  readonly backend: string | null;
  readonly dtype: Dtype;
  readonly commit: string | null;
  readonly how: string;
  /** Present if functions are named as code names them, so that entries need not cite them. */
  readonly asInCode?: true;
  readonly count: number;
  readonly inputs: number;
  readonly functions: readonly RecordedFunction[];
}

/** Places are byte offsets among the values. */
export interface RecordedFunction {
  readonly function: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Where it is another than the file's, as the operator sets of ONNX are. */
  readonly version?: string;
  /** Present if each input was a tensor of its own, which vector instructions do not compute. */
  readonly alone?: true;
  readonly outputs: number;
  readonly slopes?: number;
  readonly count?: number;
  readonly inputs?: number;
  readonly shape?: readonly number[];
  readonly axis?: number;
  readonly outputShape?: readonly number[];
}

/** The archives of media/recordings: the files of each one's index and values. */
export const archiveNames = [
  ["index.json", "values.bin.gz"],
  ["live.json", "live.bin.gz"],
] as const;

/** An index with the numbers that it refers to. */
export interface Archive {
  readonly index: RecordingIndex;
  readonly values: ArrayBuffer;
}

/** What one function gave, bit for bit; `slopes` is absent where the framework gave no gradient. */
export interface DecodedRecording {
  readonly from: Omit<RecordedFile, "functions" | "count" | "inputs">;
  /** The function's key in the recording. */
  readonly function: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** For a function of a whole axis: the array's shape, and which axis. */
  readonly shape?: readonly number[];
  readonly axis?: number;
  readonly alone?: true;
  readonly inputs: Float32Array | Float64Array;
  readonly outputs: Float32Array | Float64Array;
  readonly slopes?: Float32Array | Float64Array;
}

/** All recordings of an entry: those that it cites, and those of functions that are named as code names it. */
export const recordingsOf = (
  entry: Entry,
  archives: readonly Archive[],
): readonly DecodedRecording[] =>
  archives.flatMap((archive) => [
    ...played(entry.recorded, archive.index, archive.values),
    ...named(entry, archive),
  ]);

/** Everything that an archive holds. */
export const allPlayed = ({ index, values }: Archive): readonly DecodedRecording[] =>
  index.recordings.flatMap((recording) =>
    recording.functions.map((one) => playedBy(recording, one, values)),
  );

const named = (entry: Entry, { index, values }: Archive): readonly DecodedRecording[] =>
  index.recordings
    .filter(({ asInCode, framework }) => asInCode === true && framework === entry.framework)
    .flatMap((recording) =>
      recording.functions
        .filter((one) => meansEntry(entry, one.function, one.version ?? recording.version))
        .map((one) => playedBy(recording, one, values)),
    );

/** The recordings that an entry cites; those that the index lacks are left out. */
export const played = (
  cited: readonly Recording[],
  index: RecordingIndex,
  values: ArrayBuffer,
): readonly DecodedRecording[] =>
  cited.flatMap(({ file, function: key }) =>
    index.recordings
      .filter((recording) => recording.file === file)
      .flatMap((recording) => {
        const found = recording.functions.find((one) => one.function === key);
        return found ? [playedBy(recording, found, values)] : [];
      }),
  );

function playedBy(
  recording: RecordedFile,
  one: RecordedFunction,
  values: ArrayBuffer,
): DecodedRecording {
  const { functions: _, count: shared, inputs: sharedInputs, ...from } = recording;
  const { parameters, outputs, slopes, shape, axis, outputShape, alone } = one;
  const count = one.count ?? shared;
  const numbers = (offset: number, length = count): Float32Array | Float64Array =>
    numbersAt(values, { offset, length }, recording.dtype);
  return {
    from: one.version === undefined ? from : { ...from, version: one.version },
    function: one.function,
    parameters,
    ...(shape && { shape }),
    ...(axis !== undefined && { axis }),
    ...(alone && { alone }),
    inputs: numbers(one.inputs ?? sharedInputs),
    outputs: numbers(
      outputs,
      outputShape?.reduce((size, side) => size * side, 1),
    ),
    ...(slopes !== undefined && { slopes: numbers(slopes) }),
  };
}

/** What a difference is explained under: the function's key, with what was passed where code names it. */
export function keyIn({ from, function: key, parameters, shape, axis }: DecodedRecording): string {
  if (from.asInCode === undefined) return key;
  const given = Object.entries(parameters).map(([name, value]) => `${name}=${String(value)}`);
  const along = axis === undefined ? "" : `, axis ${axis}`;
  return `${key}(${given.join(", ")})${shape ? ` of ${shape.join("×")}${along}` : ""}`;
}

// Copied, because a place need not be a multiple of 8.
function numbersAt(
  values: ArrayBuffer,
  { offset, length }: { readonly offset: number; readonly length: number },
  dtype: RecordedFile["dtype"],
): Float32Array | Float64Array {
  const width = dtype === "float64" ? 8 : 4;
  const bytes = values.slice(offset, offset + length * width);
  return dtype === "float64" ? new Float64Array(bytes) : new Float32Array(bytes);
}
