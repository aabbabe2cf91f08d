// The reader's own function in WGSL, from the file that `--wgsl` names.
import { GpuFailure } from "../../gpu/gpuFailure.ts";
import type { Kernel } from "../../readings/wgsl/kernel.ts";
import { ownKernel, ownMessages, type NoOwnKernel } from "../../readings/wgsl/ownKernel.ts";
import type { Runner } from "../../verify/runner.ts";
import { UsageError } from "../line/commandLine.ts";
import { sourceText } from "./sourceText.ts";

/** The kernel of the function in a file; a UsageError says why there is none. */
export function ownWgsl(file: string): Kernel {
  const read = sourceText(file);
  if ("error" in read) throw new UsageError(read.error);
  const kernel = ownKernel(read.text);
  if (typeof kernel === "string") throw new UsageError(`${file} ${problems[kernel]}`);
  return kernel;
}

/** The runner, with a UsageError that has the compiler's lines where it refuses the file. */
export const runningOwn = (runner: Runner, file: string): Runner => ({
  ...runner,
  run: (kernel, inputs, place) =>
    runner.run(kernel, inputs, place).catch((error: unknown) => {
      if (!(error instanceof GpuFailure) || error.kind !== "compilation") throw error;
      throw new UsageError(
        `${file} does not compile as \`fn f(x: f32) -> f32\`:\n${ownMessages(kernel, error.message)}`,
      );
    }),
});

const problems: Readonly<Record<NoOwnKernel, string>> = {
  "too-long": "is longer than the 100,000 characters that are compiled.",
  "no-function": "has no function `fn f(x: f32) -> f32`.",
};
