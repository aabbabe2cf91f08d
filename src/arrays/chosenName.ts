import type { ArrayProblem, ArrayRequest, Numbers } from "./numbers.ts";

/**
 * The array that is meant among several: the one that is named, the only one, or the only one
 * with a usual name. Undefined if no array or several arrays are left.
 */
export function chosenName(
  names: readonly string[],
  { name, usual }: Pick<ArrayRequest, "name" | "usual">,
): string | undefined {
  if (name !== undefined) return names.find((one) => one === name);
  if (names.length === 1) return names[0];
  const found = names.filter((one) => usual.includes(one.toLowerCase()));
  return found.length === 1 ? found[0] : undefined;
}

/** Numbers with the name of their array. */
export const named = (name: string, found: Numbers | ArrayProblem): Numbers | ArrayProblem =>
  found.kind === "numbers" ? { ...found, name } : found;
