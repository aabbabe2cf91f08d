// Numbers for the parameters that a formula names.

/** Values for the parameters that stay open. */
export type Assignment = Readonly<Record<string, number>>;

/**
 * The defaults and, if there are parameters, other values: with these, a number that depends on a parameter differs
 * from one that is equal to it only by default.
 */
export function assignmentsOf(
  open: readonly string[],
  usual: Assignment,
): readonly [Assignment, ...Assignment[]] {
  const first = Object.fromEntries(open.map((name) => [name, usual[name] ?? 1]));
  if (open.length === 0) return [first];
  const second = open.map((name, i) => [name, (usual[name] ?? 1) * 1.37 + 0.11 * (i + 1)] as const);
  return [first, Object.fromEntries(second)];
}
