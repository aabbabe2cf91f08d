// What is kept of notebooks that hold megabytes of pictures.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { withoutOutputs } from "../../../src/advice/readers/notebook.ts";
import { resolveFile } from "../../../src/advice/readers/resolveFile.ts";
import { projectOf } from "../../../src/project/project.ts";

describe("of forty notebooks with five megabytes of pictures each", () => {
  it("the code alone is kept until it is read", () => {
    const { kept, megabytes } = growth((picture) => withoutOutputs(notebook(picture)));
    assert.ok(kept.every((text) => text.length < 300 && text.includes("hard_sigmoid")));
    assert.ok(megabytes < 5, `${megabytes.toFixed(1)} MB`);
  });

  it("what was read keeps no picture", () => {
    const project = projectOf([{ path: "requirements.txt", text: "keras==2.3.1\n" }]);
    const { kept, megabytes } = growth((picture) =>
      resolveFile({ path: "a.ipynb", project }, notebook(picture)),
    );
    assert.ok(kept.every((file) => file?.mentions.length === 1));
    assert.ok(megabytes < 20, `${megabytes.toFixed(1)} MB`);
  });
});

/** What is made of each notebook, and by how much memory in use has grown once all are made. */
function growth<T>(made: (picture: string) => T): {
  readonly kept: T[];
  readonly megabytes: number;
} {
  made("");
  const before = inUse();
  const kept = Array.from({ length: 40 }, (_, i) => made(String(i % 10).repeat(5_000_000)));
  return { kept, megabytes: inUse() - before };
}

const notebook = (picture: string): string =>
  JSON.stringify({
    cells: [
      {
        cell_type: "code",
        source: ["import keras\n", "keras.activations.hard_sigmoid(x)\n"],
        outputs: [{ output_type: "display_data", data: { "image/png": picture } }],
      },
    ],
    nbformat: 4,
    nbformat_minor: 5,
  });

/** Megabytes, after a collection. */
function inUse(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
