// How a file of one kind becomes a reading.
import type { FileReading } from "../../python/mention.ts";

export type Reader = CodeReader | DataReader;

/** Python, in whatever wrapping; the code is parsed, and its names are followed. */
export interface CodeReader extends Kind {
  readonly takes: "code";
  /** The code; undefined if the text is not a file of this kind. */
  readonly cells: (text: string) => Cells | undefined;
}

/** Anything else that names activations. There is no syntax tree. */
export type DataReader = Kind &
  (
    | { readonly takes: "text"; readonly read: (text: string) => DataReading | undefined }
    | { readonly takes: "bytes"; readonly read: (bytes: Uint8Array) => DataReading | undefined }
  );

interface Kind {
  /** As a sentence calls such a file: "a notebook". */
  readonly name: string;
  /** The endings of its paths: ".ipynb". */
  readonly endings: readonly string[];
}

/** The content of a file without code; the places of its mentions are offsets in its texts. */
export interface DataReading {
  readonly reading: FileReading;
  readonly cells: Cells;
}

/** The texts of a file: the code cells of a notebook, each with its index among all cells, or one text alone. */
export type Cells = readonly { readonly cell?: number; readonly text: string }[];
