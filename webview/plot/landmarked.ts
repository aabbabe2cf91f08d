import type { App } from "../app.ts";
import { noneIfLate } from "../worker/watchdog.ts";
import { remembered } from "../state/remembered.ts";
import type { State } from "../state/state.ts";
import type { ShownFunction } from "../state/subject.ts";
import type { Marks } from "./frame.ts";
import type { Landmarks } from "./landmarks.ts";

/** A function on show with what is worth marking on its curve. */
export interface Landmarked {
  readonly subject: ShownFunction;
  readonly landmarks: Landmarks;
  /** True if it takes too long to find them: in that case there are none. */
  readonly isLate: boolean;
}

/** The landmarks of all functions that have a curve, in their order. */
export const landmarked = (
  app: Pick<App, "worker">,
  subjects: readonly ShownFunction[],
  of: State["of"],
): Promise<readonly Landmarked[]> =>
  Promise.all(
    subjects
      .filter(({ over }) => over === "element")
      .map(async (subject) => {
        const landmarks = await found(app, subject, of).catch(noneIfLate);
        return { subject, landmarks: landmarks ?? none, isLate: landmarks === undefined };
      }),
  );

const none: Landmarks = { kinks: [], jumps: [], flat: [], saturated: [], overflows: [] };

/** The marks of a picture. Of several functions the stretches would cover each other, and are left out. */
export function marksOf(
  all: readonly Landmarked[],
  colourOf: (subject: ShownFunction) => number,
): Marks {
  const [first, ...others] = all;
  const alone = others.length === 0 ? first : undefined;
  return {
    kinks: all.flatMap(({ landmarks }) => turnsOf(landmarks)),
    flat: alone?.landmarks.flat ?? [],
    saturated: alone?.landmarks.saturated ?? [],
    overflows: all.flatMap(({ subject, landmarks }) =>
      landmarks.overflows.map(({ x, becomes }) => ({ x, becomes, colour: colourOf(subject) })),
    ),
  };
}

/** Where a curve bends or jumps. */
export const turnsOf = ({ kinks, jumps }: Landmarks): readonly number[] => [...kinks, ...jumps];

const found = (
  { worker }: Pick<App, "worker">,
  subject: ShownFunction,
  of: State["of"],
): Promise<Landmarks> =>
  landmarks(subject[of].formula, JSON.stringify(subject.numbers), () =>
    worker.call("landmarks", subject[of].formula, subject.numbers),
  );

const landmarks = remembered<Landmarks>();
