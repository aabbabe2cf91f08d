import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptySelection, type Item } from "../../../src/protocol/selection.ts";
import { shortNames } from "../../../webview/plot/shortNames.ts";
import { subjectsOf } from "../../../webview/state/subject.ts";

const keras = (name: string, version: string, backend = "tensorflow"): Item => ({
  entry: `keras@${version.startsWith("2") ? "2.0.0" : "3.0.0"}:keras.activations.${name}`,
  version,
  backend,
  parameters: {},
  because: "",
});

/** What each is called beside the others. */
function called(items: readonly Item[], expression = ""): readonly string[] {
  const subjects = subjectsOf({ ...emptySelection, items, expression });
  assert.equal(subjects.length, items.length + (expression === "" ? 0 : 1));
  return subjects.map(shortNames(subjects));
}

describe("the short names of functions that are shown together", () => {
  it("are their names alone where these differ", () =>
    assert.deepEqual(called([keras("relu", "3.0.0"), keras("tanh", "2.3.1")], "x"), [
      "relu",
      "tanh",
      "f",
    ]));

  it("have as much of the place as tells namesakes apart", () => {
    const [two, three] = [keras("hard_sigmoid", "2.3.1"), keras("hard_sigmoid", "3.0.0")];
    assert.deepEqual(called([two, three, keras("relu", "3.0.0")]), [
      "hard_sigmoid Keras 2",
      "hard_sigmoid Keras 3",
      "relu",
    ]);
    const jax = keras("hard_sigmoid", "3.0.0", "jax");
    assert.deepEqual(called([two, three, jax, keras("relu", "3.0.0")]), [
      "hard_sigmoid Keras 2",
      "hard_sigmoid Keras 3.0.0 · tensorflow",
      "hard_sigmoid Keras 3.0.0 · jax",
      "relu",
    ]);
  });

  it("are places where all share one name", () =>
    assert.deepEqual(called([keras("hard_sigmoid", "2.3.1"), keras("hard_sigmoid", "3.0.0")]), [
      "Keras 2",
      "Keras 3",
    ]));

  it("are names where all are from one place, whatever their parameters", () => {
    const elu = keras("elu", "3.0.0");
    assert.deepEqual(called([elu, { ...elu, parameters: { alpha: 2 } }]), ["elu", "elu"]);
  });
});
