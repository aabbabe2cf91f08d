import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as v from "valibot";
import { connect, type Handlers, type Schemas } from "../../src/protocol/rpc.ts";
import { pair } from "./pair.ts";

interface Sums {
  add(a: number, b: number): number;
  fail(): null;
}

const sums: Schemas<Sums> = {
  add: { args: v.tuple([v.number(), v.number()]), result: v.number() },
  fail: { args: v.tuple([]), result: v.null() },
};

const answers: Handlers<Sums> = {
  add: (a, b) => a + b,
  fail() {
    throw new Error("No luck today.");
  },
};

/** The side that only asks has one method of its own. */
interface Asker {
  hush(): null;
}

const asker: Schemas<Asker> = { hush: { args: v.tuple([]), result: v.null() } };
const hush: Handlers<Asker> = { hush: () => null };

function joined(handlers: Handlers<Sums> = answers) {
  const wire = pair();
  const near = connect<Sums, Asker>(wire.near, hush, {
    remote: sums,
    local: asker,
    patience: 1000,
  });
  const far = connect<Asker, Sums>(wire.far, handlers, { remote: asker, local: sums });
  return { ...wire, near, far };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("connect", () => {
  it("gives the answer of the other side", async () => {
    assert.equal(await joined().near.call("add", 2, 3), 5);
  });

  it("keeps simultaneous calls apart", async () => {
    const { near } = joined({ ...answers, add: async (a, b) => (await settled(), a + b) });
    assert.deepEqual(await Promise.all([near.call("add", 1, 1), near.call("add", 2, 2)]), [2, 4]);
  });

  it("rejects with the sentence of a handler that threw", async () => {
    await assert.rejects(joined().near.call("fail"), /No luck today/);
  });

  it("rejects when the answer has the wrong shape", async () => {
    const wire = pair();
    const near = connect<Sums, Asker>(wire.near, hush, { remote: sums, local: asker });
    const call = near.call("add", 1, 2);
    wire.inject({ kind: "answer", id: 1, result: "three" });
    await assert.rejects(call, /Wrong answer to "add"/);
  });

  it("rejects when no answer comes in time, and refuses the one that comes late", async () => {
    const wire = pair();
    const near = connect<Sums, Asker>(wire.near, hush, {
      remote: sums,
      local: asker,
      patience: 1000,
    });
    const call = near.call("add", 1, 2);
    wire.expire();
    await assert.rejects(call, /within 1000 ms/);
    wire.inject({ kind: "answer", id: 1, result: 3 });
    assert.match(wire.log.join(), /call 1, which is not open/);
  });

  it("takes the first of two answers and refuses the second", async () => {
    const wire = pair();
    const near = connect<Sums, Asker>(wire.near, hush, { remote: sums, local: asker });
    const call = near.call("add", 1, 2);
    wire.inject({ kind: "answer", id: 1, result: 3 });
    wire.inject({ kind: "answer", id: 1, result: 4 });
    assert.equal(await call, 3);
    assert.equal(wire.log.length, 1);
  });

  it("rejects open calls when disposed, and new ones after", async () => {
    const { near } = joined();
    const call = near.call("add", 1, 2);
    near.dispose();
    await assert.rejects(call, /gone/);
    await assert.rejects(near.call("add", 1, 2), /gone/);
  });

  it("answers nothing after it was disposed", async () => {
    const { near, far, sent } = joined();
    far.dispose();
    near.call("add", 1, 2).catch(() => undefined);
    await settled();
    assert.equal(sent.length, 1);
  });

  for (const method of ["subtract", "constructor", "__proto__", "hasOwnProperty", "toString"])
    it(`has no method ${method}`, async () => {
      const { inject, sent, log } = swapped();
      inject({ kind: "call", id: 7, method, args: [] });
      await settled();
      assert.deepEqual(sent, [
        { kind: "failed", id: 7, message: `There is no method "${method}".` },
      ]);
      assert.equal(log.length, 1);
    });

  for (const [what, args] of [
    ["too few", [1]],
    ["wrong types", [1, "2"]],
    ["too many", [1, 2, 3, 4, 5]],
    ["none", undefined],
  ] as const)
    it(`never calls a handler with ${what} arguments`, async () => {
      let called = false;
      const { inject, log } = swapped({ ...answers, add: () => ((called = true), 0) });
      inject({ kind: "call", id: 1, method: "add", args });
      await settled();
      assert.equal(called, false);
      assert.equal(log.length, 1);
    });

  for (const message of wrongFrames())
    it(`refuses ${title(message)} and goes on`, async () => {
      const { inject, log, sent } = swapped();
      inject(message);
      inject({ kind: "call", id: 1, method: "add", args: [1, 2] });
      await settled();
      assert.equal(log.length, 1);
      assert.deepEqual(sent, [{ kind: "answer", id: 1, result: 3 }]);
    });

  it("takes nothing from a prototype that a message brings along", async () => {
    const { inject, log } = swapped();
    inject(JSON.parse('{"__proto__": {"kind": "call", "id": 1, "method": "add", "args": [1, 2]}}'));
    await settled();
    assert.equal(log.length, 1);
    assert.equal(Object.hasOwn(Object.prototype, "kind"), false);
  });
});

/** The answering side at the near end, so that messages can be injected into it. */
function swapped(handlers: Handlers<Sums> = answers) {
  const wire = pair();
  connect<Asker, Sums>(wire.near, handlers, { remote: asker, local: sums });
  return wire;
}

function title(message: unknown): string {
  return message === undefined ? "undefined" : JSON.stringify(message).slice(0, 60);
}

function wrongFrames(): readonly unknown[] {
  return [
    null,
    undefined,
    42,
    "call",
    [],
    {},
    { kind: "shout", id: 1 },
    { kind: "call", id: "1", method: "add", args: [1, 2] },
    { kind: "call", id: -1, method: "add", args: [1, 2] },
    { kind: "call", id: 1e300, method: "add", args: [1, 2] },
    { kind: "call", id: 1, method: "a".repeat(1e6), args: [] },
    { kind: "failed", id: 1, message: "x".repeat(1e6) },
  ];
}
