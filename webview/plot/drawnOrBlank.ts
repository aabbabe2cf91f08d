import type { App } from "../app.ts";
import { failureSentence } from "../failureSentence.ts";
import type { Drawn } from "./drawFrame.ts";
import { fit } from "./axes/fit.ts";
import { unmarked, type PlotFrame } from "./frame.ts";
import type { PictureState } from "./pictureState.ts";
import { sample } from "./axes/sampling.ts";

/** Draws one frame of a state, with so many samples. */
export type Draw = (app: App, state: PictureState, columns: number) => Promise<Drawn>;

/** The result of `draw`. If it fails, a frame that explains why, without the previous curves: they are of something else. */
export const orBlank =
  (draw: Draw): Draw =>
  async (app, state, columns) => {
    try {
      return await draw(app, state, columns);
    } catch (error) {
      app.log(error);
      const frame = frameWithout(state, columns);
      return {
        frame,
        by: "cpu",
        complaints: [failureSentence(app, error)],
        names: "",
        landmarks: [],
      };
    }
  };

const frameWithout = ({ window, scales }: PictureState, columns: number): PlotFrame => ({
  window,
  height: fit([], scales.y),
  scales,
  inputs: sample({ window, scale: scales.x }, columns),
  lines: [],
  marks: unmarked,
  steps: false,
  stairs: false,
});
