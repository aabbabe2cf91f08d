import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../src/expr/parse.ts";
import { adapterFacts } from "../../src/gpu/adapterFacts.ts";
import { failureOf, GpuFailure } from "../../src/gpu/gpuFailure.ts";
import type { RunOptions } from "../../src/gpu/kernelSession.ts";
import { runKernel } from "../../src/gpu/runKernel.ts";
import type { Parameters } from "../../src/numeric/program/parameters.ts";
import { kernelFor } from "../../src/readings/wgsl/kernel.ts";
import { onDevice } from "./device.ts";

const documented = (formula: string, parameters: Parameters = {}) =>
  kernelFor(parse(formula), { form: "documented", parameters });
const bits = (...values: number[]) => new Uint32Array(Float32Array.from(values).buffer);
const numbers = (results: Uint32Array) => [...new Float32Array(results.slice().buffer)];
const failsAs = (kind: string) => (error: unknown) =>
  error instanceof GpuFailure && error.kind === kind;

describe("runKernel", () =>
  onDevice((device) => {
    const run = async (formula: string, values: number[], parameters: Parameters = {}) =>
      numbers(
        await runKernel(device, {
          kernel: documented(formula, parameters),
          inputs: bits(...values),
        }),
      );

    it("applies the formula to every input", async () =>
      assert.deepEqual(await run("2 * x + 1", [-1, 0, 0.5]), [-1, 1, 2]));

    it("takes parameters by name", async () =>
      assert.deepEqual(
        await run("where(x > 0, a * x, b * x)", [-1, 2], { a: "0.5", b: 3 }),
        [-3, 1],
      ));

    it("accepts no input at all", async () => assert.deepEqual(await run("x", []), []));

    it("keeps every bit of what it copies: NaN payloads, both zeros, subnormals", async () => {
      const odd = Uint32Array.of(0x7fc12345, 0xffffffff, 0x80000000, 0, 1, 0x807fffff, 0x7f800000);
      assert.deepEqual(await runKernel(device, { kernel: documented("x"), inputs: odd }), odd);
    });

    it("asks for NaN by bits, which no compiler removes", async () =>
      assert.deepEqual(
        await run("where(x != x, 1, 2) + 4 * isnan(x)", [NaN, 0, Infinity]),
        [5, 2, 2],
      ));

    it("cuts long work into chunks and says how far it is", async () => {
      const inputs = Uint32Array.from({ length: 200_001 }, (_, i) => 0x3f800000 + i);
      const seen: number[] = [];
      const results = await runKernel(
        device,
        { kernel: documented("x"), inputs },
        {
          onProgress: (done) => seen.push(done),
        },
      );
      assert.deepEqual(results, inputs);
      assert.deepEqual(seen, [65_536, 131_072, 196_608, 200_001]);
    });

    it("stops between chunks when it is cancelled", async () => {
      const signal = { aborted: false };
      const options: RunOptions = { signal, onProgress: () => (signal.aborted = true) };
      const run = runKernel(
        device,
        { kernel: documented("x"), inputs: new Uint32Array(200_000) },
        options,
      );
      await assert.rejects(run, failsAs("cancelled"));
    });

    it("repeats what the shader compiler said of a kernel that it refused", async () => {
      const broken = { ...documented("x"), wgsl: "fn main() { oops }" };
      await assert.rejects(
        runKernel(device, { kernel: broken, inputs: bits(1) }),
        failsAs("compilation"),
      );
    });
  }));

describe("a device that is lost", () =>
  onDevice((device) => {
    it("is told by an aborted mapping, which may come before the device's own word", () => {
      const { kind } = failureOf(new DOMException("unmapped before", "AbortError"));
      assert.equal(kind, "lost");
      assert.equal(failureOf(new TypeError("other")).kind, "rejected");
    });
    it("ends the run with its reason", async () => {
      const run = runKernel(device, { kernel: documented("x"), inputs: new Uint32Array(1 << 20) });
      device.destroy();
      await assert.rejects(run, failsAs("lost"));
    });
  }));

describe("adapterFacts", () =>
  onDevice((_, adapter) => {
    it("names the adapter and says whether it is hardware", () => {
      const facts = adapterFacts(adapter);
      assert.notEqual(facts.vendor + facts.description, "");
      assert.equal(facts.kind, facts.architecture === "swiftshader" ? "software" : "hardware");
    });
  }));
