import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resolveFile } from "../../../src/advice/readers/resolveFile.ts";
import { candidatesOf } from "../../../src/advice/resolved/workspaceModules.ts";
import { projectOf } from "../../../src/project/project.ts";

/** The canonical names that one file of a workspace mentions. */
function found(path: string, files: Readonly<Record<string, string>>): readonly string[] {
  const textOf = (name: string): string | undefined => files[name];
  const file = resolveFile({ path, project: projectOf([]) }, files[path]!, { textOf });
  assert.ok(file);
  return file.mentions.filter(({ imported }) => !imported).map(({ canonical }) => canonical);
}

describe("a star import of a file of the workspace", () => {
  it("brings what that file imports", () =>
    assert.deepEqual(
      found("models.py", {
        "layers.py": "import tensorflow as tf\n",
        "models.py": "from layers import *\ny = tf.nn.relu(x)\n",
      }),
      ["tf.nn.relu"],
    ));
  it("is found beside the file, in its package and from the project's folder on", () => {
    const base = "import torch.nn.functional as F\n";
    const use = "y = F.gelu(x)\n";
    for (const line of ["from .base import *", "from base import *", "from net.base import *"])
      assert.deepEqual(found("net/a.py", { "net/base.py": base, "net/a.py": `${line}\n${use}` }), [
        "torch.nn.functional.gelu",
      ]);
    const inner = { "net/base/__init__.py": base, "net/in/a.py": `from ..base import *\n${use}` };
    assert.deepEqual(found("net/in/a.py", inner), ["torch.nn.functional.gelu"]);
  });
  it("that is not found brings what PyTorch's files call it, where the file uses torch so", () => {
    const use = "y = nn.GELU()\nz = F.silu(x)\n";
    const modules = ["torch.nn.GELU", "torch.nn.functional.silu"];
    const star = "from .activations import *\n";
    assert.deepEqual(found("a.py", { "a.py": `${star}x = torch.randn(3)\n${use}` }), modules);
    assert.deepEqual(
      found("a.py", { "a.py": `import torch\n${star}x = torch.randn(3)\n${use}` }),
      modules,
    );
    assert.deepEqual(found("a.py", { "a.py": `${star}${use}` }), []);
    assert.deepEqual(found("a.py", { "a.py": `import torch\nx = torch.randn(3)\n${use}` }), []);
    const elsewhere = { "activations.py": "x = 1\n", "a.py": `${star}x = torch.randn(3)\n${use}` };
    assert.deepEqual(found("a.py", elsewhere), []);
  });
  it("goes through files that import one another by stars", () => {
    const files = {
      "a.py": "from b import *\ny = F.elu(x)\n",
      "b.py": "from c import *\nfrom a import *\n",
      "c.py": "import torch.nn.functional as F\nfrom keras.layers import *\n",
    };
    assert.deepEqual(found("a.py", files), ["torch.nn.functional.elu"]);
    const layer = { ...files, "a.py": "from b import *\ny = LeakyReLU()(x)\n" };
    assert.deepEqual(found("a.py", layer), ["keras.layers.LeakyReLU"]);
  });
  it("brings nothing that the file defines itself, hides or leaves out of its list", () => {
    const own = "from torch.nn.functional import *\ndef relu(x):\n    return x\n";
    assert.deepEqual(found("a.py", { "b.py": own, "a.py": "from b import *\nrelu(x)\n" }), []);
    const hidden = "import torch.nn.functional as _F\n";
    assert.deepEqual(found("a.py", { "b.py": hidden, "a.py": "from b import *\n_F.elu(x)\n" }), []);
    const listed = 'import torch.nn.functional as F\n__all__ = ["x"]\n';
    assert.deepEqual(found("a.py", { "b.py": listed, "a.py": "from b import *\nF.elu(x)\n" }), []);
  });
  it("is not looked for among frameworks, nor above the project", () => {
    assert.deepEqual(candidatesOf("keras.layers", "a.py"), []);
    assert.deepEqual(candidatesOf("...up", "net/a.py"), []);
    assert.deepEqual(candidatesOf(".", "net/a.py"), ["net/__init__.py"]);
  });
});
