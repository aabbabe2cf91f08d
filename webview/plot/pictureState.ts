import type { State } from "../state/state.ts";

/** The parts of the state that a plot depends on, in any view. */
export const pictureParts = [
  "view",
  "selection",
  "window",
  "scales",
  "quantities",
  "of",
  "form",
  "numberType",
  "gpu",
  "heldHeight",
  "inflow",
  "hills",
] as const;
export type PictureState = Pick<State, (typeof pictureParts)[number]>;
