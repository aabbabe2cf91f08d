import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { answersWithin, keepDevice, pauses, type Gpu } from "../../webview/gpu/device.ts";

describe("the keeper of the device", () => {
  it("says that there is no WebGPU", async () =>
    assert.deepEqual(await told(undefined), ["starting", "unavailable no-api"]));

  it("says that there is no adapter", async () =>
    assert.deepEqual(await told(fakeGpu({ adapter: false })), [
      "starting",
      "unavailable no-adapter",
    ]));

  it("says why the device was refused", async () =>
    assert.deepEqual(await told(fakeGpu({ refuses: "blocked by policy" })), [
      "starting",
      "unavailable refused blocked by policy",
    ]));

  it("says that WebGPU does not answer, and takes the device that comes after all", async () => {
    let answer: (adapter: unknown) => void = () => undefined;
    const { api } = fakeGpu({});
    const slow = { requestAdapter: () => new Promise((resolve) => (answer = resolve)) };
    const { log, run, ring } = kept({ ...fakeGpu({}), api: slow as unknown as GPU });
    await run();
    assert.deepEqual(log, ["starting"]);
    ring();
    assert.deepEqual(log, ["starting", "unavailable no-answer"]);
    answer(await api.requestAdapter());
    await run();
    assert.deepEqual(log, ["starting", "unavailable no-answer", "ready"]);
  });

  it("asks again when the reader wants that, whatever became of the first question", async () => {
    const silent = { requestAdapter: () => new Promise(() => undefined) };
    const { log, run, ring, keeper } = kept({ ...fakeGpu({}), api: silent as unknown as GPU });
    await run();
    ring();
    keeper.wake();
    ring();
    const once = ["starting", "unavailable no-answer"];
    assert.deepEqual(log, [...once, ...once]);
  });

  it("does not complain about an answer that came in time", async () => {
    const { log, run, ring } = kept(fakeGpu({}));
    await run();
    ring();
    assert.deepEqual(log, ["starting", "ready"]);
  });

  it("has a device when all goes well", async () =>
    assert.deepEqual(await told(fakeGpu({})), ["starting", "ready"]));

  it("asks again for a device that was lost at birth, a few times, then gives up", async () => {
    const { log, run } = kept(fakeGpu({ bornLost: true }));
    await run();
    assert.deepEqual(log, [
      "starting",
      ...pauses.map((_, i) => `recovering ${i + 1}`),
      "unavailable lost gone",
    ]);
  });

  it("recovers after a loss and says so", async () => {
    const gpu = fakeGpu({});
    const { log, run } = kept(gpu);
    await run();
    gpu.lose();
    await run();
    assert.deepEqual(log, ["starting", "ready", "recovering 1", "ready again"]);
  });

  it("does not take its own sleep for a loss, and wakes up", async () => {
    const gpu = fakeGpu({});
    const { log, run, keeper } = kept(gpu);
    await run();
    keeper.sleep();
    await run();
    assert.equal(gpu.destroyed(), 1);
    keeper.wake();
    await run();
    assert.deepEqual(log, ["starting", "ready", "asleep", "starting", "ready"]);
  });

  it("destroys a device that arrives after it fell asleep", async () => {
    const gpu = fakeGpu({});
    const { log, run, keeper } = kept(gpu);
    keeper.sleep();
    await run();
    assert.deepEqual(log, ["starting", "asleep"]);
    assert.equal(gpu.destroyed(), 1);
  });
});

async function told(gpu: FakeGpu | undefined): Promise<readonly string[]> {
  const { log, run } = kept(gpu);
  await run();
  return log;
}

function kept(gpu: FakeGpu | undefined) {
  const log: string[] = [];
  const due: (() => void)[] = [];
  const overdue: (() => void)[] = [];
  const keeper = keepDevice({
    gpu: gpu?.api,
    after(milliseconds, act) {
      if (milliseconds === answersWithin) overdue.push(act);
      if (milliseconds < answersWithin) due.push(act);
    },
    changed: (state) => void log.push(textOf(state)),
  });
  keeper.wake();
  const run = async (): Promise<void> => {
    for (let i = 0; i < 10; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      due.splice(0).forEach((act) => act());
    }
  };
  /** The time within which WebGPU should have answered is over. */
  const ring = (): void => overdue.splice(0).forEach((act) => act());
  return { log, run, ring, keeper };
}

function textOf(gpu: Gpu): string {
  if (gpu.kind === "unavailable") return ["unavailable", gpu.reason, gpu.detail].join(" ").trim();
  if (gpu.kind === "recovering") return `recovering ${gpu.attempt}`;
  return gpu.kind === "ready" && gpu.recovered ? "ready again" : gpu.kind;
}

type FakeGpu = ReturnType<typeof fakeGpu>;

/** As much of WebGPU as the keeper touches. */
function fakeGpu(how: { adapter?: boolean; refuses?: string; bornLost?: boolean }) {
  let destroyed = 0;
  let lose: (info: { reason: string; message: string }) => void = () => undefined;
  const device = () => {
    const lost = new Promise((resolve) => (lose = resolve));
    if (how.bornLost) lose({ reason: "unknown", message: "gone" });
    const destroy = () => {
      destroyed += 1;
      lose({ reason: "destroyed", message: "destroyed" });
    };
    return { lost, destroy };
  };
  const requestDevice = () =>
    how.refuses === undefined ? Promise.resolve(device()) : Promise.reject(new Error(how.refuses));
  const adapter = how.adapter === false ? null : { requestDevice };
  const api = { requestAdapter: () => Promise.resolve(adapter) } as unknown as GPU;
  return {
    api,
    destroyed: () => destroyed,
    lose: () => lose({ reason: "unknown", message: "gone" }),
  };
}
