// What an activation computes for a list of inputs, as a Markdown document that reads well as plain text too.
import { pythonValue } from "../../catalogue/name.ts";
import type { Choice } from "../../catalogue/request.ts";
import { toHex } from "../../numeric/floats/hex.ts";
import { alignedTable } from "../text/alignedTable.ts";
import { nested } from "../text/nested.ts";
import { formatNumber } from "../text/number.ts";
import { originText } from "../text/origin.ts";
import type { Words } from "../words.ts";
import { elementAt } from "../../required.ts";

export interface Evaluated {
  readonly choice: Choice;
  /** The formula that was evaluated, as text. */
  readonly formula: string;
  readonly inputs: readonly number[];
  readonly shape: readonly number[];
  readonly values: readonly number[];
  /** Numbers, or a text that explains why there is no slope. */
  readonly slopes: readonly number[] | string;
}

/** A title, a picture if there is one, the formula with its parameters, the table, and for a nested list the result in the same nesting. */
export function evaluatedMarkdown(result: Evaluated, words: Words, picture = ""): string {
  const { choice, formula, inputs, values, shape, slopes } = result;
  const backend = choice.backend === "" ? "" : ` ${words.onBackend(choice.backend)}`;
  const parameters = Object.entries(choice.parameters)
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(formula))
    .map(([name, value]) => `${name} = ${pythonValue(value)}`);
  const rows = Math.min(values.length, maxRows);
  return [
    `# ${choice.entry.name} — ${originText(choice)}${backend}`,
    ...(picture === "" ? [] : [picture]),
    ["```python", ...parameters, `f(x) = ${formula}`, "```"].join("\n"),
    words.evaluated.arithmetic,
    ...(typeof slopes === "string" ? [words.evaluated.noSlope(slopes)] : []),
    ...(rows < values.length ? [words.evaluated.firstRows(rows, values.length)] : []),
    ...(values.length === inputs.length ? [table(result, rows)] : []),
    ...(isNested(result) ? ["```python\n" + asNested(values, shape) + "\n```"] : []),
    "",
  ].join("\n\n");
}

function table({ inputs, values, slopes }: Evaluated, rows: number): string {
  const slope = typeof slopes === "string" ? undefined : slopes;
  const head = ["x", "f(x)", ...(slope === undefined ? [] : ["f′(x)"]), "x bits", "f(x) bits"];
  const row = (_: unknown, i: number): readonly string[] => [
    single(elementAt(inputs, i)),
    single(elementAt(values, i)),
    ...(slope === undefined ? [] : [single(elementAt(slope, i))]),
    toHex(elementAt(inputs, i), "f32"),
    toHex(elementAt(values, i), "f32"),
  ];
  return alignedTable(head, Array.from({ length: rows }, row));
}

/** A flat list with as many numbers as the input is already in the table. */
const isNested = ({ shape, inputs, values }: Evaluated): boolean =>
  (shape.length > 1 || values.length !== inputs.length) && values.length <= maxRows;

/** The innermost lists may have become shorter. */
function asNested(values: readonly number[], shape: readonly number[]): string {
  const outer = shape.slice(0, -1);
  const inner = values.length / outer.reduce((product, length) => product * length, 1);
  return nested(values.map(single), [...outer, inner]);
}

const single = (value: number): string => formatNumber(value, "single");

/** The output has more rows than anyone reads; their sum shows how many there are. */
const maxRows = 10_000;
