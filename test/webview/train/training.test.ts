import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { choiceOf } from "../../../src/catalogue/choice.ts";
import { settingFor } from "../../../src/training/setting.ts";
import { trainable } from "../../../src/training/trainable.ts";
import { readyGpu } from "../readyGpu.ts";
import type { App } from "../../../webview/app.ts";
import { computedBy } from "../../../webview/gpu/gpuSentence.ts";
import type { State } from "../../../webview/state/state.ts";
import { store } from "../../../webview/state/store.ts";
import { experiments, itemsOf } from "../../../webview/train/experiments.ts";
import { noTrainings, pickedOf, type LossSeries } from "../../../webview/train/trainings.ts";
import { wantedSeries } from "../../../webview/train/wanted.ts";
import { settingTexts } from "../../../webview/train/view/exports.ts";
import { orderOf, readTrainingOrder, usualOrder } from "../../../webview/train/order.ts";

describe("the experiments", () => {
  for (const experiment of experiments)
    it(`can be run: ${experiment.title}`, () => {
      const items = itemsOf(experiment);
      assert.equal(items.length, experiment.names.length);
      assert.equal(readTrainingOrder(experiment.order).kind, "read");
      for (const item of items) {
        const one = trainable(choiceOf(item)!, { straightThrough: true });
        assert.equal(one.kind, "trainable");
      }
    });
});

describe("a training order", () => {
  it("is read as the setting that it was made of", () => {
    const read = readTrainingOrder(orderOf({ task: "spirals", hidden: [5, 4], seed: 9 }));
    assert.ok(read.kind === "read");
    const { task, hidden, seed } = read.setting;
    assert.deepEqual([task, hidden, seed], ["spirals", [5, 4], 9]);
  });
  it("says what is wrong with it", () => {
    const kinds = (part: Partial<typeof usualOrder>) => {
      const read = readTrainingOrder({ ...usualOrder, ...part });
      return read.kind === "wrong" ? read.problem.kind : "";
    };
    assert.equal(kinds({ networks: "" }), "out-of-range");
    assert.equal(kinds({ hidden: "3,,3" }), "out-of-range");
    assert.equal(kinds({ rate: "fast" }), "not-positive");
    assert.equal(kinds({ task: "curve", loss: "cross-entropy" }), "cross-entropy-of-curve");
    assert.equal(kinds({ hidden: "64,64,64", networks: "65536" }), "too-many-weights");
  });
});

describe("the series of a run", () => {
  const say: App["say"] = (phrase, ...fillings) => [phrase, ...fillings].join(" ");
  const appOn = (...names: readonly string[]): Pick<App, "state" | "say"> => {
    const [experiment] = experiments;
    const items = itemsOf({ ...experiment!, names });
    const selection = { items, expression: "", front: 0 };
    return { say, state: store({ selection } as State) };
  };
  const setting = settingFor({ networks: 2, epochs: 9 });

  it("are labelled where the gradient is passed on for want of one", () => {
    const app = appOn("theano:sigmoid", "theano:ultra_fast_sigmoid");
    const labels = (straightThrough: boolean) =>
      wantedSeries(app, setting, { ...usualOrder, straightThrough }).map(({ label }) =>
        / \(straight/.test(label),
      );
    assert.deepEqual(labels(true), [false, true]);
    assert.deepEqual(labels(false), [false, false]);
  });
  it("have a rate and an initialiser each over a map, which is of the function in focus", () => {
    const wanted = wantedSeries(appOn("torch:relu", "keras:tanh"), setting, {
      ...usualOrder,
      map: true,
    });
    const pairs = new Set(wanted.map(({ setting: { rate, init } }) => `${rate} ${init}`));
    assert.equal(pairs.size, wanted.length);
    assert.ok(wanted.length >= 16);
  });
  it("are named with the parameters that set them apart", () => {
    const app = appOn("puzzlelib:leakyRelu(a=0.2)", "puzzlelib:leakyRelu(a=-0.2)");
    const labels = wantedSeries(app, setting, usualOrder).map(({ label }) => label);
    assert.match(labels[0]!, /\(a=0\.2\)$/);
    assert.match(labels[1]!, /\(a=-0\.2\)$/);
  });
  it("have the function that a layer was given, and elsewhere each function on show", () => {
    const app = appOn("keras:tanh", "torch:relu");
    const two = { ...setting, hidden: [3, 4] };
    const [relu] = itemsOf({ ...experiments[0]!, names: ["torch:relu"] });
    const wanted = wantedSeries(app, two, { ...usualOrder, layers: [null, relu!] });
    assert.equal(wanted.length, 2);
    assert.match(wanted[0]!.label, /^layerOf 1 tanh Keras .*, layerOf 2 relu PyTorch /);
    const [tanh, fixed] = wanted.map(({ what }) => (what.kind === "trainable" ? what.hidden : []));
    assert.notDeepEqual(tanh![0], tanh![1]);
    assert.deepEqual(tanh![1], fixed![1]);
    assert.equal(wantedSeries(app, two, { ...usualOrder, layers: [relu!, relu!] }).length, 1);
  });
  it("take a formula of the reader's for a layer, and say which layer cannot be trained", () => {
    const app = appOn("keras:tanh");
    const two = { ...setting, hidden: [3, 4] };
    const withLayer = (formula: string) =>
      wantedSeries(app, two, { ...usualOrder, layers: [formula, null] })[0]!;
    assert.match(withLayer("x * 2").label, /^layerOf 1 f\(x\) = x \* 2, /);
    assert.equal(withLayer("x * 2").what.kind, "trainable");
    assert.equal(withLayer("nonsense(").what.kind, "no-value");
  });
  it("compute what is documented where that is chosen", () => {
    const app = appOn("tf.keras@1.15.0:softsign");
    const of = (one: "documented" | "implemented") =>
      wantedSeries(app, setting, { ...usualOrder, of: one, straightThrough: true })[0]!;
    assert.notDeepEqual(of("documented").what, of("implemented").what);
  });
  it("are saved with every setting and flag that makes them again", () => {
    const one: LossSeries = {
      label: "",
      colour: 3,
      setting,
      straightThrough: true,
      points: [],
      result: { kind: "waiting" },
    };
    const texts = settingTexts([one, { ...one, setting: { ...setting, rate: 1 } }, one]);
    assert.equal(texts.length, 2);
    assert.match(texts[0]!, /--rate 0.1 .*--bound 0.05 --straight-through$/);
    assert.match(texts[1]!, /--rate 1 /);
  });
  it("show a network of the first that has some, whichever colour it has", () => {
    const trained = { label: "b", colour: 4, result: { kind: "trained" } } as LossSeries;
    const without = { label: "a", colour: 0, result: { kind: "none" } } as LossSeries;
    const now = { ...noTrainings, series: [without, trained] };
    assert.equal(pickedOf(now)?.colour, 4);
    assert.equal(pickedOf({ ...now, map: true }), undefined);
  });
});

describe("the footer", () => {
  const say: App["say"] = (phrase) => phrase;
  const gpu = { kind: "starting" } as const;
  it("says of training that the CPU does it, and of the other views what the graphics processor does", () => {
    assert.equal(computedBy({ gpu, view: "train", numberType: "float32" }, say), "trainedOnCpu");
    assert.equal(computedBy({ gpu, view: "plot", numberType: "e4m3" }, say), "gpuStarting");
    assert.equal(computedBy({ gpu, view: "plot", numberType: "float16" }, say), "plottedOnCpu");
    const on = (name: string) =>
      ({ gpu: readyGpu(name), view: "train", numberType: "float32" }) as const;
    assert.equal(computedBy(on("swiftshader"), say), "trainedOnCpu");
    assert.equal(computedBy(on("H200"), say), "gpuHardware");
  });
});
