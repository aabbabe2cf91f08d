import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptySelection } from "../../../src/protocol/selection.ts";
import { startState, type State } from "../../../webview/state/state.ts";
import { store } from "../../../webview/state/store.ts";
import { watchParts } from "../../../webview/state/watchParts.ts";

const opened = startState(
  { opening: "a", selection: emptySelection, view: "plot", run: false, follow: false },
  undefined,
);

/** How often parts are acted on while the state goes through these changes. */
function acts(names: readonly (keyof State)[], ...changes: readonly Partial<State>[]): number {
  let count = 0;
  const state = store(opened);
  watchParts(state, names, () => void (count += 1));
  for (const change of changes) state.change((now) => ({ ...now, ...change }));
  return count;
}

describe("watched parts of the state", () => {
  it("act when one of them changes, and are silent about the others", () =>
    assert.equal(acts(["view", "of"], { view: "about" }, { form: "documented" }), 1));

  it("stay silent when a part is replaced by an equal one", () =>
    assert.equal(acts(["window"], { window: { ...opened.window } }), 0));

  it("of a graphics device are only whether it is ready", () =>
    assert.equal(acts(["gpu"], { gpu: { kind: "unavailable", reason: "no-api", detail: "" } }), 0));

  it("are handed over as they are now", () => {
    const seen: unknown[] = [];
    const state = store(opened);
    watchParts(state, ["of", "form"], ({ of, form }) => seen.push([of, form]));
    state.change((now) => ({ ...now, of: "documented" }));
    assert.deepEqual(seen, [["documented", "stable"]]);
  });
});
