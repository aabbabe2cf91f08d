// The parameter that a fraction is meant for, given to one that wants a whole number: PyTorch's `PReLU(0.25)`.
import { complaintAbout, notWhole, parametersIn } from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import type { BoundArgument } from "../arguments/callArguments.ts";
import type { Stated } from "../arguments/stated.ts";

/** Undefined unless exactly one other parameter accepts the value, and the call omits that parameter. */
export function otherParameter(
  { parameter, value }: Pick<BoundArgument, "parameter" | "value">,
  choice: Choice,
  stated: readonly Stated[],
): string | undefined {
  if (value === undefined || complaintAbout(parameter, value) !== notWhole) return undefined;
  const others = parametersIn(choice).filter(
    (one) =>
      typeof one.default === "number" &&
      one !== parameter &&
      complaintAbout(one, value) === undefined,
  );
  const [only, second] = others;
  const isGiven = stated.some(({ name }) => name === only?.name);
  return second || isGiven ? undefined : only?.name;
}
