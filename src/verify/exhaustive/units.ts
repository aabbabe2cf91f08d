import { float32Bits } from "../../numeric/floats/float32.ts";
import type { InputInterval } from "../domains.ts";

/** Bit patterns from one up to another, all of one sign and one exponent: what is judged at once. */
export interface Unit {
  readonly from: number;
  readonly to: number;
}

/** Every float32, or every one in an interval, cut at fixed places, so that each run adds up the same parts. */
export function unitsOf(between?: InputInterval): readonly Unit[] {
  if (between === undefined) return cut({ from: 0, to: 2 ** 32 });
  const { low, high } = between;
  return [
    ...(high >= 0 ? cut({ from: magnitude(Math.max(low, 0)), to: magnitude(high) + 1 }) : []),
    ...(low <= 0
      ? cut({ from: sign + magnitude(Math.min(high, 0)), to: sign + magnitude(low) + 1 })
      : []),
  ];
}

/** The bit patterns of a unit, written into `room`, which is at least as long, where one is given. */
export function bitsOf({ from, to }: Unit, room = new Uint32Array(to - from)): Uint32Array {
  const bits = room.subarray(0, to - from);
  for (let i = 0; i < bits.length; i++) bits[i] = from + i;
  return bits;
}

/** Inputs in a whole unit: 4 MB of results. */
export const inputsPerUnit = 2 ** 20;

function cut({ from, to }: Unit): readonly Unit[] {
  const units: Unit[] = [];
  for (let start = from; start < to;) {
    const end = Math.min(to, (Math.floor(start / inputsPerUnit) + 1) * inputsPerUnit);
    units.push({ from: start, to: end });
    start = end;
  }
  return units;
}

const magnitude = (value: number): number => float32Bits(Math.abs(value));
const sign = 2 ** 31;
