// What the command line prints: JSON Lines for scripts, plain text for people.

import { shortestSingle } from "../../present/text/number.ts";
import { oneLine } from "../../present/text/oneLine.ts";
import { elementAt } from "../../required.ts";
import { write } from "./printed.ts";

/** The version of the fields that scripts rely on. */
const schema = 1;

/** One object as a line of JSON; with --json, standard output contains nothing else. */
export function printObject(object: object): void {
  write("out", `${JSON.stringify({ schema, ...object })}\n`);
}

export function printText(text: string): void {
  write("out", text.endsWith("\n") ? text : `${text}\n`);
}

/** Many lines at once, which a stream of them needs to be fast; nothing for none. */
export function printLines(lines: readonly string[]): void {
  if (lines.length > 0) write("out", `${lines.join("\n")}\n`);
}

/** One line for people, on standard error; names of files stay in their line. */
export function printError(message: string): void {
  write("messages", `${oneLine(message)}\n`);
}

/** Lines of our own for people, on standard error. */
export function printErrorLines(message: string): void {
  write("messages", `${message}\n`);
}

/** A float as the contract writes it: "0.5", "-0", "NaN", "-Infinity". */
export const floatText = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

/** The shortest decimal that names a float32. */
export const float32Text = (value: number): string =>
  Number.isFinite(value) && value !== 0
    ? floatText(Number(shortestSingle(value)))
    : floatText(value);

/** Values of a table in columns of equal width. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(elementAt(widths, i)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
