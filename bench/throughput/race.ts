import type { Contestant } from "./contestants.ts";

/** Milliseconds that a piece of work took. */
export type Clock = (work: () => Promise<void>) => Promise<number>;

/** Nanoseconds for each number. */
export interface Cost {
  readonly name: string;
  readonly resident: number;
  /** Including the read back to the CPU; NaN if there is no read back. */
  readonly readBack: number;
}

/** The median of several rounds, in each of which every contestant has its turn, so that all meet the same load. */
export async function race(
  contestants: readonly Contestant[],
  count: number,
  clock: Clock,
): Promise<readonly Cost[]> {
  const times = Math.max(1, 2 ** 20 / count);
  const lanes = contestants.map((one) => ({
    one,
    resident: [] as number[],
    readBack: [] as number[],
  }));
  for (const { one } of lanes) await one.resident(1);
  for (let round = 0; round < ROUNDS; round++)
    for (const { one, resident, readBack } of lanes) {
      resident.push((await clock(() => one.resident(times))) / times);
      if (one.readBack) readBack.push(await clock(one.readBack));
    }
  const each = (milliseconds: readonly number[]): number => (median(milliseconds) * 1e6) / count;
  return lanes.map(({ one, resident, readBack }) => ({
    name: one.name,
    resident: each(resident),
    readBack: each(readBack),
  }));
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

const ROUNDS = 7;
