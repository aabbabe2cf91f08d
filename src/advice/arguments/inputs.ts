// Parameters that a node takes as inputs, beside the array: the slope of ONNX's `["x", "slope"]`.
import { parametersIn } from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import type { Given } from "../../python/mention.ts";
import { isSequence, type Stated } from "./stated.ts";

export const isInputs = ({ name, position }: Given): boolean => name === "inputs" || position === 1;

/** Whoever runs the node knows their values; an input that the node omits has its default. */
export function inputsIn(
  given: readonly Given[],
  attributes: readonly Stated[],
  choice: Choice,
): readonly Stated[] {
  const inputs = given.find(isInputs);
  const all = inputs?.value;
  const items = all !== undefined && isSequence(all) ? all : undefined;
  return parametersIn(choice).flatMap(({ name, input, required }): readonly Stated[] => {
    if (inputs === undefined || input === undefined) return [];
    if (attributes.some((one) => one.name === name)) return [];
    const item = items?.[input];
    const isLeftOut = items !== undefined && (item === undefined || item.value === "");
    if (isLeftOut && required !== true) return [];
    return [{ from: "unread", name, text: item?.text ?? inputs.text }];
  });
}
