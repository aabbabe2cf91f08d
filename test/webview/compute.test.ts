import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../../src/expr/parse.ts";
import { emptySelection } from "../../src/protocol/selection.ts";
import { compute } from "../../webview/compute/compute.ts";
import { startState, type State } from "../../webview/state/state.ts";
import { store } from "../../webview/state/store.ts";
import { onDevice } from "../gpu/device.ts";
import { full } from "../gpu/fullDevice.ts";
import { fakeWorkers } from "./worker/fakeWorkers.ts";

const opening = {
  opening: "a",
  selection: emptySelection,
  view: "plot",
  run: false,
  follow: false,
} as const;

describe("what is computed for a picture", () =>
  onDevice((device, adapter) => {
    const on = (one: GPUDevice): State => ({
      ...startState(opening, undefined),
      gpu: { kind: "ready", device: one, adapter, recovered: false },
    });
    const doubled = (state: State) =>
      compute(
        { state: store(state), worker: fakeWorkers().worker },
        [{ expr: parse("2 * x"), numbers: {} }],
        { inputs: Float32Array.of(1, 2), form: "stable" },
      );

    const curvatureFrom = async (state: State) => {
      const curve = { expr: parse("3 * x * x"), computes: "derivative", numbers: {} } as const;
      const task = { inputs: Float32Array.of(1, 2), form: "stable" } as const;
      return (await compute({ state: store(state), worker: fakeWorkers().worker }, [curve], task))
        .values;
    };

    it("comes from the graphics processor", async () =>
      assert.deepEqual(await doubled(on(device)), {
        values: [Float32Array.of(2, 4)],
        by: "gpu",
        failure: "",
      }));
    it("is the derivative where that is asked for, wherever it is computed", async () => {
      for (const state of [on(device), startState(opening, undefined)])
        assert.deepEqual(await curvatureFrom(state), [Float32Array.of(6, 12)]);
    });
    it("comes from the CPU where the graphics processor has no memory left, with its reason", async () =>
      assert.deepEqual(await doubled(on(full(device, () => true))), {
        values: [Float32Array.of(2, 4)],
        by: "cpu",
        failure: "No memory is left.",
      }));
  }));
