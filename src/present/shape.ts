// Where a formula bends, jumps and stays flat, and what it can return.
import { evaluator } from "../numeric/evaluate.ts";
import type { Interval } from "./axis.ts";
import { kinksOf } from "./kinks.ts";
import type { Subject } from "./subject.ts";

export interface Shape {
  /** Absent when it is not known. */
  readonly range?: Interval;
  readonly kinks: readonly number[];
  readonly jumps: readonly number[];
  readonly flat: readonly Interval[];
}

/** The shape of an element formula, from its values on either side of the places where it may turn. */
export function shapeOf(subject: Subject): Shape {
  const { formula, parameters } = subject;
  const value = evaluator(formula, "f32", parameters);
  const turns = kinksOf(subject).filter((x) => Math.abs(x) < 1e4);
  const jumps = turns.filter((x) => Math.abs(value(x + hair) - value(x - hair)) > 20 * hair);
  const kinks = turns.filter((x) => !jumps.includes(x) && bends(value, x));
  return { kinks, jumps, flat: flatParts(value, turns) };
}

/** The slopes on the two sides, over a stretch that float32 resolves, differ by more than its noise. */
function bends(value: (x: number) => number, x: number): boolean {
  const [before, after] = [value(x) - value(x - step), value(x + step) - value(x)];
  return Math.abs(after - before) > step * 1e-2;
}

/** The stretches between two turns, or beyond the outermost, over which the value stays the same. */
function flatParts(value: (x: number) => number, turns: readonly number[]): readonly Interval[] {
  const edges = [-Infinity, ...turns, Infinity];
  return edges.slice(1).flatMap((high, i) => {
    const low = edges[i]!;
    const inside = probes(low, high);
    const first = value(inside[0]!);
    return inside.every((x) => value(x) === first) ? [{ low, high }] : [];
  });
}

function probes(low: number, high: number): readonly number[] {
  if (low === -Infinity && high === Infinity) return [-3, -1, 0, 1, 3];
  if (low === -Infinity) return [high - 0.01, high - 1, high - 3, high - 100];
  if (high === Infinity) return [low + 0.01, low + 1, low + 3, low + 100];
  return [0.01, 0.3, 0.6, 0.99].map((part) => low + (high - low) * part);
}

const step = 1 / 1024;
/** So narrow that no slope below twenty looks like a jump. */
const hair = 1e-4;
