// What a reader should see of a function before reading.
import type { Curves } from "../picture/plot.ts";
import type { Badge, HoverFacts } from "./facts.ts";

type Seen = Pick<HoverFacts, "gradient" | "jumps" | "lost"> & {
  readonly curves: Curves | undefined;
  /** Training changes one of its parameters. */
  readonly learns: boolean;
};

export function badgesOf({ gradient, jumps, lost, curves, learns }: Seen): readonly Badge[] {
  const all: readonly (readonly [Badge, boolean])[] = [
    ["no-gradient", gradient.kind === "none"],
    ["jumps", jumps.length > 0],
    ["not-monotonic", curves !== undefined && turnsBack(curves)],
    ["learned", learns],
    ["loses-digits", lost !== undefined],
  ];
  return all.flatMap(([badge, applies]) => (applies ? [badge] : []));
}

/** It both rises and falls, by more than float32 code wavers: two pairs of values prove it. */
function turnsBack({ value }: Curves): boolean {
  const values = inputs.map(value).filter(Number.isFinite);
  let [least, most] = [Infinity, -Infinity];
  let [rises, falls] = [false, false];
  for (const one of values) {
    rises ||= one - least > negligibleTurn;
    falls ||= most - one > negligibleTurn;
    least = Math.min(least, one);
    most = Math.max(most, one);
  }
  return rises && falls;
}

const inputs = Array.from({ length: 641 }, (_, i) => (i - 320) / 32);
const negligibleTurn = 1e-3;
