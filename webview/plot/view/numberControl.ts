import type { ParameterValue } from "../../../src/catalogue/entryParts.ts";
import type { App } from "../../app.ts";
import { setValue, textField } from "../../view/parts/controls/controls.ts";
import { slider } from "../../view/parts/controls/slider.ts";
import { toNumber } from "../../view/parts/controls/toNumber.ts";
import { element, type Child } from "../../view/parts/element.ts";
import type { Knob } from "../handles/knobs.ts";
import { numberProblem, rangeOf } from "./parameterRange.ts";

/** What turns one parameter, and shows the value that it has. */
export interface Control {
  readonly element: Child;
  readonly show: (value: ParameterValue) => void;
}

/** A number as a field and a slider; what is typed and is not allowed is marked with a sentence, and not set. */
export function numberControl(app: App, knob: Knob, set: (value: number) => void): Control {
  const { parameter, value: first } = knob;
  const { name, meaning } = parameter;
  const problem = element("span", { class: "complaint", attributes: { role: "alert" } });
  const enter = (text: string): void => {
    const wrong = numberProblem(parameter, text);
    problem.textContent = wrong === undefined ? "" : app.say(wrong.phrase, ...wrong.fillings);
    field.classList.toggle("wrong", wrong !== undefined);
    if (wrong === undefined) set(toNumber(text));
  };
  const field = textField(name, { text: String(first), id: `parameter-${name}` }, enter);
  const start = typeof first === "number" ? first : 0;
  const pulled = slider(app.say("sliderOf", name), rangeOf(knob, start), (text) => {
    setValue(field, text);
    enter(text);
  });
  return {
    element: element(
      "div",
      { class: "parameter", attributes: { title: meaning === "" ? undefined : meaning } },
      element("span", { class: "caption" }, name),
      field,
      pulled,
      problem,
    ),
    show(value) {
      pulled.value = String(value);
      // What is being typed is left alone.
      if (!field.matches(":focus-within, :focus")) setValue(field, String(value));
    },
  };
}
