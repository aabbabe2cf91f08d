import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import { parser } from "@lezer/python";

import { definitionOf, numbersIn } from "../../../src/meaning/evaluation.ts";
import { newestChoice } from "../../../src/catalogue/choice.ts";
import { usualAxis } from "../../../src/catalogue/axes.ts";
import { formulaOf } from "../../../src/catalogue/definition.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { lookup } from "../../../src/catalogue/lookup/lookup.ts";
import type { Choice } from "../../../src/catalogue/request.ts";
import { evaluator } from "../../../src/numeric/arithmetic/evaluate.ts";
import { vectorEvaluator } from "../../../src/numeric/vector/vector.ts";
import { definitionCode, definitionWgsl } from "../../../src/present/formula/definitionCode.ts";
import { dialects, type DialectId } from "../../../src/readings/dialects.ts";
import { onDevice } from "../../gpu/device.ts";

function torch(spelling: string, parameters: Readonly<Record<string, number>> = {}): string {
  const found = lookup({ spelling, framework: "torch", parameters });
  assert.ok(found.kind === "found");
  return definitionCode(found.choice, "torch") ?? "";
}

function wgsl(spelling: string): string {
  const found = lookup({ spelling, framework: "keras" });
  assert.ok(found.kind === "found");
  return definitionWgsl(found.choice) ?? "";
}

const ids = Object.keys(dialects) as readonly DialectId[];
const choices = entries.map((entry) => newestChoice(entry));

describe("definitionCode", () => {
  it("is a function with its import and its origin", () =>
    assert.match(
      torch("torch.nn.functional.hardtanh"),
      /^import torch\n\n\ndef hardtanh\(x\):\n {4}"""torch\.nn\.functional\.hardtanh PyTorch [\d.]+"""\n {4}return .*\n$/,
    ));

  it("holds the parameters' values, negative ones too", () =>
    assert.match(
      torch("torch.nn.functional.leaky_relu", { negative_slope: -0.5 }),
      /return torch\.where\(x > 0, x, -\(0\.5 \* x\)\)/,
    ));

  it("acts along an axis where the activation does, which the caller names where the rank decides", () =>
    assert.match(
      torch("torch.nn.functional.softmax"),
      /def softmax\(x, axis\):\n.*\n {4}t = torch\.exp\(x - torch\.amax\(x, dim=axis, keepdim=True\)\)\n {4}return t \/ torch\.sum\(t, dim=axis, keepdim=True\)\n$/,
    ));

  it("has the axis that the framework would take as a default", () => {
    assert.match(torch("torch.nn.functional.softmax", { dim: 0 }), /def softmax\(x, axis=0\):/);
    assert.match(torch("torch.nn.Softmax2d"), /def Softmax2d\(x, axis=-3\):/);
    assert.match(torch("torch.nn.GLU"), /def GLU\(x, axis=-1\):/);
  });

  for (const id of ids)
    it(`parses, names nothing strange and imports what it uses in ${dialects[id].title}`, () => {
      for (const choice of choices) {
        const code = definitionCode(choice, id);
        if (code === undefined)
          assert.ok(id === "theano" || usualAxis(choice) === "flattened", choice.entry.id);
        else assert.deepEqual(strangeIn(code), [], `${choice.entry.id}\n${code}`);
      }
    });

  it("computes in NumPy what the engine computes", (test) => {
    const written = choices.filter((choice) => usualAxis(choice) !== "flattened");
    const answers = numpy(written.map((choice) => definitionCode(choice, "numpy") ?? ""));
    if (answers === undefined) return test.skip("There is no Python with NumPy and SciPy.");
    for (const [i, choice] of written.entries())
      for (const [j, value] of engine(choice).entries())
        assert.ok(near(answers[i]![j]!, value), `${choice.entry.id} at ${inputs[j]}`);
    return undefined;
  });
});

describe("definitionWgsl", () => {
  it("is a function of one number", () =>
    assert.match(
      wgsl("keras.activations.hard_sigmoid"),
      /^\/\/ keras\.activations\.hard_sigmoid Keras .*\nfn hard_sigmoid_activation\(x: f32\) -> f32 \{\n[^]*\}\n$/,
    ));

  it("is not there for an activation of a whole vector", () =>
    assert.ok(
      choices.every(
        (choice) => (definitionWgsl(choice) === undefined) === (choice.entry.over === "vector"),
      ),
    ));
});

/** Broken places, and names that nothing in the code defines. */
function strangeIn(code: string): readonly string[] {
  const strange: string[] = [];
  const known = new Set(["x", "axis"]);
  const text = (node: { from: number; to: number }): string => code.slice(node.from, node.to);
  parser.parse(code).iterate({
    enter: (node) => {
      if (node.type.isError) strange.push(`broken at ${node.from}`);
      if (node.name !== "VariableName") return;
      const before = node.node.prevSibling?.name;
      const after = node.node.nextSibling?.name;
      const parent = node.node.parent?.name;
      const binds =
        parent === "ImportStatement" ||
        parent === "FunctionDefinition" ||
        (parent === "AssignStatement" && before === undefined);
      if (binds) known.add(text(node));
      else if (!(parent === "ArgList" && after === "AssignOp") && !known.has(text(node)))
        if (text(node) !== "abs") strange.push(text(node));
    },
  });
  return strange;
}

/** What the functions return in Python; undefined where there is no NumPy. */
function numpy(codes: readonly string[]): readonly (readonly number[])[] | undefined {
  const script = `
import inspect, json, re, sys
import numpy as np
import scipy.special
read = json.load(sys.stdin)
answers = []
for code in read["codes"]:
    module = {}
    exec(code, module)
    function = module[re.search(r"def (\\w+)", code)[1]]
    with np.errstate(all="ignore"):
        along = {"axis": -1} if "axis" in inspect.signature(function).parameters else {}
        value = np.ravel(function(np.array([read["inputs"]], dtype=float), **along))
    answers.append([repr(float(one)) for one in value])
json.dump(answers, sys.stdout)
`;
  const input = JSON.stringify({ codes, inputs });
  if (spawnSync("python3", ["-c", "import numpy, scipy.special"]).status !== 0) return undefined;
  const { stdout, stderr } = spawnSync("python3", ["-c", script], { input, encoding: "utf8" });
  assert.equal(stderr, "");
  const answers = JSON.parse(stdout) as readonly (readonly string[])[];
  return answers.map((row) => row.map((one) => Number(one.replace("inf", "Infinity"))));
}

function engine(choice: Choice): readonly number[] {
  const formula = formulaOf(definitionOf(choice, "implemented"));
  const numbers = numbersIn(choice.parameters);
  if (choice.entry.over === "element") return inputs.map(evaluator(formula, "f64", numbers));
  return vectorEvaluator(formula, { arithmetic: "f64" }, numbers)(inputs, [inputs.length], 0);
}

const near = (a: number, b: number): boolean =>
  Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

const inputs = [-100, -20, -7.5, -3, -2.5, -1, -0.5, 0, 0.25, 1, 2.5, 3, 6, 7, 20, 100];

await onDevice((device) => {
  it("compiles, whatever the activation", async () => {
    for (const code of new Set(choices.flatMap((choice) => definitionWgsl(choice) ?? []))) {
      const { messages } = await device.createShaderModule({ code }).getCompilationInfo();
      assert.deepEqual(
        [...messages].map(({ message }) => message),
        [],
        code,
      );
    }
  });
});
