import type { Check } from "../check.ts";
import type { Report } from "../report.ts";
import { reportOf } from "../reportOf.ts";
import type { Runner } from "../runner.ts";
import { emptySpecification } from "../specification/specification.ts";
import { emptyTally } from "../tally.ts";
import type { Watch } from "../verify.ts";
import { both } from "./both.ts";
import { digestsOf } from "./digest.ts";
import type { Judged } from "./judge.ts";
import { bitsOf, inputsPerUnit, type Unit } from "./units.ts";

/** Judges results, several units at a time. */
export interface Judges {
  /** How many units are judged at once. */
  readonly atOnce: number;
  /** Memory for the results of a whole unit that the judges can read without a copy; absent if any memory will do. */
  readonly room?: () => Uint32Array;
  /** The results stay as they are until it settles. */
  readonly judge: (unit: Unit, results: Uint32Array) => Promise<Judged>;
}

/** What there is to verify, and by whom. */
export interface Every {
  readonly check: Check;
  readonly runner: Runner;
  readonly judges: Judges;
  readonly units: readonly Unit[];
}

/**
 * Runs a check over every unit, while earlier units are judged. A unit is counted once, when all of it is
 * judged. A cancelled run is reported as far as it was judged. A failure is thrown after the last call of
 * `onProgress`, which reports all that was judged.
 */
export async function verifyEvery(
  { check, runner, judges, units }: Every,
  watch: Omit<Watch, "onSample" | "rest">,
): Promise<Report> {
  const started = watch.now();
  const found: (Judged | undefined)[] = units.map(() => undefined);
  const count = units.reduce((sum, { from, to }) => sum + to - from, 0);
  const soFar = (): Report =>
    reportOf(check, runner, {
      ...allOf(found),
      digests: digestsOf(units, found),
      seconds: (watch.now() - started) / 1000,
    });
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let done = 0;
  const judge = async (index: number, unit: Unit, results: Uint32Array): Promise<void> => {
    try {
      found[index] = await judges.judge(unit, results);
      done += unit.to - unit.from;
      watch.onProgress?.(done, count, soFar);
    } catch (error) {
      failures.push(error);
    }
  };
  let at = 0;
  const inputs = new Uint32Array(inputsPerUnit);
  const free: Uint32Array[] = [];
  try {
    for (const [index, unit] of units.entries()) {
      if (watch.signal?.aborted || failures.length > 0) break;
      const room = free.pop() ?? judges.room?.();
      const part = room?.subarray(0, unit.to - unit.from);
      const results = await runner.run(check.kernel, bitsOf(unit, inputs), {
        at,
        room: part,
      });
      at += results.length;
      if (underWay.size > judges.atOnce) await Promise.race(underWay);
      const work = judge(index, unit, results).finally(() => {
        underWay.delete(work);
        if (room !== undefined) free.push(room);
      });
      underWay.add(work);
    }
  } finally {
    await Promise.all(underWay);
  }
  if (failures.length > 0) throw failures[0];
  return soFar();
}

/** All units added up in their order, so that the sums are the same in each run. */
const allOf = (found: readonly (Judged | undefined)[]): Judged =>
  found
    .filter((one) => one !== undefined)
    .reduce(both, { tally: emptyTally(), specification: emptySpecification(), digest: 0 });
