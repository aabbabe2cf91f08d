import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { TreeArgument } from "../../src/python/functions/tree.ts";
import { documentIndex } from "../../src/python/index/documentIndex.ts";
import { functionsOf } from "../../src/python/index/mentions.ts";
import { parseable } from "../../src/python/source/parseable.ts";
import { sourceOf } from "../../src/python/source/source.ts";
import { table } from "./table.ts";

const head = "import math\nimport numpy as np\nimport torch\nfrom torch import nn\n\n\n";

const functionsIn = (code: string) => functionsOf([sourceOf(parseable(head + code))], table);

/** What each function computes, in one line. */
const treesIn = (code: string): readonly string[] =>
  functionsIn(code).map(({ name, value }) => `${name}: ${written(value)}`);

function written(of: TreeArgument["value"]): string {
  switch (of.tag) {
    case "number":
      return of.text;
    case "input":
      return "x";
    case "upstream":
      return "g";
    case "parameter":
      return `$${of.name}`;
    case "literal":
      return String(of.value);
    case "apply":
      return `${of.of}(${of.arguments.map(argument).join(", ")})`;
  }
}

const argument = ({ name, value }: TreeArgument): string =>
  name === undefined ? written(value) : `${name}=${written(value)}`;

const reads = (code: string, ...trees: readonly string[]) => assert.deepEqual(treesIn(code), trees);
const isSilent = (code: string) => assert.deepEqual(treesIn(code), []);

describe("own functions", () => {
  it("are read through locals, constants and helpers of the file", () =>
    reads(
      "C = math.sqrt(2)\n\n\ndef g(v):\n    return torch.erf(v / C)\n\n\ndef f(x):\n    h = g(x)\n    return x * h\n",
      "g: torch.erf(/(x, math.sqrt(2)))",
      "f: *(x, torch.erf(/(x, math.sqrt(2))))",
    ));

  it("keep numbers by default open, and take flags as they are by default", () =>
    reads(
      "def f(x, a=0.1, hard=False):\n    if hard:\n        return torch.clamp(x, 0, 1)\n    return torch.tanh(a * x)\n",
      "f: torch.tanh(*($a, x))",
    ));

  it("follow operations in place on an array of their own", () => {
    reads("def f(x):\n    y = x.clone()\n    y.neg_().exp_()\n    return y\n", "f: .exp(.neg(x))");
    reads(
      "def f(x):\n    y = torch.exp(x)\n    y[x > 0] = 1\n    return y\n",
      "f: numpy.where(>(x, 0), 1, torch.exp(x))",
    );
  });

  it("are no functions that write into their argument", () => {
    isSilent("def f(x):\n    x.exp_()\n    return x\n");
    isSilent("def f(x):\n    x *= torch.tanh(x)\n    return x\n");
    isSilent("def f(x):\n    y = x\n    y[y < 0] = 0\n    return y\n");
    isSilent("def f(x):\n    return torch.relu_(x)\n");
  });

  it("are read from a layer, with what its constructor keeps", () => {
    reads(
      "class A(nn.Module):\n    def __init__(self, c=2.0):\n        super().__init__()\n        self.c = c\n        self.act = nn.ReLU6(inplace=True)\n\n    def forward(self, x):\n        return self.act(self.c * x + 3)\n",
      "A: torch.nn.ReLU6(+(*($c, x), 3))",
    );
    isSilent(
      "class A(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.c = 1.0\n\n    def set(self, c):\n        self.c = c\n\n    def forward(self, x):\n        return torch.tanh(self.c * x)\n",
    );
  });

  it("bring their gradients", () => {
    const [own] = functionsIn(
      "class A(torch.autograd.Function):\n    @staticmethod\n    def forward(ctx, x):\n        y = torch.tanh(x)\n        ctx.save_for_backward(y)\n        return y\n\n    @staticmethod\n    def backward(ctx, g):\n        (y,) = ctx.saved_tensors\n        return g * (1 - y * y)\n",
    );
    assert.equal(
      own?.gradient && written(own.gradient.value),
      "*(g, -(1, *(torch.tanh(x), torch.tanh(x))))",
    );
  });

  it("are no functions that do more than to compute", () => {
    isSilent("def f(x):\n    print(x)\n    return torch.tanh(x)\n");
    isSilent("def f(x):\n    for _ in range(3):\n        x = torch.tanh(x)\n    return x\n");
    isSilent("def f(x):\n    if x.mean() > 0:\n        return x\n    return torch.tanh(x)\n");
    isSilent("@unknown\ndef f(x):\n    return torch.tanh(x)\n");
    isSilent("def f(x, y):\n    return torch.tanh(x) * y\n");
    isSilent("def f(x):\n    return torch.tanh(x[0])\n");
    isSilent("def f(x):\n    yield torch.tanh(x)\n");
  });

  it("that call themselves, or one another for ever, are none", () => {
    isSilent("def f(x):\n    return f(x) * torch.tanh(x)\n");
    isSilent("def f(x):\n    return g(x)\n\n\ndef g(x):\n    return torch.tanh(f(x))\n");
    isSilent("class A(nn.Module):\n    def forward(self, x):\n        return self.forward(x)\n");
  });

  it("end soon where a hundred of them double one another", () => {
    const all = Array.from(
      { length: 100 },
      (_, i) => `def d${i + 1}(x):\n    return d${i}(d${i}(x))\n\n\n`,
    );
    const start = performance.now();
    const found = functionsIn(`def d0(x):\n    return torch.tanh(x)\n\n\n${all.join("")}`);
    assert.ok(found.length > 1 && found.length < 10);
    assert.ok(performance.now() - start < 5_000);
  });

  it("are read anew after an edit of what they use, and no others", () => {
    const code = (c: string): string =>
      `${head}C = ${c}\n\n\ndef f(x):\n    return torch.tanh(C * x)\n\n\ndef g(x):\n    return torch.exp(x)\n`;
    const index = documentIndex([parseable(code("2.0"))], table);
    const [f, g] = index.functions();
    index.update([parseable(code("3.0"))]);
    const after = index.functions();
    assert.equal(f && written(f.value), "torch.tanh(*(2.0, x))");
    assert.equal(after[0] && written(after[0].value), "torch.tanh(*(3.0, x))");
    assert.equal(after[1], g);
    const at = parseable(code("3.0")).indexOf("def g") + 4;
    assert.deepEqual(index.functionsAt(0, at), [g]);
  });
});
