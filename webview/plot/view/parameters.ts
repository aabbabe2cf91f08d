import type { Parameter, ParameterValue } from "../../../src/catalogue/entryParts.ts";
import { parametersIn } from "../../../src/catalogue/parameters.ts";
import type { App } from "../../app.ts";
import { placeInFocus } from "../../state/front.ts";
import { changeItems, withParameter } from "../../state/state.ts";
import { subjectsOf } from "../../state/subject.ts";
import { element, fillWith, type Child } from "../../view/parts/element.ts";
import { slider } from "../../view/parts/controls/slider.ts";
import { toNumber } from "../../view/parts/controls/toNumber.ts";
import { numberProblem, sliderRange } from "./parameterRange.ts";
import { checkbox, dropdown, setValue, textField } from "../../view/parts/controls/controls.ts";

/** The parameters of the function in focus, each as a field and a slider. */
export function parameters(app: App): HTMLElement {
  const group = element("div", {
    class: "parameters",
    id: "parameters",
    attributes: { role: "group", "aria-label": app.say("parameters") },
  });
  const draw = (): void => fillWith(group, ...controls(app));
  // Drawn anew for another entry or version only: a control must not be replaced under the hand that moves it.
  app.state.watch(({ selection }) => {
    const item = selection.items[placeInFocus(selection)];
    return item && `${item.entry} ${item.version}`;
  }, draw);
  draw();
  return group;
}

function controls(app: App): readonly Child[] {
  const choice = subjectsOf(app.state.now().selection)[0]?.choice;
  const known = choice === undefined ? [] : parametersIn(choice);
  if (choice === undefined) return [];
  return known.map((parameter) =>
    control(app, parameter, choice.parameters[parameter.name] ?? parameter.default),
  );
}

function control(app: App, parameter: Parameter, value: ParameterValue): Child {
  if (typeof value === "number") return numberControl(app, parameter, value);
  if (typeof value === "boolean")
    return checkbox(parameter.name, value, (on) => setParameter(app, parameter.name, on));
  const { allowed } = parameter;
  if (allowed === undefined || !("oneOf" in allowed)) return undefined;
  const choices = allowed.oneOf.map((one) => ({ value: String(one), text: String(one) }));
  return dropdown(parameter.name, choices, String(value), (text) =>
    setParameter(app, parameter.name, text),
  );
}

function numberControl(app: App, parameter: Parameter, value: number): HTMLElement {
  const { name, meaning } = parameter;
  const problem = element("span", { class: "complaint", attributes: { role: "alert" } });
  const enter = (text: string): void => {
    const wrong = numberProblem(parameter, text);
    problem.textContent = wrong === undefined ? "" : app.say(wrong.phrase, ...wrong.fillings);
    field.classList.toggle("wrong", wrong !== undefined);
    if (wrong !== undefined) return;
    pulled.value = text;
    setParameter(app, name, toNumber(text));
  };
  const field = textField(name, String(value), enter, { id: `parameter-${name}` });
  const pulled = slider(app.say("sliderOf", name), sliderRange(parameter, value), (text) => {
    setValue(field, text);
    enter(text);
  });
  pulled.value = String(value);
  return element(
    "div",
    { class: "parameter", attributes: { title: meaning } },
    element("span", { class: "caption" }, name),
    field,
    pulled,
    problem,
  );
}

const setParameter = ({ state }: App, name: string, value: ParameterValue): void =>
  state.change((now) => {
    const focus = placeInFocus(now.selection);
    return changeItems(
      now,
      now.selection.items.map((item, place) =>
        place === focus ? withParameter(item, name, value) : item,
      ),
    );
  });
