import type { Expr } from "../../src/expr/expr.ts";
import type { Apart } from "../../src/meaning/apart.ts";
import type { Subject } from "../../src/meaning/subject.ts";
import { WorkerTimeout } from "../worker/watchdog.ts";

/** How far two functions are apart, which is the same from either side. */
export type MeasureDistance<Of extends Subject = Subject> = (a: Of, b: Of) => Promise<Apart>;

/** The comparison of two functions; "late" if it takes too long. */
export type PairDifference = Apart | { readonly kind: "late" };

/** What is found of two functions; an answer that takes too long is one, too. */
export const difference = <Of extends Subject>(
  ask: MeasureDistance<Of>,
  a: Of,
  b: Of,
): Promise<PairDifference> => ask(a, b).catch(lateOrFailed);

function lateOrFailed(error: unknown): PairDifference {
  if (error instanceof WorkerTimeout) return { kind: "late" };
  throw error;
}

/** Compares two functions only if they were not compared before, or if that failed for another reason than time. */
export function oncePerPair<Of extends Subject>(ask: MeasureDistance<Of>): MeasureDistance<Of> {
  const known = new WeakMap<Expr, WeakMap<Expr, Map<string, Promise<Apart>>>>();
  return (a, b) => {
    const those = entryOf(known, a.formula, () => new WeakMap());
    const these = entryOf(those, b.formula, () => new Map<string, Promise<Apart>>());
    const key = JSON.stringify([a.parameters, b.parameters]);
    const answer = these.get(key) ?? ask(a, b);
    if (these.size >= maxPairs) these.clear();
    these.set(key, answer);
    answer.catch((error: unknown) => {
      if (!(error instanceof WorkerTimeout) && these.get(key) === answer) these.delete(key);
    });
    return answer;
  };
}

function entryOf<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** A slider that is pulled makes another pair at each step; this many are worth keeping. */
const maxPairs = 50;
