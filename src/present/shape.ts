// Where a formula bends, jumps and stays flat, and what it can return.
import type { Interval } from "./axis.ts";

export interface Shape {
  /** Absent when it is not known. */
  readonly range?: Interval;
  readonly kinks: readonly number[];
  readonly jumps: readonly number[];
  readonly flat: readonly Interval[];
}

export const unknownShape: Shape = { kinks: [], jumps: [], flat: [] };
