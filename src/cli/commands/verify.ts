import type { Choice } from "../../catalogue/request.ts";
import {
  prepared,
  subjectOf,
  type VerificationDependencies,
  type VerificationRequest,
} from "../../present/verify/verification.ts";
import { notRun } from "../../verify/notRun.ts";
import { atMostOf } from "../../verify/specification/atMost.ts";
import type { Outputs } from "../../verify/checks/outputsCheck.ts";
import { givenOutputs } from "../files/givenOutputs.ts";
import { ownWgsl, runningOwn } from "../files/ownWgsl.ts";
import { choicesFor, dtypeFrom, formatOf, nameOptions } from "../line/choose.ts";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { openDawn } from "../gpu/dawn.ts";
import { dawnRunner } from "../gpu/dawnRunner.ts";
import { outcomeOf } from "../judging/outcomeOf.ts";
import { jsonFlag } from "../line/grammar.ts";
import { rest } from "../threads/rest.ts";
import { verifyOptions, requestsFrom } from "../line/verifyOptions.ts";
import { notVerifiedText } from "../print/notVerifiedText.ts";
import { printError, printObject, printText } from "../print/output.ts";
import { recordingsOf } from "../files/recordings.ts";
import { certificateText } from "../print/certificateText.ts";
import { reportText, understoodTexts } from "../print/reportText.ts";
import { exitCodeOf, verdictOf, type CheckVerdict } from "../print/verdict.ts";
import { elementAt } from "../../required.ts";

/** Checks activations: a kernel on the GPU, the code, recordings or printed numbers, each on its leg. */
export const verify: Command = {
  about: "how accurate activations are, in ULP, on the GPU",
  usage: [
    "verify NAME… [OPTIONS]",
    "verify NAME --outputs FILE [--inputs FILE] [--dtype T]",
    "verify NAME --wgsl FILE [--domain T]",
  ],
  example: "verify keras:sigmoid --kernel stable",
  options: { ...verifyOptions, ...nameOptions },
  flags: { ...jsonFlag, markdown: "a certificate in Markdown; --json has all of it for scripts" },
  run,
};

async function run(line: CommandLine): Promise<0 | 1 | 3> {
  if (line.inputs.length === 0) throw new UsageError("verify takes at least one NAME.");
  const requests = requestsFrom(line);
  const choices = line.inputs.flatMap((name) => choicesFor(name, line));
  const dependencies = await dependenciesFor(elementAt(requests, 0), line);
  // Ctrl+C ends everything: the check that runs reports what was done, and no other starts.
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const verdicts: CheckVerdict[] = [];
  for (const choice of choices) {
    for (const request of requests) {
      verdicts.push(await reported({ choice, request, line, signal: stop.signal }, dependencies));
    }
  }
  return exitCodeOf(verdicts);
}

interface Asked {
  readonly choice: Choice;
  readonly request: VerificationRequest;
  readonly line: CommandLine;
  readonly signal: AbortSignal;
}

/** Runs and prints one check. A check that ended early verifies nothing, but a difference that it found is reported. */
async function reported(
  { choice, request, line, signal }: Asked,
  dependencies: VerificationDependencies,
): Promise<CheckVerdict> {
  const label = `${choice.entry.name}, ${request.of}`;
  if (signal.aborted) {
    printError(`${label}: not verified. ${interrupted}`);
    return "not verified";
  }
  const one = prepared(choice, request, dependencies);
  const json = line.flags.has("json");
  if (one.kind === "none") {
    const reason = notVerifiedText(one.reason);
    printError(`${label}: not verified. ${reason}`);
    if (json) printObject(notRun(subjectOf(choice), request, reason));
    return "not verified";
  }
  const { report: found, failure } = await outcomeOf({ label, signal }, one);
  const atMost = await atMostOf(one, async () => {
    await rest();
    return signal.aborted ? "leave" : "continue";
  });
  const report = atMost === undefined ? found : { ...found, atMost };
  if (json) printObject(report);
  else if (line.flags.has("markdown")) printText(certificateText(report));
  else printText(reportText(report));
  for (const sentence of understoodTexts(report, one.understood))
    printError(`${label}: ${sentence}`);
  const verdict = verdictOf(report);
  const { count } = one.check.inputs;
  const early = failure ?? (report.count < count ? interrupted : undefined);
  if (early === undefined) return verdict;
  printError(
    `${label}: ended early. ${early} The report covers ${report.count} of ${count} inputs.`,
  );
  return verdict === "holds" ? "not verified" : verdict;
}

const interrupted = "It was interrupted.";

/** A device is opened only for the leg that needs one. */
async function dependenciesFor(
  { leg }: VerificationRequest,
  line: CommandLine,
): Promise<VerificationDependencies> {
  if (leg === "outputs") return { ...without, outputs: outputsFrom(line) };
  if (leg !== "kernel" && leg !== "wgsl") return without;
  const file = line.options["wgsl"];
  const own = file === undefined ? {} : { ownKernel: ownWgsl(file) };
  const dawn = await openDawn();
  if (dawn.kind !== "ready") return { ...without, ...own, gpu: { notRun: dawn.reason } };
  const runner = dawnRunner(dawn);
  const gpu = file === undefined ? runner : runningOwn(runner, file);
  return { gpu, recordings: recordingsOf, ...own };
}

const without: VerificationDependencies = { gpu: { notRun: "" }, recordings: recordingsOf };

function outputsFrom({ options: { outputs = "", inputs, dtype } }: CommandLine): Outputs {
  return givenOutputs({ outputs, inputs, format: formatOf(dtypeFrom(dtype)) });
}
