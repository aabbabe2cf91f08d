// The value that means here what a refused one means elsewhere: PyTorch's approximate="tanh" for Keras's True.
import type { ParameterValue } from "../../catalogue/entryParts.ts";
import { pythonExpression } from "../../catalogue/name.ts";
import type { Choice } from "../../catalogue/request.ts";
import { computeSame } from "../agreement.ts";
import type { BoundArgument } from "../arguments/callArguments.ts";
import { relativesWith, withValue, withValues } from "../arguments/relatives.ts";

/** As Python writes it; undefined unless all relatives that take the value agree on one that is allowed here. */
export function otherValue(
  { parameter, value }: Pick<BoundArgument, "parameter" | "value">,
  choice: Choice,
): string | undefined {
  const { allowed, name } = parameter;
  if (value === undefined || allowed === undefined || !("oneOf" in allowed)) return undefined;
  const theirs = withValues(relativesWith(name, choice), value);
  const same = allowed.oneOf.filter((one: ParameterValue) => {
    const ours = withValue({ choice, parameter }, one);
    return (
      ours !== undefined && theirs.length > 0 && theirs.every((other) => computeSame(ours, other))
    );
  });
  return same.length === 1 ? pythonExpression(same[0] ?? null) : undefined;
}
