import type { App } from "../../../app.ts";
import { changeSelection } from "../../../state/state.ts";
import { subjectsOf } from "../../../state/subject.ts";
import { debounced } from "../../../time/debounced.ts";
import { element, fillWith } from "../../../view/parts/element.ts";
import type { PlotFrame } from "../../frame.ts";
import { handlesOf, heightAt, type Graph, type Handle } from "../../handles/handles.ts";
import { knobsIn, withKnob, type Knob } from "../../handles/knobs.ts";
import { grip, type Grip } from "./grip.ts";
import type { PlotPane } from "../plotPane.ts";

/** Handles on the curve in focus, one for each parameter that can be seen at work: to be dragged, or moved by keys. */
export function handleLayer(app: App, { picture, onDrawn }: PlotPane): HTMLElement {
  const layer = element("div", { class: "handles" });
  let grips: readonly Grip[] = [];
  let frame: PlotFrame | undefined;
  const find = debounced(150, () => {
    if (frame === undefined || layer.matches(":has(.gripped)")) return;
    const [graph, knobs] = [graphIn(app), turnable(app)];
    const found = graph === undefined ? [] : handlesOf(graph, [...knobs.keys()], frame);
    if (sameHandles(found, grips)) return;
    const focused = grips.find((one) => one.element === document.activeElement)?.handle.name;
    grips = found.map((handle) => gripOf(handle));
    fillWith(layer, ...grips.map((one) => one.element));
    grips.find(({ handle }) => handle.name === focused)?.element.focus();
    place();
  });
  const gripOf = (handle: Handle): Grip =>
    grip(app, handle, {
      pointOf: picture.pointOf,
      graph: () => graphIn(app),
      knob: () => turnable(app).get(handle.name),
      hold: (isHeld) =>
        app.state.change((now) => ({ ...now, heldHeight: isHeld ? frame?.height : undefined })),
      set: (knob, value) => app.state.change(changeSelection((now) => withKnob(now, knob, value))),
    });
  const place = (): void => {
    const graph = graphIn(app);
    for (const { handle, move } of grips) {
      const value = graph?.numbers[handle.name];
      if (graph === undefined || value === undefined) continue;
      const x = handle.moves === "across" ? handle.sign * value : handle.x;
      move(picture.placeOf(x, heightAt(graph, x)), value);
    }
  };
  onDrawn((drawn) => {
    frame = drawn;
    place();
    find();
  });
  return layer;
}

/** The curve in focus; undefined if there is no curve. */
function graphIn({ state }: App): Graph | undefined {
  const { selection, of } = state.now();
  const [subject] = subjectsOf(selection);
  if (subject === undefined || subject.over === "vector") return undefined;
  return { formula: subject[of].formula, numbers: subject.numbers };
}

/** The numbers of the curve in focus that can be turned, by name. */
function turnable({ state }: App): ReadonlyMap<string, Knob> {
  const { selection } = state.now();
  const own = subjectsOf(selection)[0]?.numbers ?? {};
  return new Map(
    knobsIn(selection).flatMap((knob) =>
      typeof knob.value === "number" && Object.hasOwn(own, knob.parameter.name)
        ? [[knob.parameter.name, knob]]
        : [],
    ),
  );
}

const sameHandles = (found: readonly Handle[], grips: readonly Grip[]): boolean =>
  JSON.stringify(found.map(keyOf)) === JSON.stringify(grips.map(({ handle }) => keyOf(handle)));

/** What of a handle does not follow from its parameter's value. */
const keyOf = ({ name, moves, sign, x }: Handle) => [name, moves, sign, moves === "up" ? x : 0];
