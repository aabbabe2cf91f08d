import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { memberPlace } from "../../../src/advice/resolved/memberPlace.ts";
import { memberNames } from "../../../src/present/completion/memberNames.ts";

/** The names for the place of the bar, in a version of its framework. */
function names(text: string, version: string): readonly string[] {
  const cells = text.split("# %%\n").map((cell, index) => ({ cell: index, text: cell }));
  const source = cells.findIndex((cell) => cell.text.includes("|"));
  const offset = cells[source]!.text.indexOf("|");
  const asked = cells.map((cell) => ({ ...cell, text: cell.text.replace("|", "") }));
  const place = memberPlace(asked, source, offset);
  return place === undefined
    ? []
    : memberNames(place.module, place.framework, version).map((one) => one.text);
}

describe("memberNames", () => {
  it("are those of the module before the dot, the usual first", () =>
    assert.deepEqual(names("import keras\nkeras.activations.|\n", "3.5.0").slice(0, 3), [
      "relu",
      "sigmoid",
      "tanh",
    ]));

  it("see through aliases", () => {
    const theano = names("import theano.tensor as T\ny = T.nnet.ha|\n", "1.0.5");
    assert.ok(theano.includes("hard_sigmoid") && theano.includes("ultra_fast_sigmoid"));
    const torch = names("import torch.nn.functional as F\ny = F.|(x)\n", "2.9.0");
    assert.ok(torch.includes("gelu") && !torch.includes("GELU"));
  });

  it("put the variant that works in place after the usual ones", () => {
    const torch = names("import torch.nn.functional as F\ny = F.|\n", "2.9.0");
    assert.deepEqual(torch.slice(0, 2), ["relu", "sigmoid"]);
    assert.ok(torch.includes("relu_"));
  });

  it("see through imports over several lines, stars and assignments", () => {
    const lists = [
      "from torch import (\n    optim,\n    nn,\n)\nnn.functional.|\n",
      "from torch import *\nnn.functional.|\n",
      "import torch\nf = torch.nn\nf.functional.|\n",
      "try:\n    import torch.nn.functional as F\nexcept ImportError:\n    F = None\nF.|\n",
    ];
    for (const text of lists) assert.ok(names(text, "2.9.0").includes("gelu"), text);
  });

  it("are those of the version", () => {
    const text = "import keras\nkeras.activations.|\n";
    assert.ok(!names(text, "2.2.4").includes("gelu"));
    assert.ok(names(text, "3.5.0").includes("gelu"));
  });

  it("come on a from-import line too", () =>
    assert.ok(names("from keras.activations import relu, so|\n", "3.5.0").includes("softplus")));

  it("come from the cells before", () =>
    assert.ok(names("from torch import nn\n# %%\nnn.|\n", "2.9.0").includes("LeakyReLU")));

  it("are none in comments, strings and other modules", () => {
    assert.deepEqual(names("import keras\n# keras.activations.|\n", "3.5.0"), []);
    assert.deepEqual(names('import keras\n"keras.activations.|"\n', "3.5.0"), []);
    assert.deepEqual(names("import keras, numpy as np\nnp.|\n", "3.5.0"), []);
    assert.deepEqual(
      names("import keras\nfor keras in []:\n    keras.activations.|\n", "3.5.0"),
      [],
    );
  });
});
