// The numbers of an archive of recordings, packed by test/recordings/packedNumbers.mjs: how many arrays; for each, its
// length and the number of the array of its inputs; a code for each number; the new numbers, by byte planes.
import { elementAt } from "../../required.ts";

/** All numbers of the archive, array by array. Only archives of our own are read: a damaged one throws. */
export function unpackedNumbers(packed: ArrayBuffer): ArrayBuffer {
  const [count = 0] = new Uint32Array(packed, 0, 1);
  const lengths = new Uint32Array(packed, 4, 2 * count);
  const codes = new Uint8Array(packed, 4 + lengths.byteLength);
  const starts = [0];
  for (let i = 0; i < count; i++) starts.push(elementAt(starts, i) + elementAt(lengths, 2 * i));
  const total = elementAt(starts, count);
  const fresh = words(codes.subarray(total));
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
      const code = elementAt(codes, at);
      const number =
        code === newNumber
          ? elementAt(fresh, used++)
          : code < ranks
            ? elementAt(column, code)
            : elementAt(column, 0) + code - same;
      if (code < ranks) column.splice(code, 1);
      column.unshift(number);
      numbers[at] = number;
    }
  }
  return numbers.buffer;
}

/** Smaller codes are ranks among the numbers that were last recorded at an input: 0 is the last one. */
const ranks = 206;
/** Other codes are distances from the last one, in steps of the last bit; this is the code of 0. */
const same = 230;
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
