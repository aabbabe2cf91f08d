import { activeAt, pieceAt, type Maxout, type MaxoutPiece } from "./maxout.ts";
import { solve } from "./solve.ts";

/** Where the target is known, and what it is there. */
export interface Samples {
  readonly points: readonly (readonly number[])[];
  readonly values: readonly number[];
}

export interface Fit {
  readonly maxout: Maxout;
  /** The root mean square of the differences at the samples. */
  readonly error: number;
}

/** The nearest local best of the squared error, by the method of Levenberg and Marquardt. */
export function improved(start: Maxout, samples: Samples): Fit {
  const problem = problemOf(start, samples);
  let numbers = numbersOf(start);
  let error = linearised(problem, numbers);
  let damping = 1e-3;
  for (let round = 0; round < rounds && error > 0 && damping < 1e9; round += 1) {
    const next = stepped(problem, numbers, damping);
    const lower = next === undefined ? Infinity : squaresOf(problem, next);
    if (next === undefined || !(lower < error)) {
      damping *= 8;
      continue;
    }
    const gain = 1 - lower / error;
    numbers = next;
    error = linearised(problem, next);
    damping = Math.max(1e-9, damping / 8);
    if (gain < 1e-6) break;
  }
  const mean = Math.sqrt(error / samples.values.length);
  return {
    maxout: maxoutOf(problem, numbers),
    error: mean < rounding * sizeOf(samples) ? 0 : mean,
  };
}

/** What the maxout lacks of each sample. */
export const residuals = (
  { plus, minus }: Maxout,
  { points, values }: Samples,
): readonly number[] =>
  points.map((point, index) => values[index]! - largest(plus, point) + largest(minus, point));

const largest = (pieces: readonly MaxoutPiece[], point: readonly number[]): number =>
  pieces.length === 0 ? 0 : pieceAt(pieces[activeAt(pieces, point)]!, point);

/** The samples and the normal equations in flat arrays: this is the innermost loop of all fitting. */
interface Problem {
  /** Each sample's coordinates, then 1: a row of the matrix for whichever piece is active. */
  readonly rows: Float64Array;
  readonly values: Float64Array;
  readonly width: number;
  readonly plus: number;
  readonly size: number;
  readonly matrix: Float64Array;
  readonly right: Float64Array;
}

function problemOf({ plus, minus }: Maxout, { points, values }: Samples): Problem {
  const width = plus[0]!.slopes.length + 1;
  const size = (plus.length + minus.length) * width;
  return {
    rows: Float64Array.from(points.flatMap((point) => [...point, 1])),
    values: Float64Array.from(values),
    width,
    plus: plus.length * width,
    size,
    matrix: new Float64Array(size * size),
    right: new Float64Array(size),
  };
}

/** The index of the first number of the largest piece, among those from `from` to `to`; -1 if there is no piece. */
function activeIn(problem: Problem, numbers: Float64Array, range: Range): number {
  const { rows, width } = problem;
  let [best, most] = [-1, -Infinity];
  for (let at = range.from; at < range.to; at += width) {
    let value = 0;
    for (let axis = 0; axis < width; axis += 1)
      value += numbers[at + axis]! * rows[range.row + axis]!;
    if (value > most) [best, most] = [at, value];
  }
  range.value = best < 0 ? 0 : most;
  return best;
}

interface Range {
  from: number;
  to: number;
  row: number;
  /** The largest piece's value there. */
  value: number;
}

/** Sums the squares of what is lacking; `active` hears of each sample. */
function squares(
  problem: Problem,
  numbers: Float64Array,
  active?: (row: number, lacking: number, places: readonly [number, number]) => void,
): number {
  const { values, width, plus, size } = problem;
  const [up, down]: [Range, Range] = [
    { from: 0, to: plus, row: 0, value: 0 },
    { from: plus, to: size, row: 0, value: 0 },
  ];
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) {
    up.row = down.row = index * width;
    const first = activeIn(problem, numbers, up);
    const second = activeIn(problem, numbers, down);
    const lacking = values[index]! - up.value + down.value;
    sum += lacking * lacking;
    active?.(index * width, lacking, [first, second]);
  }
  return sum;
}

const squaresOf = (problem: Problem, numbers: Float64Array): number => squares(problem, numbers);

/** The squares, with the normal equations left in the problem: with the active pieces held, the error is quadratic. */
function linearised(problem: Problem, numbers: Float64Array): number {
  const { rows, width, size, matrix, right } = problem;
  matrix.fill(0);
  right.fill(0);
  return squares(problem, numbers, (row, lacking, [up, down]) => {
    for (let i = 0; i < width; i += 1) {
      const u = rows[row + i]!;
      right[up + i]! += u * lacking;
      if (down >= 0) right[down + i]! -= u * lacking;
      for (let j = 0; j < width; j += 1) {
        const product = u * rows[row + j]!;
        matrix[(up + i) * size + up + j]! += product;
        if (down < 0) continue;
        matrix[(down + i) * size + down + j]! += product;
        matrix[(up + i) * size + down + j]! -= product;
        matrix[(down + i) * size + up + j]! -= product;
      }
    }
  });
}

/** One damped step of Gauss and Newton. */
function stepped(
  problem: Problem,
  numbers: Float64Array,
  damping: number,
): Float64Array | undefined {
  const { matrix, right, size, values } = problem;
  const damped = matrix.slice();
  for (let at = 0; at < size * size; at += size + 1)
    damped[at]! += damping * (damped[at]! + values.length * 1e-6);
  return solve(damped, right)?.map((step, at) => numbers[at]! + step);
}

const numbersOf = ({ plus, minus }: Maxout): Float64Array =>
  Float64Array.from([...plus, ...minus].flatMap(({ slopes, offset }) => [...slopes, offset]));

function maxoutOf({ width, plus, size }: Problem, numbers: Float64Array): Maxout {
  const pieces = (from: number, to: number): readonly MaxoutPiece[] =>
    Array.from({ length: (to - from) / width }, (_, j) => {
      const piece = [...numbers.subarray(from + j * width, from + (j + 1) * width)];
      return { slopes: piece.slice(0, -1), offset: piece.at(-1)! };
    });
  return { plus: pieces(0, plus), minus: pieces(plus, size) };
}

const sizeOf = ({ values }: Samples): number => Math.max(...values.map(Math.abs));

const rounds = 40;
/** Below this share of the target's size, an error is only the rounding of solving in doubles. */
const rounding = 1e-12;
