import type { Tuple } from "../../required.ts";
import type { Jets } from "./jets.ts";

/** Where series are computed. */
export interface Workspace {
  readonly jets: Jets;
  /** A place for a series that a step needs on the way. */
  readonly spare: () => number;
}

/** Makes the code of one step: from the places of the arguments to the place of the result. */
export type StepMaker<Count extends 1 | 2 | 3> = (
  args: Tuple<Count, number>,
  work: Workspace,
  place: number,
) => () => void;
