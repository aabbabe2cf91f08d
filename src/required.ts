// Values that are there by construction. If one is missing, the code is wrong, and the error says where.

/** The value; throws if it is missing. `what` names it in the error. */
export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`Missing: ${what}.`);
  return value;
}

/** The element at an index from 0; throws if the list is shorter. */
export function elementAt<T>(list: ArrayLike<T>, index: number): T {
  const element = list[index];
  if (element === undefined) throw new Error(`No element ${index} among ${list.length}.`);
  return element;
}

/** The last element; throws if the list is empty. */
export const last = <T>(list: ArrayLike<T>): T => elementAt(list, list.length - 1);

/** A list of a length that its type knows. */
export type Tuple<Length extends 0 | 1 | 2 | 3, T> = {
  0: readonly [];
  1: readonly [T];
  2: readonly [T, T];
  3: readonly [T, T, T];
}[Length];

/** The same list, as one of this length; throws if it has another. */
export function exactly<Length extends 0 | 1 | 2 | 3, T>(
  length: Length,
  list: readonly T[],
): Tuple<Length, T> {
  if (hasLength(length, list)) return list;
  throw new Error(`There are ${list.length} elements, not ${length}.`);
}

export const hasLength = <Length extends 0 | 1 | 2 | 3, T>(
  length: Length,
  list: readonly T[],
): list is Tuple<Length, T> => list.length === length;
