// A file of numbers: what every reader of one gives, or why it gives none.

import type { FloatFormat } from "../numeric/floats/hex.ts";

/** The numbers of one array, row-major, and the type that the file has them in. */
export interface Numbers {
  readonly kind: "numbers";
  /** What the array is called, in a file of several. */
  readonly name?: string;
  readonly values: Float64Array;
  /** Absent where the file is decimals, which have no type. */
  readonly format?: FloatFormat;
  readonly shape: readonly number[];
}

/** Why a file gives no numbers. */
export type ArrayProblem = { readonly kind: "problem" } & (
  | { readonly what: "empty" | "damaged" | "short" | "large" }
  /** Numbers of a type that is not read, such as "<i8". */
  | { readonly what: "type"; readonly type: string }
  /** Several arrays, or none, of which one is to be named. */
  | { readonly what: "arrays"; readonly names: readonly string[] }
  /** A line that holds no number; counted from 1. */
  | { readonly what: "line"; readonly line: number; readonly text: string }
);

/** The request for one array of a file. */
export interface ArrayRequest {
  /** The name of an array in a file of several. */
  readonly name?: string | undefined;
  /** Names to look for if no name is given. */
  readonly usual: readonly string[];
  /** The type of bytes that state no type. */
  readonly format: FloatFormat;
}

export type ArrayReader = (bytes: Uint8Array, request: ArrayRequest) => Numbers | ArrayProblem;

export const problem = <const T extends { readonly what: ArrayProblem["what"] }>(why: T) =>
  ({ kind: "problem", ...why }) as const;

/** How many numbers one array may have: 64 MB as doubles. */
export const maxNumbers = 2 ** 23;

/** How many bytes one file may have. */
export const maxBytes = 2 ** 26 + 2 ** 16;
