// The numbers of an archive of recordings, packed by test/recordings/packedNumbers.mjs: how many arrays; for each, its
// length and the number of the array of its inputs; a rank for each number; the new numbers, by byte planes.
import { elementAt } from "../../required.ts";

/** All numbers of the archive, array by array. Only archives of our own are read: a damaged one throws. */
export function unpackedNumbers(packed: ArrayBuffer): ArrayBuffer {
  const [count = 0] = new Uint32Array(packed, 0, 1);
  const lengths = new Uint32Array(packed, 4, 2 * count);
  const ranks = new Uint8Array(packed, 4 + lengths.byteLength);
  const starts = [0];
  for (let i = 0; i < count; i++) starts.push(elementAt(starts, i) + elementAt(lengths, 2 * i));
  const total = elementAt(starts, count);
  const fresh = words(ranks.subarray(total));
  const numbers = new Uint32Array(total);
  const columns = new Map<number | undefined, number[]>();
  let used = 0;
  for (let i = 0; i < count; i++) {
    const start = elementAt(starts, i);
    const inputs = elementAt(starts, elementAt(lengths, 2 * i + 1));
    for (let at = start; at < elementAt(starts, i + 1); at++) {
      const input = inputs === start ? undefined : numbers[inputs + at - start];
      const column = columns.get(input) ?? [];
      columns.set(input, column);
      const rank = elementAt(ranks, at);
      const number = rank === newNumber ? elementAt(fresh, used++) : elementAt(column, rank);
      if (rank !== newNumber) column.splice(rank, 1);
      column.unshift(number);
      numbers[at] = number;
    }
  }
  return numbers.buffer;
}

/** The rank of a number that was not among the last ones at its input. */
const newNumber = 255;

/** Words whose lowest bytes come first, then the next ones. */
function words(planes: Uint8Array): Uint32Array {
  const count = planes.length / 4;
  const byte = (plane: number, at: number): number => elementAt(planes, plane * count + at);
  return Uint32Array.from(
    { length: count },
    (_, at) => byte(0, at) | (byte(1, at) << 8) | (byte(2, at) << 16) | (byte(3, at) << 24),
  );
}
