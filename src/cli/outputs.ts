import type { Evaluation, Manner } from "../advice/evaluation.ts";
import type { Choice } from "../catalogue/request.ts";
import { UsageError } from "./commandLine.ts";

/** How inputs lie in memory, row-major, and the axis that a vector activation acts along. */
export interface Layout {
  readonly shape: readonly number[];
  readonly axis: number;
}

/** One output for each input. */
export function outputsOver(
  { entry }: Choice,
  { value }: Evaluation,
  _: Manner,
  xs: readonly number[],
  __: Layout = { shape: [xs.length], axis: -1 },
): readonly number[] {
  if (entry.over === "vector") throw new UsageError(`${entry.name} acts on a whole axis.`);
  return xs.map((x) => value(x));
}
