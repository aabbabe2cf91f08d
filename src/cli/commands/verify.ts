import type { Choice } from "../../catalogue/request.ts";
import {
  prepared,
  subjectOf,
  type Means,
  type Prepared,
  type Wish,
} from "../../present/verify/verification.ts";
import { unitsOf } from "../../verify/exhaustive/units.ts";
import { verifyEvery } from "../../verify/exhaustive/verifyEvery.ts";
import { notRun } from "../../verify/notRun.ts";
import type { Outputs } from "../../verify/checks/outputsCheck.ts";
import type { Report } from "../../verify/report.ts";
import { verify as verified } from "../../verify/verify.ts";
import { givenOutputs } from "../files/givenOutputs.ts";
import { choicesFor, dtypeFrom, formatOf, nameOptions } from "../line/choose.ts";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { openDawn } from "../gpu/dawn.ts";
import { dawnRunner } from "../gpu/dawnRunner.ts";
import { judgingThreads } from "../judging/judgingThreads.ts";
import { jsonFlag } from "../line/grammar.ts";
import { picked } from "../line/picked.ts";
import { notVerifiedText } from "../print/notVerifiedText.ts";
import { complain, printObject, printText } from "../print/output.ts";
import { progress } from "../print/progress.ts";
import { recordingsOf } from "../files/recordings.ts";
import { reportText, understoodTexts } from "../print/reportText.ts";
import { exitCodeOf, verdictOf, type CheckVerdict } from "../print/verdict.ts";
import { elementAt } from "../../required.ts";

const legs = ["kernel", "implemented", "recording", "examples"] as const;
const domains = ["sweep", "f16", "bf16", "f32"] as const;
const forms = ["stable", "documented"] as const;
const quantities = ["value", "slope"] as const;

/** Checks activations: a kernel on the GPU, the code, recordings or printed numbers, each on its leg. */
export const verify: Command = {
  about: "how accurate activations are, in ULP, on the GPU",
  usage: ["verify NAME… [OPTIONS]", "verify NAME --outputs FILE [--inputs FILE] [--dtype T]"],
  example: "verify keras:sigmoid --kernel stable",
  options: {
    leg: [legs.join("|"), "what is compared with the documentation; kernel by default"],
    domain: [domains.join("|"), "the inputs; sweep by default, and f32 takes minutes"],
    kernel: [forms.join("|"), "which kernel; stable by default"],
    of: [quantities.join("|"), "which quantity; both by default"],
    tolerance: ["ULP", "the largest error that passes"],
    outputs: [
      "FILE",
      "your own numbers, judged instead: .npy, .npz, .csv, .bin, .raw, .safetensors",
    ],
    inputs: ["FILE", "what they were computed from"],
    ...nameOptions,
  },
  flags: jsonFlag,
  run,
};

async function run(line: CommandLine): Promise<0 | 1 | 3> {
  if (line.inputs.length === 0) throw new UsageError("verify takes at least one NAME.");
  const wishes = wishesFrom(line);
  const choices = line.inputs.flatMap((name) => choicesFor(name, line));
  const means = await meansFor(elementAt(wishes, 0), line);
  // Ctrl+C ends everything: the check that runs reports what was done, and no other starts.
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const verdicts: CheckVerdict[] = [];
  for (const choice of choices) {
    for (const wish of wishes) {
      verdicts.push(await reported({ choice, wish, line, signal: stop.signal }, means));
    }
  }
  return exitCodeOf(verdicts);
}

interface Asked {
  readonly choice: Choice;
  readonly wish: Wish;
  readonly line: CommandLine;
  readonly signal: AbortSignal;
}

/** Runs and prints one check. What ended early verifies nothing, but a difference that it found stands. */
async function reported(
  { choice, wish, line, signal }: Asked,
  means: Means,
): Promise<CheckVerdict> {
  const label = `${choice.entry.name}, ${wish.of}`;
  if (signal.aborted) {
    complain(`${label}: not verified. ${interrupted}`);
    return "not verified";
  }
  const one = prepared(choice, wish, means);
  const json = line.flags.has("json");
  if (one.kind === "none") {
    const reason = notVerifiedText(one.reason);
    complain(`${label}: not verified. ${reason}`);
    if (json) printObject(notRun(subjectOf(choice), wish, reason));
    return "not verified";
  }
  const { report, failure } = await watched({ label, signal }, one);
  if (json) printObject(report);
  else printText(reportText(report));
  for (const sentence of understoodTexts(report, one.understood)) complain(`${label}: ${sentence}`);
  const verdict = verdictOf(report);
  const { count } = one.check.inputs;
  const early = failure ?? (report.count < count ? interrupted : undefined);
  if (early === undefined) return verdict;
  complain(`${label}: ended early. ${early} The report covers ${report.count} of ${count} inputs.`);
  return verdict === "holds" ? "not verified" : verdict;
}

const interrupted = "It was interrupted.";

/** Long checks tell how far they are; an interrupted one reports what was done until then. */
async function watched(
  { label, signal }: { readonly label: string; readonly signal: AbortSignal },
  { check, runner, every }: Extract<Prepared, { kind: "check" }>,
): Promise<Outcome> {
  const now = () => performance.now();
  const onProgress = progress(label, share);
  if (every === undefined)
    return { report: await verified(check, runner, { now, signal, onProgress, rest }) };
  const judges = judgingThreads(every, check.kernel.form);
  let soFar: (() => Report) | undefined;
  const watch = {
    now,
    signal,
    onProgress(done: number, count: number, report: () => Report) {
      soFar = report;
      onProgress(done, count);
    },
  };
  try {
    const units = unitsOf(every.between);
    return { report: await verifyEvery({ check, runner, judges, units }, watch) };
  } catch (error) {
    if (soFar === undefined || !(error instanceof Error)) throw error;
    return { report: soFar(), failure: error.message };
  } finally {
    judges.dispose();
  }
}

/** What a check found; with a failure, what it found before it could not go on, and why. */
interface Outcome {
  readonly report: Report;
  readonly failure?: string;
}

/** Lets signals in: a check on the CPU alone would keep the event loop to itself. */
const rest = (): Promise<void> => new Promise((done) => setImmediate(done));

const share = (done: number, count: number): string => `${((100 * done) / count).toFixed(1)} %`;

/** A device is opened only for the leg that needs one. */
async function meansFor({ leg }: Wish, line: CommandLine): Promise<Means> {
  if (leg === "outputs") return { ...without, outputs: outputsFrom(line) };
  if (leg !== "kernel") return without;
  const dawn = await openDawn();
  const gpu = dawn.kind === "ready" ? dawnRunner(dawn) : { notRun: dawn.reason };
  return { gpu, recordings: recordingsOf };
}

const without: Means = { gpu: { notRun: "" }, recordings: recordingsOf };

function outputsFrom({ options: { outputs = "", inputs, dtype } }: CommandLine): Outputs {
  return givenOutputs({ outputs, inputs, format: formatOf(dtypeFrom(dtype)) });
}

/** Value and slope, or the quantity that `--of` names. */
function wishesFrom(line: CommandLine): readonly Wish[] {
  const { tolerance } = line.options;
  if (tolerance !== undefined && !/^\d+(\.\d+)?$/.test(tolerance)) {
    throw new UsageError("The tolerance is a number of ULP, such as 1.");
  }
  const of = picked(line, "of", quantities);
  const isGiven = givesOutputs(line);
  return (of === undefined ? (isGiven ? (["value"] as const) : quantities) : [of]).map((of) => ({
    of,
    leg: isGiven ? "outputs" : (picked(line, "leg", legs) ?? "kernel"),
    form: picked(line, "kernel", forms) ?? "stable",
    domain: picked(line, "domain", domains) ?? "sweep",
    tolerance: tolerance === undefined ? undefined : Number(tolerance),
  }));
}

/** Outputs are judged by themselves: what else says what to run is refused. */
function givesOutputs({ options, inputs }: CommandLine): boolean {
  if (options["outputs"] === undefined) {
    if (options["inputs"] === undefined) return false;
    throw new UsageError("Say which --outputs FILE was computed from the inputs.");
  }
  const other = ["leg", "domain", "kernel"].find((option) => options[option] !== undefined);
  if (other !== undefined) {
    throw new UsageError(`--${other} says what to run, but with --outputs nothing is run.`);
  }
  if (inputs.length > 1) throw new UsageError("--outputs are judged against one NAME.");
  return true;
}
