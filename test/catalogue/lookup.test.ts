import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lookup, lookupAll, type Lookup } from "../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../src/catalogue/name.ts";

const found = (name: string): Lookup => lookup(nameRequest(name)!);

const idOf = (name: string): string => {
  const one = found(name);
  assert.ok(one.kind === "found", one.kind === "failed" ? one.failure.message : "");
  return one.choice.entry.id;
};

const failureOf = (name: string) => {
  const one = found(name);
  assert.ok(one.kind === "failed", `${name} was found`);
  return one.failure;
};

describe("a name", () => {
  it("finds the entry of its version", () => {
    assert.equal(idOf("keras@2.3.1:hard_sigmoid"), "keras@2.0.0:keras.activations.hard_sigmoid");
    assert.equal(idOf("keras@3.15.1:hard_sigmoid"), "keras@3.0.0:keras.activations.hard_sigmoid");
  });
  it("takes the newest version when it says none, and the newest of a generation", () => {
    assert.equal(idOf("keras.activations.hard_sigmoid"), idOf("keras@3:hard_sigmoid"));
    assert.equal(idOf("keras@2:hard_sigmoid"), idOf("keras@2.15.0:hard_sigmoid"));
  });
  it("gives backend and parameters", () => {
    const one = found("puzzlelib/puzzlelib-cpu:leakyRelu(a=0.2)");
    assert.ok(one.kind === "found");
    assert.equal(one.choice.backend, "puzzlelib-cpu");
    assert.equal(one.choice.parameters["a"], 0.2);
  });
  it("tells apart what one spelling names in several frameworks", () => {
    const { code, near } = failureOf("hard_sigmoid");
    assert.equal(code, "unknown-name");
    assert.ok(near.length > 5);
    const all = lookupAll(nameRequest("hard_sigmoid")!);
    const ids = all.flatMap((one) => (one.kind === "found" ? [one.choice.entry.id] : []));
    assert.ok(ids.includes("keras@2.0.0:keras.activations.hard_sigmoid"));
    assert.ok(ids.includes("keras@3.0.0:keras.activations.hard_sigmoid"));
  });
});

describe("a name that names nothing", () => {
  it("gets the nearest right ones", () => {
    assert.ok(failureOf("keras:hard_sigmod").near.includes("keras.activations.hard_sigmoid"));
    assert.equal(failureOf("torch:swish").near[0], "torch.nn.SiLU");
  });
  it("is answered at once, however long it is", () => {
    const started = process.cpuUsage();
    assert.deepEqual(failureOf(`keras:${"a".repeat(1_000_000)}`).near, []);
    assert.ok(process.cpuUsage(started).user < 2_000_000);
  });
  it("gets the ranges when only its version is wrong", () => {
    const { code, message } = failureOf("keras@0.3:hard_sigmoid");
    assert.equal(code, "unknown-version");
    assert.match(message, />=3\.0\.0/);
  });
  it("is told what a version looks like", () => {
    const { code, message } = failureOf("keras@new:relu");
    assert.equal(code, "unknown-version");
    assert.match(message, /^“new” is not a version, such as \d/);
  });
  it("may not be of a generation that is yet to come, though of a later release", () => {
    assert.equal(failureOf("keras@9.9:relu").code, "unknown-version");
    assert.equal(idOf("keras@3.99.0:relu"), "keras@3.0.0:keras.activations.relu");
  });
  it("is not a version, a backend or a parameter that nobody has", () => {
    assert.equal(failureOf("keras@newest:relu").code, "unknown-version");
    assert.equal(failureOf("keras/abacus:relu").code, "bad-parameter");
    assert.equal(failureOf("keras:relu(beta=1)").code, "unknown-parameter");
  });
});

describe("a parameter", () => {
  // The signatures at these releases: torch.nn.GELU, jax/nn/functions.py, tf.nn.silu, keras/activations.py, keras/backend.
  for (const [before, since, name, given] of [
    ["1.11.0", "1.12.0", "torch.nn.GELU", 'approximate="tanh"'],
    ["1.11.0", "1.12.0", "torch.nn.functional.gelu", 'approximate="tanh"'],
    ["0.2.0", "0.2.1", "jax.nn.gelu", "approximate=False"],
    ["2.7.0", "2.8.0", "tf.nn.silu", "beta=2"],
    ["2.7.0", "2.8.0", "tf.nn.swish", "beta=2"],
    ["2.0.1", "2.0.2", "keras.activations.softmax", "axis=1"],
    ["2.1.5", "2.1.6", "keras.backend.softmax", "axis=1"],
  ] as const)
    it(`is unknown before its first version: ${name}(${given})`, () => {
      const framework = name.startsWith("tf.") ? "tensorflow" : name.split(".")[0]!;
      const { code, message, near } = failureOf(`${framework}@${before}:${name}(${given})`);
      assert.deepEqual([code, near], ["unknown-parameter", []]);
      const parameter = given.split("=")[0]!;
      const release = since.replace(/^([12]\.\d+)\.0$/, "$1");
      assert.ok(message.includes(`“${parameter}” in ${before}, only in >=${release}.`), message);
      idOf(`${framework}@${since}:${name}(${given})`);
      idOf(`${framework}@${before}:${name}`);
    });
  it("goes by the keyword of its version", () => {
    assert.equal(found("keras@2.3.1:keras.layers.LeakyReLU(alpha=0.1)").kind, "found");
    assert.equal(found("keras@3.15.1:keras.layers.LeakyReLU(negative_slope=0.1)").kind, "found");
    assert.equal(
      failureOf("keras@2.3.1:keras.layers.LeakyReLU(negative_slope=0.1)").code,
      "unknown-parameter",
    );
  });
  it("must be a number within what the framework allows", () => {
    assert.equal(failureOf("keras:elu(alpha=nan)").code, "bad-parameter");
    assert.equal(failureOf("keras:elu(alpha=None)").code, "bad-parameter");
    assert.match(failureOf("torch.nn.PReLU(num_parameters=0.5)").message, /a whole number/);
    assert.match(failureOf("torch.nn.Hardtanh(min_val=2,max_val=1)").message, /less than max_val/);
  });
});
