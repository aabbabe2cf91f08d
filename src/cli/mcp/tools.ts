// What language models may ask: each tool is a command of the command line, and answers with its words.
import { z } from "zod";
import { check } from "../commands/check.ts";
import { compare } from "../commands/compare.ts";
import { define } from "../commands/define.ts";
import { evaluate } from "../commands/evaluate.ts";
import { explain } from "../commands/explain.ts";
import { inspect } from "../commands/inspect.ts";
import { modelFiles, pythonFiles } from "../files/pythonFiles.ts";
import { filePlace } from "../files/filePlace.ts";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { floatText } from "../print/output.ts";
import { described } from "./described.ts";
import { inside } from "./inside.ts";

/** A command as a tool; `line` throws a UsageError where the input asks for what is not allowed. */
export interface Tool<Input extends object> {
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodType<Input>;
  readonly command: Command;
  readonly line: (input: Input) => CommandLine;
}

const tool = <Input extends object>(one: Tool<Input>): Tool<Input> => one;

const name = z.string().min(1).max(200).describe(described.name);
const path = z.string().min(1).max(1000);
const json = z
  .boolean()
  .default(false)
  .describe("True for one JSON object a line, every float as an exact decimal in a string.");

export const tools = {
  define: tool({
    title: "Definition of an activation function",
    description: described.definition,
    input: z.strictObject({
      name,
      format: z
        .enum(["markdown", "json", "latex", "numpy", "wgsl"])
        .default("markdown")
        .describe("markdown has everything; latex, numpy and wgsl have the formula alone."),
    }),
    command: define,
    line: ({ name, format }) => lineOf([name], { format }),
  }),
  evaluate: tool({
    title: "Values of an activation function",
    description:
      "Evaluates an activation function at given inputs and returns values with their bit patterns: in float32 or float64, operation by operation as the framework's code does, or exactly. A bare name is evaluated in every framework that has it. At most 1000 inputs.",
    input: z.strictObject({
      name,
      inputs: z
        .array(z.union([z.number(), z.string().max(60)]))
        .min(1)
        .max(1000)
        .describe('Numbers, or decimals in strings: [-1, 0, "0.1", "inf", "nan"].'),
      of: z
        .enum(["implemented", "documented"])
        .default("implemented")
        .describe("What the framework's code computes, or what its documentation states."),
      arithmetic: z
        .enum(["f32", "f64", "exact"])
        .default("f32")
        .describe("Every operation rounded to float32 or float64, or the real value."),
      slope: z.boolean().default(false).describe("True for the slope, too."),
      json,
    }),
    command: evaluate,
    line: ({ name, inputs, of, arithmetic, slope, json }) =>
      lineOf([name, ...inputs.map(inputText)], { of, arithmetic }, { slope, json }),
  }),
  compare: tool({
    title: "Difference of activation functions",
    description:
      "Compares activation functions, for example the same name in two frameworks or versions, and returns for every two their largest difference, where it occurs, where they agree, and whether this is proved or rests on samples. Use it when code is ported or when two frameworks disagree. Each name must identify a single framework.",
    input: z.strictObject({
      names: z
        .array(name)
        .min(2)
        .max(12)
        .describe("Two names or more; each must identify a single framework."),
      of: z
        .enum(["documented", "implemented"])
        .default("documented")
        .describe("What the documentation states, or what the framework's code computes."),
      domain: z
        .tuple([z.number(), z.number()])
        .optional()
        .describe("The inputs, the smaller end first; all real numbers if it is left out."),
      json,
    }),
    command: compare,
    line: ({ names, of, domain, json }) =>
      lineOf(names, { of, ...(domain && { domain: domain.join(",") }) }, { json }),
  }),
  explain: tool({
    title: "Activations in a file",
    description:
      "Explains the activation functions that a Python file, a notebook or a description of a model names: for each its formula, gradient and parameters in the framework version that the project uses, what differs from its namesakes, and known disagreements between documentation and code. Give a line to explain one place only.",
    input: z.strictObject({
      file: path.describe("A file in the server's folder."),
      line: z.int().min(1).max(999_999_999).optional().describe("From 1."),
      column: z.int().min(1).max(999_999_999).optional().describe("From 1; needs a line."),
      json,
    }),
    command: explain,
    line: ({ file, line, column, json }) => lineOf([placeIn(file, line, column)], {}, { json }),
  }),
  check: tool({
    title: "Problems with activations in code",
    description:
      "Checks the activation functions in Python files, notebooks and saved models below the given paths, in the framework version that the project uses: unknown or removed names, names and defaults that changed their meaning, refused arguments, missing or wrong gradients. Returns file, line, column, severity, rule and message, with fixes if json is true. It does not run the code.",
    input: z.strictObject({
      paths: z.array(path).min(1).max(50).describe("Files or folders in the server's folder."),
      json,
    }),
    command: check,
    line: ({ paths, json }) => lineOf(fewEnough(paths.map(inside)), {}, { json }),
  }),
  inspect: tool({
    title: "Activations of a saved model",
    description:
      "Lists the activation functions of saved models (.keras, .h5, .onnx, SavedModel folders, config.json) without loading weights or running code: who saved the model, each activation with its place, and what loading it with the project's framework version would change.",
    input: z.strictObject({
      models: z.array(path).min(1).max(50).describe("Files or folders in the server's folder."),
      json,
    }),
    command: inspect,
    line: ({ models, json }) => lineOf(models.map(inside), {}, { json }),
  }),
} as const;

function lineOf(
  inputs: readonly string[],
  options: CommandLine["options"] = {},
  flags: Readonly<Record<string, boolean>> = {},
): CommandLine {
  const set = Object.keys(flags).filter((flag) => flags[flag]);
  return { inputs, options, flags: new Set(set), settings: [] };
}

const inputText = (input: number | string): string =>
  typeof input === "number" ? floatText(input) : input;

function placeIn(file: string, line: number | undefined, column: number | undefined): string {
  if (line === undefined && column !== undefined) throw new UsageError("A column needs a line.");
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  inside(filePlace(place).file);
  return place;
}

/** The paths, if they name few enough files for an answer within seconds. */
function fewEnough(paths: readonly string[]): readonly string[] {
  const { files } = pythonFiles(paths);
  const count = files.length + modelFiles(paths, files).length;
  if (count > maxFiles) {
    throw new UsageError(
      `The paths hold ${count} files to check, and one call takes at most ${maxFiles}: name smaller folders.`,
    );
  }
  return paths;
}

const maxFiles = 2000;
