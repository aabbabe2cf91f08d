import { questionFor, type Wish } from "../../present/verification.ts";
import { kernelCheck, type KernelQuestion } from "../../verify/kernelCheck.ts";
import { emulated } from "../../verify/runner.ts";
import { verify as run } from "../../verify/verify.ts";
import { choicesFor, nameOptions } from "../choose.ts";
import { commandLine, UsageError, type CommandLine } from "../commandLine.ts";
import { openDawn } from "../dawn.ts";
import { dawnRunner } from "../dawnRunner.ts";
import { complain, printObject, printText } from "../output.ts";
import { reportText } from "../reportText.ts";

/** Runs an activation's kernel on the GPU and compares it with the formula's real values. */
export async function verify(words: readonly string[]): Promise<0 | 1> {
  const line = commandLine(words, {
    options: ["leg", "domain", "kernel", "of", "tolerance", ...nameOptions],
    flags: ["json"],
  });
  if (line.inputs.length === 0) throw new UsageError("verify takes at least one NAME.");
  const questions = line.inputs.flatMap((name) => questionsFor(name, line));
  const dawn = await openDawn();
  let failed = 0;
  for (const question of questions) {
    const runner =
      dawn.kind === "ready"
        ? dawnRunner(dawn)
        : emulated(question.formula, question.parameters, dawn.reason);
    const report = await run(kernelCheck(question), runner, { now: () => performance.now() });
    failed += report.failed;
    if (line.flags.has("json")) printObject(report);
    else printText(reportText(report));
  }
  return failed > 0 ? 1 : 0;
}

/** Value and slope of every choice, or the quantity that `--of` names. */
function questionsFor(name: string, line: CommandLine): readonly KernelQuestion[] {
  const asked = picked(line, "of", ["value", "slope"]);
  const quantities = asked === undefined ? (["value", "slope"] as const) : [asked];
  return choicesFor(name, line).flatMap((choice) =>
    quantities.flatMap((of) => {
      const question = questionFor(choice, { ...wishFrom(line), of });
      if (!("kind" in question)) return [question];
      complain(`${choice.entry.name}, ${of}: not verified. ${question.reason}`);
      return [];
    }),
  );
}

function wishFrom(line: CommandLine): Omit<Wish, "of"> {
  const { tolerance } = line.options;
  if (tolerance !== undefined && !(Number(tolerance) >= 0)) {
    throw new UsageError("The tolerance is a number of ULP, such as 1.");
  }
  return {
    form: picked(line, "kernel", ["stable", "documented"]) ?? "stable",
    domain: picked(line, "domain", ["sweep", "f16", "bf16", "f32"]) ?? "sweep",
    tolerance: tolerance === undefined ? undefined : Number(tolerance),
  };
}

function picked<const T extends string>(
  { options }: CommandLine,
  option: string,
  allowed: readonly T[],
): T | undefined {
  const text = options[option];
  const found = allowed.find((one) => one === text);
  if (text === undefined || found !== undefined) return found;
  throw new UsageError(`“${text}” is not a value for --${option}. It is ${allowed.join(", ")}.`);
}
