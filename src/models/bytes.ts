// A file of which any part can be read; the rest of it is never in memory.

export interface Bytes {
  readonly size: number;
  /** Up to so many bytes from an offset on; fewer at the end of the file. */
  readonly at: (offset: number, length: number) => Uint8Array;
}

/** Why a file cannot be inspected. */
export type FileProblem =
  /** Its content is not of the kind that its extension names. */
  | "other-content"
  /** It ends too early, or points outside itself. */
  | "cut"
  | "damaged"
  | "encrypted"
  /** What would have to be read or unpacked is larger than the limit. */
  | "too-large"
  /** It holds weights alone. */
  | "no-architecture"
  /** Weights whose configuration should be beside them. */
  | "no-configuration"
  /** A variant of its format that is not read. */
  | "unsupported"
  | "unknown-kind";

/** Ends the reading of a file; the caller turns this into a sentence. */
export class Refused extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Exactly so many bytes; refused where the file ends before, or where they are more than anybody needs. */
export function piece(bytes: Bytes, offset: number, length: number): Uint8Array {
  if (length > maxPiece) throw new Refused("too-large");
  if (!(offset >= 0 && length >= 0 && offset + length <= bytes.size)) throw new Refused("cut");
  const found = bytes.at(offset, length);
  if (found.length < length) throw new Refused("cut");
  return found;
}

export const view = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bytes of text, without what follows a NUL; what is not UTF-8 becomes U+FFFD. */
export function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

/** A whole file in memory. */
export const inMemory = (content: Uint8Array): Bytes => ({
  size: content.length,
  at: (offset, length) => content.subarray(offset, offset + length),
});

/** The same bytes, read in blocks: formats look at many small stretches that lie close together. */
export function inBlocks(bytes: Bytes): Bytes {
  let start = 0;
  let block = new Uint8Array();
  return {
    size: bytes.size,
    at: (offset, length) => {
      if (length > blockSize) return bytes.at(offset, length);
      if (offset < start || offset + length > start + block.length) {
        start = offset;
        block = new Uint8Array(bytes.at(offset, blockSize));
      }
      return block.subarray(offset - start, offset - start + length);
    },
  };
}

const blockSize = 65_536;
/** Bytes; the texts of the largest architectures are a tenth of it. */
export const maxPiece = 8_000_000;
