// What can be dragged: the parameters of the function in focus, and the letters of the reader's own formulas.
import type { Parameter, ParameterValue } from "../../../src/catalogue/entryParts.ts";
import { axisParameter } from "../../../src/catalogue/axes.ts";
import { parametersIn } from "../../../src/catalogue/parameters.ts";
import type { Selection } from "../../../src/protocol/selection.ts";
import { placeInFocus } from "../../state/front.ts";
import { withParameter } from "../../state/state.ts";
import { subjectsOf } from "../../state/subject.ts";

export interface Knob {
  readonly of: "item" | "letter";
  readonly parameter: Parameter;
  readonly value: ParameterValue;
}

/** Each letter once, also where several formulas share it. Another axis changes nothing that is shown. */
export function knobsIn(selection: Selection): readonly Knob[] {
  const { items } = selection;
  const focus = placeInFocus(selection);
  const all = subjectsOf(selection).flatMap(({ choice, colour }) => {
    const of = colour < items.length ? ("item" as const) : ("letter" as const);
    if (of === "item" && colour !== focus) return [];
    const axis = axisParameter(choice);
    const turned = parametersIn(choice).filter(({ name }) => name !== axis);
    return turned.map((parameter): Knob => {
      const value = choice.parameters[parameter.name] ?? parameter.default;
      return { of, parameter, value };
    });
  });
  return all.filter(
    (knob, index) =>
      all.findIndex(
        (other) => other.of === knob.of && other.parameter.name === knob.parameter.name,
      ) === index,
  );
}

/** With the knob at that value. */
export function withKnob(
  selection: Selection,
  { of, parameter: { name } }: Knob,
  value: ParameterValue,
): Selection {
  if (of === "letter")
    return typeof value === "number"
      ? { ...selection, letters: { ...selection.letters, [name]: value } }
      : selection;
  const focus = placeInFocus(selection);
  return {
    ...selection,
    items: selection.items.map((item, place) =>
      place === focus ? withParameter(item, name, value) : item,
    ),
  };
}
