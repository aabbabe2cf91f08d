import assert from "node:assert/strict";

import { cells, hover } from "./driving/editor.ts";

describe("a notebook", () => {
  it("lets a cell see the imports of the cells before it", async () => {
    const [, last] = await cells("import torch.nn.functional as F", "y = F.hardsigmoid(x)");
    assert.match(await hover(last!, "hardsigmoid"), /PyTorch/);
  });

  it("hides from a cell what only a later cell imports", async () => {
    const [first] = await cells("y = F.hardsigmoid(x)", "import torch.nn.functional as F");
    assert.equal(await hover(first!, "hardsigmoid"), "");
  });
});
