/** How an axis spreads its numbers. `symlog` is linear near zero and logarithmic away from it, on both sides. */
export type Scale = "linear" | "symlog" | "log";

/** Where a number lies on the axis, and which number lies at a place; between two numbers places are even. */
export interface Spread {
  readonly place: (value: number) => number;
  readonly value: (place: number) => number;
}

export const spreads: Readonly<Record<Scale, Spread>> = {
  linear: { place: (value) => value, value: (place) => place },
  symlog: { place: (value) => Math.asinh(value), value: (place) => Math.sinh(place) },
  log: { place: (value) => Math.log10(Math.max(value, smallest)), value: (place) => 10 ** place },
};

/** Below this a logarithmic axis ends: the smallest positive float32. */
export const smallest = 2 ** -149;
