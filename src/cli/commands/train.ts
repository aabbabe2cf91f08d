import type { Choice } from "../../catalogue/request.ts";
import { answerOf } from "../../training/answer.ts";
import { planFor } from "../../training/plan.ts";
import { train as trained } from "../../training/run.ts";
import type { Setting } from "../../training/setting.ts";
import { trainable, type Activation } from "../../training/trainable.ts";
import { choicesFor, nameOptions } from "../line/choose.ts";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { jsonFlag } from "../line/grammar.ts";
import { namesIn } from "../line/namesIn.ts";
import { settingFrom, trainOptions } from "../line/trainOptions.ts";
import { printError, printObject, printText } from "../print/output.ts";
import { progress } from "../print/progress.ts";
import { notTrainedFields, trainingFields, type Named } from "../print/fields/trainingFields.ts";
import { trainingText } from "../print/trainingText.ts";
import { openComputer, type OpenComputer } from "../training/openComputer.ts";

/** Trains many networks with each activation and reports what share of them converged, and why the others did not. */
export const train: Command = {
  about:
    "how many of thousands of small networks learn with an activation, and what stops the others",
  usage: ["train NAME[,NAME…] [OPTIONS]"],
  example: "train theano:sigmoid,theano:hard_sigmoid --networks 1000",
  options: { ...trainOptions, ...nameOptions },
  flags: {
    "straight-through": "pass the gradient on unchanged where a function has none",
    ...jsonFlag,
  },
  run,
};

async function run(line: CommandLine): Promise<0 | 1> {
  const names = line.inputs.flatMap(namesIn);
  if (names.length === 0) throw new UsageError("train takes at least one NAME.");
  const setting = settingFrom(line);
  const straightThrough = line.flags.has("straight-through");
  const asked = names.flatMap((name) =>
    choicesFor(name, line).map((choice) => ({ ...toTrain(choice, straightThrough), name, choice })),
  );
  // Ctrl+C ends everything: what was trained until then is reported, and no other run starts.
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const computer = asked.some(({ kind }) => kind === "trainable")
    ? await openComputer()
    : undefined;
  try {
    for (const one of asked) {
      if (stop.signal.aborted) break;
      const named = { name: one.name, entry: one.choice.entry.id };
      if (one.kind === "no-gradient") reportReason({ ...named, reason: one.reason }, setting, line);
      else if (computer)
        await report(named, { setting, computer, line, signal: stop.signal }, one.activation);
    }
  } finally {
    computer?.dispose();
  }
  return stop.signal.aborted ? 1 : 0;
}

function toTrain(choice: Choice, straightThrough: boolean) {
  const one = trainable(choice, { straightThrough });
  if (one.kind !== "no-value") return one;
  throw new UsageError(`${choice.entry.name} cannot be trained: ${one.reason}`);
}

interface Circumstances {
  readonly setting: Setting;
  readonly computer: OpenComputer;
  readonly line: CommandLine;
  readonly signal: AbortSignal;
}

/** Trains and prints one activation. */
async function report(
  named: Named,
  { setting, computer, line, signal }: Circumstances,
  activation: Activation,
): Promise<void> {
  const started = performance.now();
  const tell = progress(named.name, epochs);
  const onSnapshot = (snapshot: { readonly epochs: number }): void =>
    tell(snapshot.epochs, setting.epochs);
  const outcome = await trained(planFor(setting, activation), computer, { signal, onSnapshot });
  const seconds = (performance.now() - started) / 1000;
  const answer = answerOf(outcome, setting);
  const { used: arithmetic, adapter } = computer;
  const run = { ...named, setting, answer, seconds, arithmetic, adapter };
  if (line.flags.has("json")) printObject(trainingFields(run));
  else printText(trainingText(run));
}

function reportReason(
  { reason, ...named }: Named & { readonly reason: string },
  setting: Setting,
  line: CommandLine,
): void {
  printError(
    `${named.name}: not trained. ${reason} With --straight-through the gradient is passed on unchanged.`,
  );
  if (line.flags.has("json")) printObject(notTrainedFields(named, setting, reason));
}

const epochs = (done: number, count: number): string => `${done} of ${count} epochs`;
