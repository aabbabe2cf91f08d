import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { activationLens, objects } from "../cli.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

interface Explained {
  readonly line: number;
  readonly name: string;
  readonly formula: string | null;
  readonly alternatives: readonly string[];
  readonly raises: { readonly what: string } | null;
  readonly parameters: readonly { readonly name: string; readonly from: string }[];
  readonly kinks: readonly string[];
  readonly markdown?: string;
}

/** A file with its pins, in a folder of its own. */
function file(code: string, requirements = ""): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "requirements.txt"), requirements);
  writeFileSync(join(folder, "model.py"), code);
  return join(folder, "model.py");
}

const explain = (...words: readonly string[]) =>
  objects<Explained>("explain", ["explain", ...words]);

describe("explain", () => {
  const keras = file(
    "from keras import activations\na = activations.hard_sigmoid\nb = activations.relu\n",
    "keras==2.3.1\n",
  );

  it("says what a hover says, for each mention", () => {
    const [first, second] = explain(keras);
    assert.equal(first?.formula, "f(x) = clip(0.2 * x + 0.5, 0, 1)");
    assert.deepEqual(first.kinks, ["-2.5", "2.5"]);
    assert.equal(second?.name, "keras.activations.relu");
  });

  it("says of a version that is not known that it is not", () => {
    const [first] = explain(
      file("from keras.activations import relu as f\ny = f(x)\n", "keras==0.3.2\n"),
      "--markdown",
    );
    assert.equal(first?.raises, null);
    assert.equal(first.formula, null);
    assert.match(first.markdown ?? "", /Keras 0\.3\.2 is not known here: .* from 1\.0\.0 to/);
  });

  it("takes a line, and a column, as compilers print them", () => {
    assert.deepEqual(
      explain(`${keras}:3`).map(({ line }) => line),
      [2],
    );
    assert.equal(explain(`${keras}:2:17`).length, 1);
    assert.equal(explain(`${keras}:2:1`).length, 0);
  });

  it("hands over the hover's Markdown", () => {
    const [first] = explain(keras, "--markdown");
    assert.match(first?.markdown ?? "", /^\*\*keras\.activations\.hard/);
    assert.match(activationLens(["explain", keras]).out, /Keras 2\.3\.1/);
  });

  it("gives no formula where a name may hold several functions", () => {
    const branches = file(
      "import torch.nn.functional as F\ndef f(x, smooth):\n    g = F.elu if smooth else F.relu\n    return g(x)\n",
      "torch==2.1.0\n",
    );
    const [found] = explain(`${branches}:4`);
    assert.equal(found?.formula, null);
    assert.deepEqual(found.alternatives, ["torch.nn.functional.elu", "torch.nn.functional.relu"]);
  });

  it("does not say that the documentation differs where a value that decides it is not known", () => {
    const [found] = explain(
      file("from torch import nn\na = nn.LeakyReLU(slope)\n", "torch==2.1.0\n"),
      "--markdown",
    );
    assert.match(found?.formula ?? "", /negative_slope/);
    assert.doesNotMatch(found?.markdown ?? "", /documentation says something else/);
  });

  it("says why a call fails, and evaluates nothing at a default", () => {
    const refused = file("from torch import nn\na = nn.Softshrink(-1.0)\n", "torch==2.1.0\n");
    const [found] = explain(refused);
    assert.match(found?.raises?.what ?? "", /Softshrink refuses lambd = -1\.0/);
    assert.deepEqual(found?.kinks, []);
  });

  it("takes the pins of a folder such as requirements for those of the one that it is in", () => {
    const path = file("from torch import nn\na = nn.SiLU()\n");
    const folder = join(path, "..", "requirements");
    mkdirSync(folder);
    writeFileSync(join(folder, "base.txt"), "torch==1.6.0\n");
    assert.match(explain(path)[0]?.raises?.what ?? "", /^PyTorch 1\.6\.0 has no torch\.nn\.SiLU/);
  });

  it("reports a file that cannot be read, and ends with 2", () =>
    assert.equal(activationLens(["explain", "nowhere.py"]).status, 2));
});
