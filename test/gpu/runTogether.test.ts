import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../src/expr/parse.ts";
import { GpuFailure } from "../../src/gpu/gpuFailure.ts";
import { runKernel } from "../../src/gpu/runKernel.ts";
import { runTogether } from "../../src/gpu/runTogether.ts";
import type { Parameters } from "../../src/numeric/program/parameters.ts";
import { kernelFor, type Kernel } from "../../src/readings/wgsl/kernel.ts";
import { onDevice } from "./device.ts";

const stable = (formula: string, parameters: Parameters = {}): Kernel =>
  kernelFor(parse(formula), { form: "stable", parameters });

describe("runTogether", () =>
  onDevice((device) => {
    const inputs = new Uint32Array(
      Float32Array.from({ length: 1001 }, (_, i) => (i - 500) / 64).buffer,
    );

    it("gives each kernel's own results, with its own parameters", async () => {
      const kernels = [stable("tanh(x)"), stable("a * x", { a: "0.2" }), stable("a * x", { a: 3 })];
      const together = await runTogether(device, kernels, inputs);
      for (const [index, kernel] of kernels.entries())
        assert.deepEqual([...together[index]!], [...(await runKernel(device, { kernel, inputs }))]);
    });

    it("accepts no kernel and no input", async () => {
      assert.deepEqual(await runTogether(device, [], inputs), []);
      assert.deepEqual(await runTogether(device, [stable("x")], new Uint32Array(0)), [
        new Uint32Array(0),
      ]);
    });

    it("rejects a kernel that does not compile", async () => {
      const broken = { ...stable("x"), wgsl: "fn main() { return 1; }" };
      await assert.rejects(
        runTogether(device, [stable("x"), broken], inputs),
        (error: unknown) => error instanceof GpuFailure && error.kind === "compilation",
      );
    });
  }));
