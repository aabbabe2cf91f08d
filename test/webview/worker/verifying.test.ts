import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newestChoice } from "../../../src/catalogue/choice.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { prepared, type VerificationRequest } from "../../../src/present/verify/verification.ts";
import type { Connection } from "../../../src/protocol/rpc.ts";
import type { Runner } from "../../../src/verify/runner.ts";
import { columnAt, columnOf, columns } from "../../../src/verify/strip.ts";
import type {
  VerificationProgress,
  VerificationResult,
  VerificationOutcome,
  PageApi,
} from "../../../webview/worker/workerApi.ts";
import { pausing, type Pausing } from "../../../webview/time/pausing.ts";
import { verifying } from "../../../webview/worker/verifying.ts";

const relu = newestChoice(entries.find(({ name }) => name === "keras.activations.relu")!);
const request: VerificationRequest = { leg: "kernel", form: "stable", of: "value", domain: "bf16" };

interface Scene {
  /** What the runner does at a place among the inputs, before it gives back the inputs themselves. */
  readonly at: (place: number) => void;
  readonly signal?: AbortSignal;
  readonly asked?: VerificationRequest;
  readonly pauses?: Pausing;
}

async function verified({
  at,
  signal = new AbortController().signal,
  asked = request,
  pauses = pausing(),
}: Scene) {
  const told: VerificationResult[] = [];
  const page: Connection<PageApi> = {
    call(_method, ...args) {
      told.push((args.at(-1) as VerificationProgress).finding);
      return Promise.resolve(null as never);
    },
    dispose: () => undefined,
  };
  const gpu: Runner = {
    adapter: { kind: "software", vendor: "", architecture: "", description: "", backend: "" },
    run: (_, inputs, place) => {
      at(place.at);
      return Promise.resolve(inputs.map((bits) => (bits >>> 31 === 1 ? 0 : bits)));
    },
  };
  const one = prepared(relu, asked, { gpu, recordings: () => [] });
  assert.ok(one.kind === "check");
  const circumstances = { id: 1, request: asked, page, signal, pausing: pauses };
  return { outcome: await verifying(one, circumstances), told };
}

const found = (outcome: VerificationOutcome) => {
  assert.ok(outcome.kind === "found");
  return outcome;
};

describe("a verification in the worker", () => {
  it("tells what it found before it ends", async () => {
    const { outcome, told } = await verified({ at: () => undefined });
    assert.equal(found(outcome).finding.report.count, 65_536);
    const [first] = told;
    assert.ok(first !== undefined && first.report.count < 65_536);
  });
  it("waits while it is paused, and does not count that time", async () => {
    const [pauses, begun] = [pausing(), performance.now()];
    const started = pauses.now();
    let resumedAt = Infinity;
    const { outcome } = await verified({
      pauses,
      at(place) {
        if (place > 0 || resumedAt < Infinity) return;
        pauses.pause();
        setTimeout(() => {
          resumedAt = performance.now();
          pauses.resume();
        }, 300);
      },
    });
    assert.ok(performance.now() >= resumedAt);
    const [all, working] = [performance.now() - begun, pauses.now() - started];
    assert.ok(all - working >= 290);
    const { report } = found(outcome).finding;
    assert.equal(report.count, 65_536);
  });
  it("gives what was done until the device was lost for good, and why it ended", async () => {
    const { outcome } = await verified({
      at(place) {
        if (place > 0) throw new Error("The device did not come back.");
      },
    });
    const { finding, stopped } = found(outcome);
    assert.equal(stopped, "The device did not come back.");
    assert.deepEqual([finding.report.count, finding.report.quantity], [32_768, "sampled"]);
    const { floats } = finding.strips;
    assert.equal(columnAt(floats, columnOf(floats, 1)).kind, "passed");
  });
  it("judges many floats stretch by stretch, and every column of both strips is seen", async () => {
    const asked: VerificationRequest = { ...request, domain: "f32", between: { low: 1, high: 2 } };
    const { outcome } = await verified({ at: () => undefined, asked });
    const { report, strips } = found(outcome).finding;
    assert.equal(report.count, 2 ** 23 + 1);
    assert.equal(report.passed, report.count);
    for (const strip of Object.values(strips))
      for (let column = 0; column < columns; column++)
        assert.equal(columnAt(strip, column).kind, "passed", `${strip.axis} ${column}`);
  });
  it("bounds the error of a documented kernel on any adapter, and of no other", async () => {
    const at = (): undefined => undefined;
    const documented = await verified({ at, asked: { ...request, form: "documented" } });
    assert.equal(found(documented.outcome).finding.report.atMost?.ulp, 0);
    const stable = await verified({ at });
    assert.equal(found(stable.outcome).finding.report.atMost, undefined);
  });
  it("rejects where nothing was done", () =>
    assert.rejects(
      verified({
        at() {
          throw new Error("No device.");
        },
      }),
      /No device/,
    ));
  it("gives what was done until it was cancelled, without a complaint", async () => {
    const stopping = new AbortController();
    const { outcome } = await verified({
      signal: stopping.signal,
      at(place) {
        if (place > 0) stopping.abort();
      },
    });
    const { finding, stopped } = found(outcome);
    assert.deepEqual([finding.report.count, stopped], [32_768, ""]);
  });
});
