import type { Random } from "./random.ts";

/** Something that reads what strangers write. */
export interface FuzzedReader {
  readonly name: string;
  /** Of a million inputs, so many are for this reader. */
  readonly share: number;
  /** Makes an input; the reading of it throws where it is wrong. Only the reading is timed. */
  readonly reading: (random: Random) => () => void | Promise<void>;
}

/** Throws where a claim about a reading does not hold. */
export function claim(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
