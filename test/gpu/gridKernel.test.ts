import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../src/expr/parse.ts";
import { runKernel } from "../../src/gpu/runKernel.ts";
import { gridKernel } from "../../src/readings/wgsl/kernel.ts";
import { onDevice } from "./device.ts";

const grid = { second: "x2", nodes: 5, low: -2, step: 1 };

describe("the kernel of two inputs", () =>
  onDevice((device) => {
    it("goes along x in each row of the other input", async () => {
      const kernel = gridKernel(parse("maximum(a * x, x2) + b"), grid, { a: 2, b: "0.5" });
      const everyNode = Uint32Array.from({ length: 25 }, (_, node) => node);
      const values = new Float32Array(
        (await runKernel(device, { kernel, inputs: everyNode })).buffer,
      );
      const along = [-2, -1, 0, 1, 2];
      assert.deepEqual(
        [...values],
        along.flatMap((x2) => along.map((x) => Math.max(2 * x, x2) + 0.5)),
      );
    });

    it("needs no constants, and not even the other input", async () => {
      const kernel = gridKernel(parse("abs(x)"), grid, {});
      const values = await runKernel(device, { kernel, inputs: Uint32Array.of(0, 2, 24) });
      assert.deepEqual([...new Float32Array(values.buffer)], [2, 0, 2]);
    });
  }));
