// The series that a press of a button asks for.

import type { Setting } from "../../src/training/setting.ts";
import { trainable, type Trainable } from "../../src/training/trainable.ts";
import type { App } from "../app.ts";
import { fullName, subjectsOf } from "../state/subject.ts";
import type { Experiment } from "./experiments.ts";
import { initPhrases, type TrainingOrder } from "./order.ts";
import type { LossSeries } from "./trainings.ts";

/** A series before it is trained. */
export type WantedSeries = Omit<LossSeries, "points" | "result"> & { readonly what: Trainable };

/** All functions on show, with the same settings. The label of a function with a straight-through gradient names it. */
export const wantedIn = (
  { state, say }: Pick<App, "state" | "say">,
  setting: Setting,
  options: Pick<TrainingOrder, "straightThrough">,
): readonly WantedSeries[] =>
  subjectsOf(state.now().selection)
    .slice(0, maxFunctions)
    .map((subject) => {
      const what = trainable(subject.choice, options);
      const straightThrough = what.kind === "trainable" && what.passedOn;
      const name = fullName(subject);
      const label = straightThrough ? `${name} (${say("straightThrough")})` : name;
      return { label, colour: subject.colour, setting, straightThrough, what };
    });

/** The same for every learning rate and initialiser, which the labels name. */
export const wantedOverMap = (
  app: Pick<App, "state" | "say">,
  setting: Setting,
  { rates, inits, ...options }: NonNullable<Experiment["map"]> & Parameters<typeof wantedIn>[2],
): readonly WantedSeries[] =>
  rates.flatMap((rate) =>
    inits.flatMap((init) =>
      wantedIn(app, { ...setting, rate, init }, options).map((one) => ({
        ...one,
        label: `${one.label} (${rate}, ${app.say(initPhrases[init])})`,
      })),
    ),
  );

/** More bands than these cannot be distinguished. */
const maxFunctions = 6;
