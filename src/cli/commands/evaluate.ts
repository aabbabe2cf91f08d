import { evaluationOf, type EvaluationOptions } from "../../meaning/evaluation.ts";
import type { Choice } from "../../catalogue/request.ts";
import { toHex } from "../../numeric/floats/hex.ts";
import { evaluateBatch } from "../batch/batch.ts";
import { choiceFor, choicesFor, nameOptions } from "../line/choose.ts";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { jsonFlag } from "../line/grammar.ts";
import { inputFrom, inputFromBits } from "../batch/inputs.ts";
import { dtypeOf, evaluationOptionsFrom } from "../line/evaluationOptions.ts";
import {
  columns,
  printError,
  float32Text,
  floatText,
  printLines,
  printObject,
  printText,
} from "../print/output.ts";
import { linesOfStandardInput } from "../line/standardInput.ts";
import { outputsOver, withoutValue } from "../print/outputs.ts";
import { elementAt } from "../../required.ts";

/** The value, and with --slope the slope, of an activation at inputs from the words or from a stream. */
export const evaluate: Command = {
  about: "the value of an activation at some inputs",
  usage: [
    "evaluate NAME X… [OPTIONS]",
    "evaluate NAME --bits f32|f64 [OPTIONS]   bit patterns from standard input, one a line",
    "evaluate --batch                         requests from standard input, one JSON object a line",
  ],
  example: "evaluate theano:hard_sigmoid -3 -1 0 1 3 --slope",
  options: {
    of: ["documented|implemented", "which formula; implemented by default"],
    arithmetic: ["exact|f32|f64", "the exact value, or every operation rounded; f32 by default"],
    bits: ["f32|f64", "hexadecimal bit patterns in and out"],
    ...nameOptions,
  },
  flags: {
    slope: "the slope, too; with --bits, the slope alone",
    batch: "many requests, each with its own name and options",
    ...jsonFlag,
  },
  run,
};

async function run(line: CommandLine): Promise<0 | 2> {
  const [name, ...inputs] = line.inputs;
  if (line.flags.has("batch")) {
    if (saysMoreThanBatch(line)) throw new UsageError("--batch takes all from standard input.");
    return evaluateBatch(linesOfStandardInput());
  }
  if (name === undefined) throw new UsageError("evaluate takes a NAME and inputs, or --batch.");
  const options = evaluationOptionsFrom(line.options);
  const typed = withDtype(line, options);
  if (line.options["bits"] !== undefined) {
    if (inputs.length > 0) throw new UsageError("--bits takes its inputs from standard input.");
    return evaluateBits(choiceFor(name, typed), options, line);
  }
  if (inputs.length === 0) throw new UsageError("Give at least one input, such as -3 0 3.");
  const xs = inputs.map((text) => numberFrom(text, options));
  const withSlope = line.flags.has("slope");
  const rows = choicesFor(name, typed).flatMap((choice) =>
    rowsFor(choice, { xs, withSlope }, options),
  );
  if (line.flags.has("json")) rows.forEach(printObject);
  else
    printText(columns([Object.keys(elementAt(rows, 0)), ...rows.map((row) => Object.values(row))]));
  return 0;
}

const saysMoreThanBatch = ({ inputs, options, flags, settings }: CommandLine): boolean =>
  inputs.length + Object.keys(options).length + settings.length > 0 || flags.has("slope");

const withDtype = (line: CommandLine, options: EvaluationOptions): CommandLine => ({
  ...line,
  options: { dtype: dtypeOf(options), ...line.options },
});

function rowsFor(
  choice: Choice,
  { xs, withSlope }: { readonly xs: readonly number[]; readonly withSlope: boolean },
  options: EvaluationOptions,
): readonly Readonly<Record<string, string>>[] {
  const values = readerOf(choice, options, "value")(xs);
  const slopes = withSlope ? readerOf(choice, options, "slope")(xs) : undefined;
  const text = options.format === "f32" ? float32Text : floatText;
  return xs.map((x, i) => ({
    entry: choice.entry.id,
    x: text(x),
    xBits: toHex(x, options.format),
    value: text(elementAt(values, i)),
    valueBits: toHex(elementAt(values, i), options.format),
    ...(slopes && {
      slope: text(elementAt(slopes, i)),
      slopeBits: toHex(elementAt(slopes, i), options.format),
    }),
  }));
}

/** What gives the values, or the slopes, of many inputs. */
function readerOf(
  choice: Choice,
  options: EvaluationOptions,
  of: "value" | "slope",
): (xs: readonly number[]) => readonly number[] {
  const why = withoutValue(choice, options);
  if (why !== undefined) throw new UsageError(`${choice.entry.name} has no value: ${why}`);
  const evaluation = evaluationOf(choice, options);
  if (of === "value") return outputsOver(choice, evaluation, options);
  const { slope } = evaluation;
  if (slope.kind === "none") {
    throw new UsageError(`${choice.entry.name} has no gradient: ${slope.reason}`);
  }
  return (xs) => xs.map((x) => slope.at(x));
}

function numberFrom(text: string, { format }: EvaluationOptions): number {
  const x = inputFrom(text, format);
  if (x === undefined) {
    throw new UsageError(`“${text}” is not a number. Write decimals, inf, -inf or nan.`);
  }
  return x;
}

/**
 * Bit patterns in, bit patterns out, one a line, or with --json an object for each; a line that is
 * not a bit pattern is reported and ends with exit code 2.
 * A vector activation takes all lines as one axis.
 */
async function evaluateBits(
  choice: Choice,
  options: EvaluationOptions,
  line: CommandLine,
): Promise<0 | 2> {
  const withSlope = line.flags.has("slope");
  const read = readerOf(choice, options, withSlope ? "slope" : "value");
  const print = line.flags.has("json")
    ? (xs: readonly number[]) => rowsFor(choice, { xs, withSlope }, options).forEach(printObject)
    : (xs: readonly number[]) => printLines(read(xs).map((y) => toHex(y, options.format)));
  const input = linesOfStandardInput();
  let code: 0 | 2 = 0;
  for await (const lines of choice.entry.over === "vector" ? allAtOnce(input) : input) {
    const xs = lines.map((text) => inputFromBits(text, options.format));
    const wrong = lines.filter((_, i) => xs[i] === undefined);
    wrong.forEach((text) => printError(noPattern(text, options)));
    if (wrong.length > 0) code = 2;
    print(xs.filter((x) => x !== undefined));
  }
  return code;
}

async function* allAtOnce(
  input: AsyncIterable<readonly string[]>,
): AsyncGenerator<readonly string[]> {
  const all: string[] = [];
  for await (const lines of input) for (const line of lines) all.push(line);
  yield all;
}

const noPattern = (text: string, { format }: EvaluationOptions): string =>
  `“${text.trim().slice(0, 40)}” is not a pattern of ${format === "f32" ? 8 : 16} hexadecimal digits.`;
