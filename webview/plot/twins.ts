import type { Line } from "./frame.ts";
import type { Window } from "./axes/window.ts";

/**
 * Lines that cannot be distinguished in a picture of this height are one: the first of them, with the number of the
 * others after its name.
 */
export function withoutTwins(lines: readonly Line[], { low, high }: Window): readonly Line[] {
  const tolerance = Math.min(lostInFloat32, (high - low) / lostInPixels);
  const groups: { readonly first: Line; others: number }[] = [];
  for (const line of lines) {
    const twin = groups.find(
      ({ first }) =>
        first.quantity === line.quantity && areAlike(first.values, line.values, tolerance),
    );
    if (twin) twin.others += 1;
    else groups.push({ first: line, others: 0 });
  }
  return groups.map(({ first, others }) => (others === 0 ? first : counted(first, others)));
}

const lostInFloat32 = 2e-6;
/** A tenth of a pixel of a high picture. */
const lostInPixels = 10_000;

function areAlike(one: Float32Array, other: Float32Array, tolerance: number): boolean {
  return one.every((y, index) => {
    const its = other[index] ?? NaN;
    return Object.is(y, its) || Math.abs(y - its) <= tolerance;
  });
}

function counted(line: Line, others: number): Line {
  const { label, short, ending } = line;
  const more = (text: string): string => `${text} +${others}`;
  return {
    ...line,
    label: more(label),
    ...(short !== undefined && { short: more(short) }),
    ...(ending !== undefined && { ending: more(ending) }),
  };
}
