import type { ParameterValue } from "../../../src/catalogue/entryParts.ts";
import type { App } from "../../app.ts";
import { changeSelection } from "../../state/state.ts";
import { placeInFocus } from "../../state/front.ts";
import { checkbox, dropdown } from "../../view/parts/controls/controls.ts";
import { element, fillWith } from "../../view/parts/element.ts";
import { knobsIn, withKnob, type Knob } from "../handles/knobs.ts";
import { numberControl, type Control } from "./numberControl.ts";

/** The parameters of the function in focus and the letters of own formulas, each as a field and a slider. */
export function parameters(app: App): HTMLElement {
  const group = element("div", {
    class: "parameters",
    id: "parameters",
    attributes: { role: "group", "aria-label": app.say("parameters") },
  });
  let shown = "";
  let controls: readonly Control[] = [];
  const draw = (): void => {
    const { selection } = app.state.now();
    const knobs = knobsIn(selection);
    const item = selection.items[placeInFocus(selection)];
    const next = JSON.stringify([
      item && [item.entry, item.version],
      knobs.map(({ of, parameter }) => [of, parameter.name]),
    ]);
    // Made anew for others only: a control must not be replaced while the reader moves it.
    if (next !== shown) {
      controls = knobs.map((knob) => control(app, knob));
      fillWith(group, ...controls.map((one) => one.element));
    }
    shown = next;
    knobs.forEach(({ value }, index) => controls[index]?.show(value));
  };
  app.state.watch(({ selection }) => selection, draw);
  draw();
  return group;
}

function control(app: App, knob: Knob): Control {
  const { parameter, value } = knob;
  const set = (next: ParameterValue): void =>
    app.state.change(changeSelection((now) => withKnob(now, knob, next)));
  if (typeof value === "number") return numberControl(app, knob, set);
  if (typeof value === "boolean")
    return { element: checkbox(parameter.name, value, set), show: () => undefined };
  const { allowed } = parameter;
  const choices =
    allowed !== undefined && "oneOf" in allowed
      ? allowed.oneOf.map((one) => ({ value: String(one), text: String(one) }))
      : [];
  return {
    element:
      choices.length === 0
        ? undefined
        : dropdown(parameter.name, { choices, chosen: String(value) }, set),
    show: () => undefined,
  };
}
