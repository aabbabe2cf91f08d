// Decimals as text: one number a line, or columns apart by commas, semicolons, tabs or spaces.

import { chosenName } from "./chosenName.ts";
import { maxNumbers, problem, type ArrayReader } from "./numbers.ts";

/** The first line may name the columns; without names they are called 1, 2, …. `#` begins a comment. */
export const readCsv: ArrayReader = (bytes, request) => {
  const lines = new TextDecoder().decode(bytes).split("\n");
  const first = lines.findIndex(isFilled);
  const head = lines[first];
  if (head === undefined) return problem({ what: "empty" });
  const top = cells(head);
  const isNamed = top.some((cell) => numberIn(cell) === undefined);
  const names = top.map((cell, i) => (isNamed ? unquoted(cell) : String(i + 1)));
  const name = chosenName(names, request);
  if (name === undefined) return problem({ what: "arrays", names });
  const column = names.indexOf(name);
  const values: number[] = [];
  const start = isNamed ? first + 1 : first;
  for (const [at, line] of lines.entries()) {
    if (at < start || !isFilled(line)) continue;
    const value = numberIn(cells(line)[column] ?? "");
    if (value === undefined) return wrongLine(line, at);
    if (values.length === maxNumbers) return problem({ what: "large" });
    values.push(value);
  }
  if (values.length === 0) return isNamed ? wrongLine(head, first) : problem({ what: "empty" });
  return { kind: "numbers", name, values: Float64Array.from(values), shape: [values.length] };
};

const isFilled = (line: string): boolean => {
  const text = line.trim();
  return text !== "" && !text.startsWith("#");
};

function cells(line: string): readonly string[] {
  const text = line.trim();
  const separator = [",", ";", "\t"].find((one) => text.includes(one));
  if (separator === undefined) return text.split(/\s+/);
  return text.split(separator).map((cell) => cell.trim());
}

/** A decimal, NaN or an infinity as NumPy and Python print them. */
function numberIn(cell: string): number | undefined {
  if (decimalPattern.test(cell)) return Number(cell);
  if (/^[+-]?nan$/i.test(cell)) return NaN;
  if (!/^[+-]?(?:inf|infinity)$/i.test(cell)) return undefined;
  return cell.startsWith("-") ? -Infinity : Infinity;
}

const unquoted = (cell: string): string => (/^".*"$/.test(cell) ? cell.slice(1, -1) : cell);

const wrongLine = (line: string, at: number) =>
  problem({ what: "line", line: at + 1, text: line.trim().slice(0, 40) });

/** A finite number in decimal digits, with an exponent of at most four. */
export const decimalPattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,4})?$/i;
