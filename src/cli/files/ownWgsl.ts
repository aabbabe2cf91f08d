// The reader's own function in WGSL, from the file that `--wgsl` names.
import { GpuFailure } from "../../gpu/gpuFailure.ts";
import type { Kernel } from "../../readings/wgsl/kernel.ts";
import { ownKernel, ownMessages } from "../../readings/wgsl/ownKernel.ts";
import type { Runner } from "../../verify/runner.ts";
import { UsageError } from "../line/commandLine.ts";
import { notVerifiedText } from "../print/notVerifiedText.ts";
import { sourceText } from "./sourceText.ts";

/** The kernel of the function in a file; a UsageError explains why there is no kernel. */
export function ownWgsl(file: string): Kernel {
  const read = sourceText(file);
  if ("error" in read) throw new UsageError(read.error);
  const kernel = ownKernel(read.text);
  if (typeof kernel === "string")
    throw new UsageError(`${file}: ${notVerifiedText({ kind: kernel })}`);
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
