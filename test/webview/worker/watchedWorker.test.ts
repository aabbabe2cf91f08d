import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../../../src/expr/parse.ts";
import { WorkerTimeout } from "../../../webview/worker/watchdog.ts";
import { fakeWorkers, type FakeWorkers } from "./fakeWorkers.ts";

const at2 = Float32Array.of(2);
const values = ({ worker }: FakeWorkers, formula: string): Promise<readonly number[]> =>
  worker.call("evaluate", parse(formula), {}, at2).then((results) => [...results]);

/** A worker that hangs in every analysis. */
const hanging = (): FakeWorkers => fakeWorkers((method) => method === "analyse");
const analysed = ({ worker }: FakeWorkers): Promise<unknown> =>
  worker.call("analyse", parse("x"), {});

describe("the plot's worker", () => {
  it("is started by the first call, and answers all that follow", async () => {
    const fake = fakeWorkers();
    assert.equal(fake.workers.length, 0);
    assert.deepEqual(await Promise.all([values(fake, "x"), values(fake, "x ** 2")]), [[2], [4]]);
    assert.equal(fake.workers.length, 1);
  });

  it("is ended when a call takes too long, and the next call has a new one", async () => {
    const fake = hanging();
    const late = assert.rejects(analysed(fake), WorkerTimeout);
    assert.equal(await fake.clock.pass(60_000, late), 8000);
    assert.deepEqual(
      fake.workers.map(({ isEnded }) => isEnded),
      [true],
    );
    assert.deepEqual(await values(fake, "x + 1"), [3]);
    assert.equal(fake.workers.length, 2);
  });

  it("answers what was asked after a call that takes too long", async () => {
    const fake = hanging();
    const late = assert.rejects(analysed(fake), WorkerTimeout);
    const others = Promise.all([values(fake, "x + 1"), values(fake, "x + 2")]);
    await fake.clock.pass(60_000, others);
    assert.deepEqual(await others, [[3], [4]]);
    await late;
  });

  it("is not given up while it is not asked", async () => {
    const fake = fakeWorkers();
    await values(fake, "x");
    await fake.clock.pass(60_000);
    await values(fake, "x");
    assert.equal(fake.workers.length, 1);
  });

  it("rejects what it was asked when it breaks, and later calls have a new one", async () => {
    const fake = hanging();
    const broken = assert.rejects(analysed(fake), /gone/);
    await fake.clock.pass(0);
    fake.workers[0]?.break();
    await broken;
    assert.deepEqual(await values(fake, "x"), [2]);
    assert.deepEqual(
      fake.workers.map(({ isEnded }) => isEnded),
      [true, false],
    );
  });

  it("works again after it broke while nothing was asked", async () => {
    const fake = fakeWorkers();
    await values(fake, "x");
    fake.workers[0]?.break();
    assert.deepEqual(await values(fake, "x"), [2]);
    assert.equal(fake.workers.length, 2);
  });

  it("rejects a call that fails, and lives on", async () => {
    const fake = fakeWorkers();
    await assert.rejects(values(fake, "q"), /q/);
    assert.deepEqual(await values(fake, "x"), [2]);
    assert.equal(fake.workers.length, 1);
  });
});
