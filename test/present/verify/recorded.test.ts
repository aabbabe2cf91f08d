import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { english } from "../../../src/advice/sentencesIn.ts";
import { newestChoice } from "../../../src/catalogue/choice.ts";
import type { DecodedRecording } from "../../../src/catalogue/evidence/recordings.ts";
import { contains } from "../../../src/catalogue/version.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { nearestRecorded } from "../../../src/present/verify/recorded.ts";

const hardSigmoid = (id: string) => {
  const entry = entries.find((one) => one.id === `${id}:keras.activations.hard_sigmoid`);
  assert.ok(entry);
  return newestChoice(entry);
};
const keras2 = hardSigmoid("keras@2.0.0");

/** Stands for what was recorded from Keras in this version, on this backend. */
const played = (version: string, backend: string): DecodedRecording => ({
  from: {
    file: `keras-${version}-${backend}`,
    framework: "keras",
    version,
    backend,
    dtype: "float32",
    commit: null,
    how: "",
  },
  function: "hard_sigmoid",
  parameters: {},
  inputs: Float32Array.of(0, Number(version[0])),
  outputs: Float32Array.of(0.5, 1),
  slopes: Float32Array.of(0.2, 0),
});

const found = (
  choice: typeof keras2,
  recordings: readonly DecodedRecording[],
  of: "value" | "slope" = "value",
): readonly string[] =>
  nearestRecorded(
    choice,
    ({ versions }) => recordings.filter(({ from }) => contains(versions, from.version)),
    { of, sentences: english },
  ).map(({ from, ofOtherRelease }) => `${from}${ofOtherRelease ? ", another" : ""}`);

describe("the recordings of a choice", () => {
  it("are its own release's, if there are any", () =>
    assert.deepEqual(
      found({ ...keras2, version: "2.3.1", backend: "theano" }, [played("2.3.1", "theano")]),
      ["Keras 2.3.1 on Theano"],
    ));
  it("are else those of the nearest release that computes the same, and say so", () =>
    assert.deepEqual(
      found({ ...keras2, version: "2.3.1", backend: "tensorflow" }, [
        played("2.2.4", "theano"),
        played("2.3.1", "theano"),
      ]),
      ["Keras 2.3.1 on Theano, another"],
    ));
  it("are those of a release with slopes, where slopes are asked for and a nearer one has none", () => {
    const { slopes: _, ...nearer } = played("2.3.1", "numpy");
    assert.deepEqual(
      found({ ...keras2, backend: "jax" }, [nearer, played("2.2.4", "torch")], "slope"),
      ["Keras 2.2.4 on PyTorch, another"],
    );
  });
  it("keep the id of a backend that has no other name", () => {
    const theano = entries.find((one) => one.name === "theano.tensor.nnet.hard_sigmoid");
    assert.ok(theano);
    const recording = played("1.0.5", "theano-c");
    const of = { ...recording, from: { ...recording.from, framework: "theano" } } as const;
    assert.deepEqual(
      found({ ...newestChoice(theano), version: "1.0.5", backend: "theano-c" }, [of]),
      ["Theano 1.0.5 on theano-c"],
    );
  });
  it("are no slopes of a backend that computes the slope otherwise", () =>
    assert.deepEqual(
      found({ ...keras2, backend: "tensorflow" }, [played("2.3.1", "theano")], "slope"),
      [],
    ));
  it("are none where the other releases compute something else", () =>
    assert.deepEqual(found(keras2, [played("3.15.1", "tensorflow")]), []));
});
