// Comparisons and choices on Taylor series: known where the constant terms decide, NaN where they do not.

import { addDown, addUp } from "../interval/outward.ts";
import { copy, putConstant, terms, type Jets } from "./jets.ts";
import { neg } from "./arithmetic.ts";
import type { StepMaker } from "./workspace.ts";

/** A claim about the order of two numbers: −1, 0 or 1. */
export const compare =
  (holds: (order: number) => boolean): StepMaker<2> =>
  ([a, b], { jets }, k) =>
  () => {
    const order = orderOf(jets, a, b);
    putConstant(jets, k, Number.isNaN(order) ? NaN : holds(order) ? 1 : 0);
  };

export const and: StepMaker<2> =
  ([a, b], { jets }, k) =>
  () => {
    const [u, v] = [truth(jets, a), truth(jets, b)];
    putConstant(jets, k, u === 0 || v === 0 ? 0 : u * v);
  };

export const or: StepMaker<2> =
  ([a, b], { jets }, k) =>
  () => {
    const [u, v] = [truth(jets, a), truth(jets, b)];
    putConstant(jets, k, u === 1 || v === 1 ? 1 : u + v);
  };

/** The branch that is taken; the other one need not be known. */
export const where: StepMaker<3> =
  ([a, b, c], { jets }, k) =>
  () => {
    const taken = truth(jets, a);
    if (Number.isNaN(taken)) putConstant(jets, k, NaN);
    else copy(jets, taken === 1 ? b : c, k);
  };

export const larger: StepMaker<2> =
  ([a, b], { jets }, k) =>
  () =>
    choose(jets, k, orderOf(jets, a, b) < 0 ? b : a, orderOf(jets, a, b));

export const smaller: StepMaker<2> =
  ([a, b], { jets }, k) =>
  () =>
    choose(jets, k, orderOf(jets, a, b) > 0 ? b : a, orderOf(jets, a, b));

/** min(max(x, low), high), as NumPy has it. */
export const clip: StepMaker<3> = ([a, low, high], work, k) => {
  const inside = work.spare();
  const steps = [larger([a, low], work, inside), smaller([inside, high], work, k)];
  return () => steps.forEach((step) => step());
};

export const abs: StepMaker<1> = ([a], work, k) => {
  const negated = neg([a], work, k);
  return () => {
    const side = signOf(work.jets, a);
    if (side < 0) negated();
    else choose(work.jets, k, a, side);
  };
};

export const sign: StepMaker<1> =
  ([a], { jets }, k) =>
  () =>
    putConstant(jets, k, signOf(jets, a));

export const floor: StepMaker<1> =
  ([a], { jets }, k) =>
  () => {
    const [mid, rad] = [jets.mid[a * terms]!, jets.rad[a * terms]!];
    const low = Math.floor(addDown(mid, -rad));
    putConstant(jets, k, low === Math.floor(addUp(mid, rad)) ? low : NaN);
  };

/** A real value is never NaN. */
export const isnan: StepMaker<1> =
  ([a], { jets }, k) =>
  () =>
    putConstant(jets, k, Number.isNaN(jets.mid[a * terms]!) ? NaN : 0);

function choose(jets: Jets, k: number, from: number, known: number): void {
  if (Number.isNaN(known)) putConstant(jets, k, NaN);
  else copy(jets, from, k);
}

/** 1 for every number but zero, 0 for zero. */
const truth = (jets: Jets, place: number): number => Math.abs(signOf(jets, place));

/** −1, 0 or 1; NaN where the sign is not known. */
function signOf({ mid, rad }: Jets, place: number): number {
  const [value, radius] = [mid[place * terms]!, rad[place * terms]!];
  if (Math.abs(value) > radius) return Math.sign(value);
  return value === 0 && radius === 0 ? 0 : NaN;
}

/** The sign of a − b; NaN where the two may lie either way. */
function orderOf({ mid, rad }: Jets, a: number, b: number): number {
  const [u, v] = [mid[a * terms]!, mid[b * terms]!];
  const [ru, rv] = [rad[a * terms]!, rad[b * terms]!];
  if (u - ru > v + rv) return 1;
  if (u + ru < v - rv) return -1;
  return u === v && ru === 0 && rv === 0 ? 0 : NaN;
}
