// Chance from a seed, so that each input can be made again.
import { mulberry32 } from "../../src/numeric/floats/mulberry32.ts";
import { elementAt } from "../../src/required.ts";

export interface Random {
  /** A whole number from 0 to `count - 1`. */
  readonly below: (count: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** From none to `most` of them. */
  readonly several: <T>(most: number, make: () => T) => readonly T[];
}

export function randomFrom(seed: number): Random {
  const next = mulberry32(seed);
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (list) => elementAt(list, below(list.length)),
    several: (most, make) => Array.from({ length: below(most + 1) }, make),
  };
}
