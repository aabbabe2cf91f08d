// Wheels are named by PEP 427, direct references by PEP 508.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pins } from "./pinned.ts";

describe("an address", () => {
  const named = {
    "https://storage.googleapis.com/tensorflow/linux/cpu/tensorflow-1.0.1-cp35-cp35m-linux_x86_64.whl":
      "tensorflow ==1.0.1",
    "tensorflow_gpu-1.4.0-cp36-cp36m-win_amd64.whl": undefined,
    "./wheels/tensorflow_gpu-1.4.0-cp36-cp36m-win_amd64.whl": "tensorflow-gpu ==1.4.0",
    "https://download.pytorch.org/whl/cu100/torch-1.1.0%2Bcu100-cp36-cp36m-linux_x86_64.whl#sha256=0":
      "torch ==1.1.0+cu100",
    "tensorflow @ https://example.org/tf-nightly-1.5.0-cp36-none-any.whl ; python_version < '3.7'":
      undefined,
    "tensorflow @ https://example.org/tensorflow-1.5.0-cp36-none-any.whl ; python_version < '3.7'":
      "tensorflow ==1.5.0",
    "keras[gpu]@https://example.org/Keras-2.2.4.tar.gz": "keras ==2.2.4",
    "-e git+https://github.com/fchollet/keras.git@1.2.2#egg=keras": "keras ==1.2.2",
    "git+https://github.com/Theano/Theano.git@rel-1.0.5": undefined,
    "git+ssh://git@github.com/keras-team/keras@v3.4.1": "keras ==3.4.1",
    "https://github.com/keras-team/keras/archive/refs/tags/2.3.1.zip": "keras ==2.3.1",
    "git+https://github.com/keras-team/keras.git": undefined,
    "https://example.org/%E0%A4%A": undefined,
  };
  for (const [line, pin] of Object.entries(named))
    it(`${pin === undefined ? "tells nothing" : `is ${pin}`}: ${line}`, () =>
      assert.deepEqual(pins("requirements.txt", line), pin === undefined ? [] : [pin]));
  it("may be one of conda's list, or of pip's in it", () =>
    assert.deepEqual(
      pins(
        "environment.yml",
        "dependencies:\n  - https://conda.anaconda.org/x/linux-64/keras-2.2.4-py36_0.tar.bz2\n  - pip:\n    - https://example.org/tensorflow-1.0.1-cp35-cp35m-linux_x86_64.whl",
      ),
      ["keras ==2.2.4", "tensorflow ==1.0.1"],
    ));
});
