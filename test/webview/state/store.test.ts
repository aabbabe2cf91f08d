import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { latest } from "../../../webview/time/latest.ts";
import { store } from "../../../webview/state/store.ts";

describe("a store", () => {
  it("tells those who watch a part only when that part changes", () => {
    const seen: number[] = [];
    const { change, watch } = store({ a: 1, b: 1 });
    watch(
      ({ a }) => a,
      (a) => seen.push(a),
    );
    change((now) => ({ ...now, b: 2 }));
    change((now) => ({ ...now, a: 2 }));
    assert.deepEqual(seen, [2]);
  });

  it("settles when a watcher changes it", () => {
    const { change, watch, now } = store({ a: 1, double: 2 });
    watch(
      ({ a }) => a,
      (a) => change((value) => ({ ...value, double: 2 * a })),
    );
    change((value) => ({ ...value, a: 5 }));
    assert.deepEqual(now(), { a: 5, double: 10 });
  });

  it("tells nobody who stopped watching", () => {
    const seen: number[] = [];
    const { change, watch } = store(1);
    watch(
      (value) => value,
      (value) => seen.push(value),
    )();
    change(() => 2);
    assert.deepEqual(seen, []);
  });
});

describe("latest", () => {
  it("does the first and the newest of many requests, and nothing in between", async () => {
    const done: number[] = [];
    const ask = latest<number>(
      async (value) => {
        await Promise.resolve();
        done.push(value);
      },
      () => undefined,
    );
    [1, 2, 3, 4].forEach(ask);
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(done, [1, 4]);
  });

  it("goes on after a failure", async () => {
    const failures: unknown[] = [];
    const done: string[] = [];
    const ask = latest<string>(
      (value) =>
        value === "bad" ? Promise.reject(new Error(value)) : Promise.resolve(void done.push(value)),
      (error) => failures.push(error),
    );
    ask("bad");
    await new Promise((resolve) => setTimeout(resolve, 1));
    ask("good");
    await new Promise((resolve) => setTimeout(resolve, 1));
    assert.deepEqual([failures.length, done], [1, ["good"]]);
  });
});
