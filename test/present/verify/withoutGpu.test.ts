import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lookup } from "../../../src/catalogue/lookup/lookup.ts";
import {
  prepared,
  type VerificationDependencies,
  type VerificationRequest,
} from "../../../src/present/verify/verification.ts";

const request: VerificationRequest = { leg: "kernel", of: "value", form: "stable", domain: "f16" };
const notRun = "Dawn found no WebGPU adapter.";

function kernelOf(gpu: VerificationDependencies["gpu"]) {
  const found = lookup({ framework: "keras", spelling: "sigmoid" });
  assert.ok(found.kind === "found");
  return prepared(found.choice, request, { gpu, recordings: () => [] });
}

describe("the kernel leg without a GPU", () => {
  it("runs nothing, and gives the reason", () =>
    assert.deepEqual(kernelOf({ notRun }), {
      kind: "none",
      reason: { kind: "no-gpu", reason: notRun },
    }));
  it("is emulated where that is asked for, and the report says so", () => {
    const emulated = kernelOf({ notRun, emulates: true });
    assert.ok(emulated.kind === "check");
    assert.deepEqual([emulated.runner.adapter.kind, emulated.runner.notRun], ["emulated", notRun]);
  });
});
