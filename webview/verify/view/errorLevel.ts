// Heights for errors that reach from half a unit to four thousand million.
import { elementAt } from "../../../src/required.ts";

/** The height of the whole strip. */
export const stripHeight = 100;

/** Every step is as high as the others, whatever the units; the last begins where nothing is right any more. */
const steps: readonly number[] = [0, 0.5, 1, 2, 4, 16, 256, 65536, 2 ** 32];

const logStep = (index: number): number => Math.log1p(elementAt(steps, index));

/** The height of an error in units in the last place, from 0 up to `stripHeight`. */
export function levelOf(ulp: number): number {
  const next = steps.findIndex((step) => ulp < step);
  if (next < 0) return stripHeight;
  const [low, high] = [logStep(next - 1), logStep(next)];
  const share = (Math.log1p(ulp) - low) / (high - low);
  return (stripHeight * (next - 1 + share)) / (steps.length - 1);
}

/** The errors that are named beside the strip. */
export const levelMarks: readonly { readonly ulp: number; readonly name: string }[] = [
  { ulp: 1, name: "1" },
  { ulp: 4, name: "4" },
  { ulp: 256, name: "256" },
  { ulp: 2 ** 32, name: "NaN" },
];
