import { meanDistance } from "../../../src/present/atlas/layout.ts";
import { glyphInputs } from "../../../src/present/picture/glyph.ts";
import type { App } from "../../app.ts";
import { computeInTime } from "../../compute/computeInTime.ts";
import { curvesOf } from "../../compute/curves.ts";
import type { State } from "../../state/state.ts";
import { subjectsOf } from "../../state/subject.ts";
import type { Places } from "./places.ts";

type Shown = Pick<State, "selection" | "of" | "form">;

/**
 * Marks the button of the function in focus and returns it. If the atlas does not have that function, returns the
 * button of the nearest one unmarked; undefined if nothing can be compared with it.
 */
export async function markHere(
  app: App,
  { curves, axisButtons }: Places,
  shown: Shown,
): Promise<HTMLButtonElement | undefined> {
  const [subject] = subjectsOf(shown.selection);
  const along = axisButtons.find(({ value }) => value === subject?.choice.entry.id);
  const inputs = Float32Array.from(glyphInputs);
  const wanted = subject === undefined ? [] : curvesOf([subject], shown.of, ["value"]);
  const { values } = await computeInTime(app, wanted, { inputs, form: shown.form });
  const heights = values[0] && Array.from(values[0], (y) => (Number.isFinite(y) ? y : null));
  const ranked = heights
    ? curves
        .map((one) => ({ one, distance: meanDistance(one.heights, heights) }))
        .toSorted((a, b) => a.distance - b.distance)
    : [];
  const [nearest] = ranked;
  const here = along ?? (nearest && nearest.distance < alike ? nearest.one.button : undefined);
  for (const one of [...curves.map(({ button }) => button), ...axisButtons])
    if (one === here) one.setAttribute("aria-current", "true");
    else one.removeAttribute("aria-current");
  return here ?? nearest?.one.button;
}

/** A larger mean distance is not due to the atlas's rounding to two digits after the point. */
const alike = 0.006;
