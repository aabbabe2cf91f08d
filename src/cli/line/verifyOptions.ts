import type { VerificationRequest } from "../../present/verify/verification.ts";
import { UsageError, type CommandLine } from "./commandLine.ts";
import { picked } from "./picked.ts";

const legs = ["kernel", "implemented", "recording", "examples"] as const;
const domains = ["sweep", "f16", "bf16", "f32"] as const;
const forms = ["stable", "documented"] as const;
const quantities = ["value", "slope"] as const;

/** The options that select what is verified, in the order of the help. */
export const verifyOptions = {
  leg: [legs.join("|"), "what is compared with the documentation; kernel by default"],
  domain: [domains.join("|"), "the inputs; sweep by default, and f32 takes minutes or more"],
  kernel: [forms.join("|"), "which kernel; stable by default"],
  of: [quantities.join("|"), "which quantity; both by default"],
  tolerance: ["ULP", "the largest error that passes"],
  outputs: ["FILE", "your own numbers, judged instead: .npy, .npz, .csv, .bin, .raw, .safetensors"],
  inputs: ["FILE", "what they were computed from"],
  wgsl: ["FILE", "your own function, run instead: fn f(x: f32) -> f32"],
} as const;

/** Value and slope, or the quantity that `--of` names. */
export function requestsFrom(line: CommandLine): readonly VerificationRequest[] {
  const { tolerance } = line.options;
  if (tolerance !== undefined && !/^\d+(\.\d+)?$/.test(tolerance)) {
    throw new UsageError("The tolerance is a number of ULP, such as 1.");
  }
  const of = picked(line, "of", quantities);
  const own = ownLeg(line);
  return (of === undefined ? (own ? (["value"] as const) : quantities) : [of]).map((of) => ({
    of,
    leg: own ?? picked(line, "leg", legs) ?? "kernel",
    form: picked(line, "kernel", forms) ?? "stable",
    domain: picked(line, "domain", domains) ?? "sweep",
    tolerance: tolerance === undefined ? undefined : Number(tolerance),
  }));
}

/** What is judged where the reader brings it: numbers, or a function that is run. */
function ownLeg(line: CommandLine): "outputs" | "wgsl" | undefined {
  const { wgsl, domain } = line.options;
  if (givesOutputs(line)) return "outputs";
  if (wgsl === undefined) return undefined;
  const other = ["leg", "kernel"].find((option) => line.options[option] !== undefined);
  if (other !== undefined)
    throw new UsageError(`--${other} says what to run, but --wgsl brings its own function.`);
  if (domain === "f32") throw new UsageError("With --wgsl, --domain is sweep, f16 or bf16.");
  if (line.inputs.length > 1) throw new UsageError("A function is judged against one NAME.");
  return "wgsl";
}

/** Outputs are judged by themselves: other options that select what to run are rejected. */
function givesOutputs({ options, inputs }: CommandLine): boolean {
  if (options["outputs"] === undefined) {
    if (options["inputs"] === undefined) return false;
    throw new UsageError("Say which --outputs FILE was computed from the inputs.");
  }
  const other = ["leg", "domain", "kernel", "wgsl"].find((option) => options[option] !== undefined);
  if (other !== undefined) {
    throw new UsageError(`--${other} says what to run, but with --outputs nothing is run.`);
  }
  if (inputs.length > 1) throw new UsageError("--outputs are judged against one NAME.");
  return true;
}
