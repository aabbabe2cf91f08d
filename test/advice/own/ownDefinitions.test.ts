import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { OwnDefinition } from "../../../src/advice/own/ownDefinition.ts";
import { resolveCells } from "../../../src/advice/readers/resolveFile.ts";
import { print } from "../../../src/expr/print.ts";
import { areClose } from "../../../src/meaning/matching/values.ts";
import { nameOf } from "../../../src/present/hover/own/sameAs.ts";
import { findings } from "../finding.ts";
import { projectOf } from "../../../src/project/project.ts";

const pins = "torch==2.4.0\ntensorflow==2.15.0\njax==0.4.30\n";
const project = projectOf([{ path: "requirements.txt", text: pins }]);

const ownIn = (text: string): readonly OwnDefinition[] =>
  resolveCells({ path: "model.py", project }, [{ text }]).own();

const namesOf = ({ match }: OwnDefinition): readonly string[] =>
  match.same.filter(({ proved }) => proved).map(nameOf);

describe("an own definition that Python 2 may round", () => {
  const lines = "import torch\ndef act(x):\n    return torch.clamp(x / 6 + 1 / 2, 0, 1)\n";
  it("is left alone where the file is of Python 2", () => {
    assert.equal(ownIn(lines).length, 1);
    assert.equal(ownIn(`${lines}print "done"\n`).length, 0);
    assert.equal(ownIn(`from __future__ import division\n${lines}print "done"\n`).length, 1);
  });
});

describe("an own definition that doubles at each statement", () => {
  const of = (statements: number) =>
    `import numpy as np\ndef act(x):\n    y = np.copy(x)\n${"    y[x < 0] = y[x < 0]\n".repeat(statements)}    y[x < 0] = 0\n    return y\n`;
  it("is followed up to the largest formula, and not beyond", () => {
    assert.equal(ownIn(of(2)).length, 1);
    assert.equal(ownIn(of(60)).length, 0);
  });
});

describe("an own definition with a number beyond doubles", () => {
  const of = (number: string) =>
    ownIn(`import torch\ndef act(x): return torch.relu(x) + ${number} * torch.tanh(x)\n`);
  it("has what Python makes of it: 0 of a small one", () =>
    assert.deepEqual(of("1e-400").map(namesOf)[0], of("0.0").map(namesOf)[0]));
  it("is left alone where Python makes it infinite", () => assert.deepEqual(of("1e400"), []));
});

/** What each is, by proof. */
const known: Readonly<Record<string, string>> = {
  o1: "gelu",
  o2: "gelu(approximate=tanh)",
  o3: "gelu(approximate=tanh)",
  o6: "QuickGelu",
  o7: "Swish(alpha=1.773)",
  o8: "hard_sigmoid",
  o9: "hardsigmoid",
  o10: "HardSigmoid(alpha=0.5)",
  o11: "hardswish",
  o13: "silu",
  o14: "Swish(alpha=beta)",
  o15: "silu",
  o16: "mish",
  o17: "mish",
  o21: "leaky_relu(negative_slope=a)",
  o22: "leaky_relu(negative_slope=0.2)",
  o23: "leaky_relu(negative_slope=0.25)",
  o24: "elu(alpha=alpha)",
  o25: "selu",
  o27: "softsign",
  o28: "logsigmoid",
  o29: "tanhshrink",
  o30: "softshrink",
  o31: "hardshrink",
  o32: "relu6",
  o33: "relu",
  O35: "QuickGelu",
  O36: "gelu(approximate=tanh)",
  O37: "leaky_relu(negative_slope=slope)",
  o38: "gelu",
  o39: "silu",
  o40: "sigmoid",
  o41: "relu",
  o42: "leaky_relu(negative_slope=0.01)",
  o43: "tanh",
  o44: "softplus",
  o45: "ScaledTanH(scale_in=0.6666666666666666,scale_out=1.7159)",
  o46: "gelu",
  o47: "elu",
  o48: "squareplus(b=b)",
  o49: "hard_silu",
  o50: "silu",
  o51: "hardsigmoid",
  o52: "mish",
  o53: "gelu(approximate=True)",
  o54: "hard_sigmoid",
  o55: "leaky_relu(alpha=alpha)",
  O56: "silu(beta=1.25)",
  o57: "silu",
  o58: "silu",
  O59: "mish",
  o60: "leaky_relu(alpha=0.1)",
};

/** What each comes near to, with the largest difference. */
const near: Readonly<Record<string, readonly [string, string]>> = {
  o12: ["swish", "0.190"],
  o26: ["softplus", "0.693"],
  o34: ["mish", "0.0760"],
};

describe("own definitions", () => {
  const all = ownIn(readFileSync("test/advice/own/definitions.py", "utf8"));

  it("are the known functions that they compute", () => {
    const wrong = Object.entries(known).filter(([name, is]) => {
      const own = all.find((one) => one.name === name);
      return !own || !namesOf(own).includes(is);
    });
    assert.deepEqual(wrong, []);
  });

  it("are told from known functions that they come near to", () => {
    for (const [name, [its, distance]] of Object.entries(near)) {
      const { match } = all.find((one) => one.name === name)!;
      const told = match
        .nearest()
        .map(({ choices, apart }) => [
          nameOf({ choice: choices[0]!, parameters: {} }),
          apart.toPrecision(3),
        ]);
      assert.deepEqual([name, match.same.length, told[0]], [name, 0, [its, distance]]);
    }
  });

  it("are told from the form of gelu whose constant has more digits", () => {
    const [own] = all.filter(({ name }) => name === "o4");
    const said = own?.match.nearest().map(({ apart }) => apart.toPrecision(3));
    assert.equal(said?.[0], "2.56e-10");
  });

  it("are no functions that do anything else", () =>
    assert.deepEqual(
      ownIn(readFileSync("test/advice/own/lookalikes.py", "utf8")).map(({ name }) => name),
      [],
    ));

  it("are no reductions: the largest of all numbers is not the larger of two", () => {
    const code = (body: string): string =>
      `import tensorflow as tf\nimport torch\n\n\ndef f(x):\n    return ${body}\n`;
    for (const body of ["torch.max(x)", "tf.maximum(0.2 * x,)", "torch.max(torch.relu(x), -1)"])
      assert.deepEqual(ownIn(code(body)), [], body);
  });

  it("have gradients and defaults of one number", () => {
    const code = [
      "import tensorflow as tf",
      "@tf.custom_gradient",
      "def f(x): return x * tf.sigmoid(x), lambda g: g * tf.maximum(x,)",
      "def g(x, a=tf.maximum(2,)): return tf.where(x > 0, x, a * x)",
    ];
    assert.deepEqual(ownIn(code.join("\n")), []);
  });

  it("have a body that ends where its text ends", () => {
    const body = "s = torch.sigmoid(x); return x * s";
    for (const end of ["", "\n", "\ny = f(1)\n"]) {
      const code = `import torch\ndef f(x): ${body}${end}`;
      const at = ownIn(code)[0]?.body?.at;
      assert.equal(at && code.slice(at.start, at.end), body);
    }
  });

  it("are close to nothing finite where they are infinite", () => {
    assert.equal(areClose([Infinity], [1]), false);
    assert.equal(areClose([Infinity, -Infinity, NaN], [Infinity, -Infinity, NaN]), true);
  });

  it("are offered what the version has, with the parameters that it knows", () => {
    const code =
      "import torch, math\ndef f(x):\n    return 0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x ** 3)))\n";
    const offered = (requirements: string): readonly string[] =>
      findings(code, { requirements, severities: { "own-definition": "hint" } }).map(
        ({ message }) => message,
      );
    assert.deepEqual(offered("torch==1.9.0"), []);
    assert.deepEqual(offered("torch==2.4.0"), [
      "f computes the same as torch.nn.functional.gelu (proved).",
    ]);
  });

  it("keep their parameters open", () => {
    const [own] = ownIn(
      "import torch\ndef f(x, beta=1.5):\n    return x * torch.sigmoid(beta * x)\n",
    );
    assert.equal(own && print(own.formula), "x * sigmoid(beta * x)");
    assert.deepEqual(own?.parameters, [{ name: "beta", value: 1.5 }]);
  });
});
