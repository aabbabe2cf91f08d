// The functions that differ, as curves beside this one; curves that look alike are drawn once.
import { formatDifference } from "../text/number.ts";
import { places } from "../text/places.ts";
import type { NamesakeCurve } from "../picture/plot.ts";
import type { PictureCurve } from "../picture/curve.ts";
import type { Namesake } from "./facts.ts";

export interface Ghosts {
  readonly ghosts: readonly NamesakeCurve[];
  /** How many namesakes each curve is of. */
  readonly counts: readonly number[];
}

export function ghostsOf(namesakes: readonly Namesake[]): Ghosts {
  const groups: NamesakeCurve[][] = [];
  for (const ghost of namesakes.flatMap(ghostOf)) {
    const group = groups.find(([first]) => first !== undefined && looksLike(first, ghost));
    if (group === undefined) groups.push([ghost]);
    else group.push(ghost);
  }
  return {
    ghosts: groups.flatMap((group) => {
      const [first] = group;
      return first === undefined
        ? []
        : [{ ...first, name: group.map(({ name }) => name).join(", ") }];
    }),
    counts: groups.map(({ length }) => length),
  };
}

/** In signs, which need little room: Δ is the difference. */
function ghostOf({ where, apart, curve }: Namesake): readonly NamesakeCurve[] {
  if (curve === undefined) return [];
  const name = where.join(", ");
  if (apart.kind !== "most") return [{ curve, name, apart: "Δ → ∞" }];
  const [size, at] = [formatDifference(apart.value), places(apart.at.map(toThreeDigits))];
  return [{ curve, name, apart: `Δ ≤ ${size}, x = ${at}`, gap: { at: apart.at, size } }];
}

const toThreeDigits = (x: number): number => Number(x.toPrecision(3));

/** Whether they are equally far from this one, and everywhere less than a thousandth from each other. */
const looksLike = (a: NamesakeCurve, b: NamesakeCurve): boolean =>
  a.apart === b.apart && inputs.every((x) => isNear(a.curve, b.curve, x));

function isNear(a: PictureCurve, b: PictureCurve, x: number): boolean {
  const [one, other] = [a.value(x), b.value(x)];
  return Object.is(one, other) || Math.abs(one - other) < 1e-3;
}

const inputs = Array.from({ length: 121 }, (_, i) => i / 10 - 6);
