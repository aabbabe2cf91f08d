// How the inputs of a request lie in memory, and the axis that its activation works along.
import { axesOf, axisParameter } from "../../catalogue/axes.ts";
import type { Choice } from "../../catalogue/request.ts";
import type { BatchRequest } from "./batchRequest.ts";
import { UsageError } from "../line/commandLine.ts";
import type { AxisLayout } from "../print/outputs.ts";

type Asked = Pick<BatchRequest, "shape" | "axis" | "inputs">;

/** The choice with the axis that a request names beside its parameters. */
export function alongAxis(choice: Choice, axis: number | undefined): Choice {
  const name = axisParameter(choice);
  if (axis === undefined || name === undefined) return choice;
  return { ...choice, parameters: { ...choice.parameters, [name]: axis } };
}

/** Without a shape, the inputs are one axis; else the framework's own rule applies. */
export function batchLayout({ shape, axis, inputs }: Asked, choice: Choice): AxisLayout {
  const size = (shape ?? [inputs.length]).reduce((product, length) => product * length, 1);
  if (size !== inputs.length)
    throw new UsageError(`The shape holds ${size} numbers, but there are ${inputs.length} inputs.`);
  const isOwn = axis !== undefined && choice.entry.over === "vector" && !axisParameter(choice);
  if (isOwn && choice.entry.axes.length > 0)
    throw new UsageError(`${choice.entry.name} has no axis to choose.`);
  if (axis !== undefined && (isOwn || shape === undefined)) return within(shape ?? [size], axis);
  if (shape === undefined || choice.entry.over === "element") return { shape: [size], axis: 0 };
  const found = axesOf(choice, shape);
  if (found.kind === "refused") throw new UsageError(found.reason);
  return found;
}

function within(shape: readonly number[], axis: number): AxisLayout {
  const rank = shape.length;
  if (axis < -rank || axis >= rank)
    throw new UsageError(`There is no axis ${axis} in ${rank} dimensions.`);
  return { shape, axis };
}
