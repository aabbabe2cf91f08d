import { evaluationOf, type Evaluation, type Manner } from "../../advice/evaluation.ts";
import type { Choice } from "../../catalogue/request.ts";
import { toHex } from "../../numeric/hex.ts";
import { evaluateBatch } from "../batch.ts";
import { choiceFor, choicesFor, nameOptions } from "../choose.ts";
import { commandLine, UsageError, type CommandLine } from "../commandLine.ts";
import { inputFrom, inputFromBits } from "../inputs.ts";
import { dtypeOf, mannerFrom } from "../manner.ts";
import {
  columns,
  complain,
  float32Text,
  floatText,
  printLines,
  printObject,
  printText,
} from "../output.ts";
import { linesOfStandardInput } from "../standardInput.ts";
import { outputsOver } from "../outputs.ts";

/** The value, and with --slope the slope, of an activation at inputs from the words or from a stream. */
export async function evaluate(words: readonly string[]): Promise<0 | 2> {
  const line = commandLine(words, {
    options: ["of", "arithmetic", "bits", ...nameOptions],
    flags: ["json", "slope", "batch"],
  });
  const [name, ...inputs] = line.inputs;
  if (line.flags.has("batch")) {
    if (name !== undefined) throw new UsageError("--batch takes its names from standard input.");
    return evaluateBatch(linesOfStandardInput());
  }
  if (name === undefined) throw new UsageError("evaluate takes a NAME and inputs, or --batch.");
  const manner = mannerFrom(line.options);
  const typed = withDtype(line, manner);
  if (line.options["bits"] !== undefined) {
    if (inputs.length > 0) throw new UsageError("--bits takes its inputs from standard input.");
    return evaluateBits(choiceFor(name, typed), manner, line);
  }
  if (inputs.length === 0) throw new UsageError("Give at least one input, such as -3 0 3.");
  const rows = choicesFor(name, typed).flatMap((choice) => rowsFor(choice, inputs, manner, line));
  if (line.flags.has("json")) rows.forEach(printObject);
  else printText(columns([Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]));
  return 0;
}

const withDtype = (line: CommandLine, manner: Manner): CommandLine => ({
  ...line,
  options: { dtype: dtypeOf(manner), ...line.options },
});

function rowsFor(
  choice: Choice,
  inputs: readonly string[],
  manner: Manner,
  line: CommandLine,
): readonly Readonly<Record<string, string>>[] {
  const xs = inputs.map((text) => numberFrom(text, manner));
  const { values, slopes } = computed(choice, xs, manner, line.flags.has("slope"));
  const text = manner.format === "f32" ? float32Text : floatText;
  return xs.map((x, i) => ({
    entry: choice.entry.id,
    x: text(x),
    xBits: toHex(x, manner.format),
    value: text(values[i]!),
    valueBits: toHex(values[i]!, manner.format),
    ...(slopes && { slope: text(slopes[i]!), slopeBits: toHex(slopes[i]!, manner.format) }),
  }));
}

function computed(choice: Choice, xs: readonly number[], manner: Manner, withSlope: boolean) {
  const evaluation = evaluationOf(choice, manner);
  return {
    values: outputsOver(choice, evaluation, manner, xs),
    slopes: withSlope ? slopesAt(evaluation, choice, xs) : undefined,
  };
}

function slopesAt({ slope }: Evaluation, choice: Choice, xs: readonly number[]): readonly number[] {
  if (slope.kind === "none")
    throw new UsageError(`${choice.entry.name} has no gradient: ${slope.reason}`);
  return xs.map((x) => slope.at(x));
}

function numberFrom(text: string, { format }: Manner): number {
  const x = inputFrom(text, format);
  if (x === undefined) {
    throw new UsageError(`“${text}” is not a number. Write decimals, inf, -inf or nan.`);
  }
  return x;
}

/** Bit patterns in, bit patterns out, one a line; a line that is none is reported and ends with 2. */
async function evaluateBits(choice: Choice, manner: Manner, line: CommandLine): Promise<0 | 2> {
  const evaluation = evaluationOf(choice, manner);
  const { slope } = evaluation;
  if (line.flags.has("slope") && slope.kind === "none") {
    throw new UsageError(`${choice.entry.name} has no gradient: ${slope.reason}`);
  }
  const at = line.flags.has("slope") && slope.kind === "slope" ? slope.at : evaluation.value;
  let code: 0 | 2 = 0;
  for await (const lines of linesOfStandardInput()) {
    const xs = lines.map((text) => inputFromBits(text, manner.format));
    const wrong = lines.filter((_, i) => xs[i] === undefined);
    wrong.forEach((text) => complain(noPattern(text, manner)));
    if (wrong.length > 0) code = 2;
    printLines(xs.flatMap((x) => (x === undefined ? [] : [toHex(at(x), manner.format)])));
  }
  return code;
}

const noPattern = (text: string, { format }: Manner): string =>
  `“${text.trim().slice(0, 40)}” is not a pattern of ${format === "f32" ? 8 : 16} hexadecimal digits.`;
