import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../src/expr/parse.ts";
import { errorScopes } from "../../src/gpu/errorScopes.ts";
import { GpuFailure } from "../../src/gpu/gpuFailure.ts";
import { runKernel } from "../../src/gpu/runKernel.ts";
import { runTogether } from "../../src/gpu/runTogether.ts";
import { kernelFor } from "../../src/readings/wgsl/kernel.ts";
import { onDevice } from "./device.ts";
import { full } from "./fullDevice.ts";

const failsAs = (kind: string, message: RegExp) => (error: unknown) =>
  error instanceof GpuFailure && error.kind === kind && message.test(error.message);

type Errors = Partial<Record<GPUErrorFilter, string>>;

/** As much of a device as scopes need, on which these errors happen while any scope is open. */
function scopesOf(errors: Errors) {
  const open: GPUErrorFilter[] = [];
  const scopes = {
    pushErrorScope: (filter: GPUErrorFilter) => void open.push(filter),
    popErrorScope: () => {
      const message = errors[open.pop()!];
      return Promise.resolve(message === undefined ? null : { message });
    },
  };
  return { scopes, open };
}

const check = async (errors: Errors): Promise<void> => {
  const { scopes, open } = scopesOf(errors);
  const checkErrors = errorScopes(scopes as unknown as GPUDevice);
  const checking = checkErrors();
  assert.deepEqual(open, []);
  await checking;
};

describe("the errors of a device", () => {
  it("are none where all went well", () => check({}));
  it("are told with what the device says of them", () =>
    assert.rejects(check({ validation: "Buffer too large." }), failsAs("rejected", /too large/)));
  it("are a lack of memory where a buffer is invalid for that reason", () =>
    assert.rejects(
      check({ validation: "Invalid buffer.", "out-of-memory": "Allocation failed." }),
      failsAs("memory", /^Allocation failed/),
    ));
  it("are a lack of memory in words where the device says nothing", () =>
    assert.rejects(check({ "out-of-memory": "" }), failsAs("memory", /too little memory/)));
});

describe("a device without memory", () =>
  onDevice((device) => {
    const kernel = kernelFor(parse("2 * x"), { form: "documented", parameters: {} });
    const ones = new Uint32Array(Float32Array.of(1, 1).buffer);
    const memory = { isFull: true };
    const small = full(device, () => memory.isFull);

    it("ends a run over many inputs with the reason", () =>
      assert.rejects(
        runKernel(small, { kernel, inputs: ones }),
        failsAs("memory", /No memory is left/),
      ));
    it("ends a run for a picture with the reason", () =>
      assert.rejects(runTogether(small, [kernel], ones), failsAs("memory", /No memory is left/)));
    it("computes again once there is some", async () => {
      memory.isFull = false;
      const twos = Float32Array.of(2, 2);
      assert.deepEqual(
        new Float32Array((await runKernel(small, { kernel, inputs: ones })).slice().buffer),
        twos,
      );
    });
  }));
