import { evaluationOf, type EvaluationOptions } from "../../meaning/evaluation.ts";
import { lookup } from "../../catalogue/lookup/lookup.ts";
import type { ParameterValue } from "../../catalogue/entryParts.ts";
import { contradiction, nameProblem, nameRequest, parameterValue } from "../../catalogue/name.ts";
import type { Choice } from "../../catalogue/request.ts";
import { print } from "../../expr/print.ts";
import { toHex } from "../../numeric/floats/hex.ts";
import { batchRequest, type BatchRequest } from "./batchRequest.ts";
import { dtypeFrom } from "../line/choose.ts";
import { UsageError } from "../line/commandLine.ts";
import { inputFrom, inputFromBits } from "./inputs.ts";
import { dtypeOf, evaluationOptionsFrom } from "../line/evaluationOptions.ts";
import { float32Text, floatText, printObject } from "../print/output.ts";
import { alongAxis, batchLayout } from "./batchLayout.ts";
import { outputsOver, withoutValue } from "../print/outputs.ts";

/** Answers each line of JSON with a line of JSON, in order; a bad line never ends the batch. */
export async function evaluateBatch(input: AsyncIterable<readonly string[]>): Promise<0> {
  for await (const lines of input) for (const line of lines) printObject(answer(line));
  return 0;
}

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly near: readonly string[];
}

/** The answer to one line, whatever it holds. */
export function answer(line: string): object {
  const request = batchRequest(line);
  if ("problem" in request) return { id: request.id, error: badInput(request.problem) };
  const id = request.id ?? null;
  try {
    const found = answerTo(request);
    return "message" in found ? { id, error: found } : { id, ...found };
  } catch (error) {
    // One bad line never ends the batch, whatever made it bad.
    return { id, error: badInput(error instanceof Error ? error.message : String(error)) };
  }
}

function answerTo(request: BatchRequest): Failure | object {
  const options = evaluationOptionsFrom(request);
  const choice = choiceIn(request, options);
  if ("message" in choice) return choice;
  const why = withoutValue(choice, options);
  if (why !== undefined) return { code: "bad-parameter", message: why, near: [] };
  const evaluation = evaluationOf(choice, options);
  const xs = request.inputs.map((text) => numberFrom(text, request, options.format));
  if (request.slope && evaluation.slope.kind === "none") {
    return { code: "no-gradient", message: evaluation.slope.reason, near: [] };
  }
  const outputs =
    request.slope && evaluation.slope.kind === "slope"
      ? xs.map(evaluation.slope.at)
      : outputsOver(choice, evaluation, options)(xs, batchLayout(request, choice));
  return {
    entry: choice.entry.id,
    version: choice.version,
    backend: choice.backend,
    formula: print(evaluation.formula),
    outputs: outputs.map((y) => written(y, request, options.format)),
  };
}

/** What the name and the fields beside it ask for. */
function choiceIn(request: BatchRequest, options: EvaluationOptions): Choice | Failure {
  const named = nameRequest(request.name);
  if (named === undefined) return badInput(nameProblem(request.name));
  const parameters = withNumbers(request.parameters ?? {});
  const against = contradiction(named, request, parameters);
  if (against !== undefined) return badInput(against);
  const found = lookup({
    spelling: named.spelling,
    framework: request.framework ?? named.framework,
    version: request.version ?? named.version,
    backend: request.backend ?? named.backend,
    dtype: dtypeFrom(request.dtype) ?? dtypeOf(options),
    parameters: { ...named.parameters, ...parameters },
  });
  return found.kind === "failed" ? found.failure : alongAxis(found.choice, request.axis);
}

/** Floats are texts everywhere, so a text that is a number is one. */
function withNumbers(given: Readonly<Record<string, ParameterValue>>) {
  const values = Object.entries(given).map(([key, value]) => {
    const meant = typeof value === "string" ? parameterValue(value) : value;
    return [key, typeof meant === "number" ? meant : value] as const;
  });
  return Object.fromEntries(values);
}

function numberFrom(text: string | number, { bits }: BatchRequest, format: "f32" | "f64"): number {
  const written = typeof text === "number" ? floatText(text) : text;
  const x = bits ? inputFromBits(written, format) : inputFrom(written, format);
  if (x === undefined)
    throw new UsageError(`“${text}” is not ${bits ? `a ${bits} bit pattern` : "a number"}.`);
  return x;
}

function written(y: number, { bits }: BatchRequest, format: "f32" | "f64"): string {
  if (bits) return toHex(y, format);
  return format === "f32" ? float32Text(y) : floatText(y);
}

const badInput = (message: string): Failure => ({ code: "bad-input", message, near: [] });
