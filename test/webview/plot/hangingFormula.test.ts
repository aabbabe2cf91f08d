import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Expr } from "../../../src/expr/expr.ts";
import { fold } from "../../../src/expr/fold.ts";
import { emptySelection } from "../../../src/protocol/selection.ts";
import type { App } from "../../../webview/app.ts";
import { drawFrame, type Drawn } from "../../../webview/plot/drawFrame.ts";
import { orBlank } from "../../../webview/plot/drawnOrBlank.ts";
import { kept, startState, type State } from "../../../webview/state/state.ts";
import { store } from "../../../webview/state/store.ts";
import { fakeWorkers, type FakeWorkers, type Hangs } from "../worker/fakeWorkers.ts";

const relu = {
  entry: "keras@3.0.0:keras.activations.relu",
  version: "3.0.0",
  backend: null,
  parameters: {},
  because: "",
};
const opening = {
  opening: "a",
  selection: { ...emptySelection, items: [relu] },
  view: "plot",
  run: false,
  follow: false,
} as const;

const typed = (state: State, expression: string): State => ({
  ...state,
  selection: { ...state.selection, expression },
});

/** Work on a formula with an error function never ends, as far as it is of these methods. */
const inErf =
  (...methods: readonly string[]): Hangs =>
  (method, [expr]) =>
    methods.includes(method) && holdsErf(expr as Expr);

const holdsErf = (expr: Expr): boolean =>
  fold<boolean>(expr, {
    num: () => false,
    name: () => false,
    call: (op, args) => op === "erf" || args.includes(true),
  });

interface Page extends FakeWorkers {
  readonly draw: (state: State, meanwhile?: () => void) => Promise<Drawn>;
  /** What was logged. */
  readonly log: unknown[];
}

/** A page without a graphics processor, whose worker hangs. */
function page(hangs: Hangs): Page {
  const fake = fakeWorkers(hangs);
  const log: unknown[] = [];
  const app: App = {
    state: store(startState(opening, undefined)),
    host: { call: () => Promise.reject(new Error("No host.")), dispose: () => undefined },
    worker: fake.worker,
    say: (phrase, ...fillings) => [phrase, ...fillings].join(" "),
    log: (error) => void log.push(error),
    wakeGpu: () => undefined,
  };
  return {
    ...fake,
    log,
    async draw(state, meanwhile) {
      const drawing = orBlank(drawFrame)(app, state, 64);
      await fake.clock.pass(0);
      meanwhile?.();
      await fake.clock.pass(60_000, drawing);
      return drawing;
    },
  };
}

const sizeOf = (inputs: unknown): number => (inputs instanceof Float32Array ? inputs.length : 0);

const fresh = startState(opening, undefined);
const lines = ({ frame }: Drawn): readonly string[] =>
  frame.lines.map(({ label, quantity }) => `${label} ${quantity}`);

describe("a formula that takes too long to compute", () => {
  it("is left out, with a sentence, and the others are drawn", async () => {
    const drawn = await page(inErf("evaluate")).draw(typed(fresh, "erf(x)"));
    assert.deepEqual(lines(drawn), [
      "relu (Keras 3.0.0 · tensorflow) value",
      "relu (Keras 3.0.0 · tensorflow) slope",
    ]);
    assert.deepEqual(drawn.complaints, ["notDrawn 8 f (value), f (slope)"]);
    assert.equal(drawn.names, "relu Keras 3.0.0 · tensorflow");
  });

  it("gives way to the next formula, which a new worker computes", async () => {
    const playground = page(inErf("evaluate", "landmarks"));
    await playground.draw(typed(fresh, "erf(x)"));
    const next = await playground.draw(typed(fresh, "sin(x)"));
    assert.deepEqual(lines(next).slice(2), ["f value", "f slope"]);
    assert.deepEqual(next.complaints, []);
    assert.ok(playground.workers.slice(0, -1).every(({ isEnded }) => isEnded));
    assert.equal(playground.workers.at(-1)?.isEnded, false);
  });

  it("does not hang the next opening, which has it in its store", async () => {
    // Another page has not met this formula before.
    const stored = kept(typed(fresh, "erf(x) + 1"));
    const playground = page(inErf("evaluate", "landmarks", "analyse"));
    const drawn = await playground.draw(startState(opening, structuredClone(stored)));
    assert.equal(drawn.frame.lines.length, 2);
    assert.equal(drawn.complaints.length, 2);
    const next = await playground.draw(typed(startState(opening, stored), "sin(x)"));
    assert.equal(next.frame.lines.length, 4);
  });
});

describe("a curve whose marks take too long to find", () => {
  it("is drawn without them, with a sentence", async () => {
    const drawn = await page(inErf("landmarks")).draw(typed(fresh, "maximum(erf(x), 0.5)"));
    assert.equal(drawn.frame.lines.length, 4);
    assert.deepEqual(drawn.frame.marks.kinks, [0]);
    assert.deepEqual(drawn.complaints, ["notMarked 8 f"]);
  });

  it("is drawn at once afterwards, for they are not looked for again", async () => {
    const playground = page(inErf("landmarks"));
    const state = typed(fresh, "maximum(erf(x), 0.5)");
    await playground.draw(state);
    const before = playground.workers.length;
    const zoomed = await playground.draw({ ...state, window: { low: -1, high: 1 } });
    assert.deepEqual(zoomed.complaints, ["notMarked 8 f"]);
    assert.equal(playground.workers.length, before);
  });
});

describe("what a layer passes on", () => {
  const showing = (selection: Partial<State["selection"]>): State => ({
    ...fresh,
    selection: { ...emptySelection, ...selection },
  });

  it("is left out where it takes too long, and the curves are drawn", async () => {
    const hangs: Hangs = (method, args) => method === "evaluate" && sizeOf(args[2]) === 2048;
    const drawn = await page(hangs).draw(showing({ expression: "erf(x) + 2" }));
    assert.equal(drawn.frame.lines.length, 2);
    assert.deepEqual([drawn.frame.hills, drawn.complaints], [undefined, []]);
  });

  it("is asked for again in 16 bits, where it is computed otherwise", async () => {
    const playground = page(() => false);
    const outputs = async (state: State) => (await playground.draw(state)).frame.hills?.outputs;
    const softsign = { ...relu, entry: "keras@3.0.0:keras.activations.softsign" };
    const state = showing({ items: [softsign] });
    const narrow = await outputs({ ...state, numberType: "float16" });
    assert.equal(narrow?.length, 2048);
    assert.notDeepEqual(narrow, await outputs(state));
  });

  it("is asked for again on another backend in 16 bits, which rounds otherwise", async () => {
    const playground = page(() => false);
    const outputs = async (backend: string) => {
      const softsign = { ...relu, entry: "keras@3.0.0:keras.activations.softsign", backend };
      const state = showing({ items: [softsign] });
      const drawn = await playground.draw({ ...state, of: "documented", numberType: "float16" });
      return drawn.frame.hills?.outputs;
    };
    assert.notDeepEqual(await outputs("torch"), await outputs("jax"));
  });
});

describe("a worker that breaks", () => {
  it("leaves the picture blank and says so, and the same state is drawn the next time", async () => {
    const playground = page(() => playground.workers.length === 1);
    const drawn = await playground.draw(fresh, () => playground.workers[0]?.break());
    assert.deepEqual([drawn.frame.lines, drawn.names], [[], ""]);
    assert.match(drawn.complaints.join(), /^notComputed .*gone/);
    assert.equal(playground.log.length, 1);
    const again = await playground.draw(fresh);
    assert.deepEqual([again.frame.lines.length, again.complaints], [2, []]);
  });
});
