import {
  initIds,
  limits,
  lossIds,
  maxWeights,
  optimizerIds,
  problemOf,
  settingFor,
  weightsIn,
  type SettingProblem,
  type Setting,
} from "../../training/setting.ts";
import { taskIds } from "../../training/tasks.ts";
import { UsageError, type CommandLine } from "./commandLine.ts";
import { picked } from "./picked.ts";

/** The options of a setting, in the order of the help. */
export const trainOptions = {
  task: [taskIds.join("|"), "what is learnt; page-xor, the network of the page, by default"],
  loss: [lossIds.join("|"), "squared by default"],
  networks: ["N", "how many networks; 4096 for page-xor and and, 512 for the others by default"],
  epochs: ["N", "how often all samples are shown; 2000, or 500 for the others, by default"],
  rate: ["R", "the learning rate; 0.1, or 0.01 for momentum and adam, by default"],
  hidden: ["N[,N…]", "units of each hidden layer; 3 for page-xor and and by default"],
  init: [initIds.join("|"), "weights at the start; page, uniform in (0, 1), or glorot by default"],
  optimizer: [optimizerIds.join("|"), "sgd by default; one sample at a time"],
  seed: ["N", "of the random weights; 0 by default"],
  bound: ["B", "the loss below which a network has converged; 0.05, or 0.2 for cross-entropy"],
} as const;

/** The options as a setting; throws a UsageError that names the wrong option. */
export function settingFrom(line: CommandLine): Setting {
  const { options } = line;
  const hidden = options["hidden"]?.split(",").map((text) => wholeNumber("hidden", text));
  const given = {
    task: picked(line, "task", taskIds),
    loss: picked(line, "loss", lossIds),
    networks: optional(options["networks"], (text) => wholeNumber("networks", text)),
    epochs: optional(options["epochs"], (text) => wholeNumber("epochs", text)),
    rate: optional(options["rate"], (text) => decimal("rate", text)),
    hidden,
    init: picked(line, "init", initIds),
    optimizer: picked(line, "optimizer", optimizerIds),
    seed: optional(options["seed"], (text) => wholeNumber("seed", text)),
    bound: optional(options["bound"], (text) => decimal("bound", text)),
  };
  const setting = settingFor(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  const problem = problemOf(setting);
  if (problem) throw new UsageError(sentence(problem, setting));
  return setting;
}

function sentence(problem: SettingProblem, setting: Setting): string {
  switch (problem.kind) {
    case "out-of-range": {
      const [low, high] = limits[problem.field];
      return `--${optionOf[problem.field]} takes ${subjects[problem.field]} from ${low} to ${high}.`;
    }
    case "not-positive":
      return `--${problem.field} takes a positive number that float32 can hold, such as 0.1.`;
    case "cross-entropy-of-curve":
      return "Cross entropy compares probabilities, and the curve has none: use --loss squared.";
    case "too-many-weights":
      return `${setting.networks} networks of ${weightsIn(setting)} weights are more than ${maxWeights} weights in all: take fewer networks or units.`;
  }
}

const subjects = {
  networks: "a whole number of networks",
  epochs: "a whole number of epochs",
  units: "for each hidden layer a whole number of units",
  layers: "the units of each hidden layer, for a number of layers",
  seed: "a whole number",
} as const;

const optionOf = {
  networks: "networks",
  epochs: "epochs",
  units: "hidden",
  layers: "hidden",
  seed: "seed",
} as const;

const optional = <T>(text: string | undefined, read: (text: string) => T): T | undefined =>
  text === undefined ? undefined : read(text);

function wholeNumber(option: string, text: string): number {
  if (!/^-?\d{1,15}$/.test(text.trim()))
    throw new UsageError(`“${text.slice(0, 40)}” is not a whole number for --${option}.`);
  return Number(text);
}

function decimal(option: string, text: string): number {
  const value = text.trim() === "" ? NaN : Number(text);
  if (Number.isNaN(value) && text !== "nan")
    throw new UsageError(`“${text.slice(0, 40)}” is not a number for --${option}.`);
  return value;
}
