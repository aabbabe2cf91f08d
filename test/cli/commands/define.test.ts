import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { activationLens, objects } from "../cli.ts";

interface Defined {
  readonly entry: string;
  readonly documented: { readonly formula: string };
  readonly implemented: readonly { readonly when: object; readonly formula: string }[];
  readonly parameters: readonly { readonly name: string; readonly value: unknown }[];
  readonly findings: readonly { readonly when?: object }[];
}

const defined = (...words: readonly string[]) => objects<Defined>("define", ["define", ...words]);

describe("define", () => {
  it("answers a bare name with every entry of that name", () => {
    for (const name of ["relu", "softmax", "gelu", "hard_sigmoid"])
      assert.ok(defined(name).length > 5, name);
  });
  it("tells what the code computes in every situation, as documented where nothing else is known", () => {
    const [plain] = defined("torch:torch.nn.ReLU");
    assert.deepEqual(
      plain!.implemented.map(({ when, formula }) => [when, formula]),
      [[{}, plain!.documented.formula]],
    );
    const { implemented } = defined("theano:theano.tensor.nnet.sigmoid")[0]!;
    assert.match(implemented[0]!.formula, /-88/);
    assert.deepEqual(implemented.at(-1)!.when, {});
  });
  it("lists every finding as JSON, each with its condition, and those that apply first as Markdown", () => {
    const name = "keras@2.3.1/tensorflow:keras.activations.sigmoid";
    assert.deepEqual(
      defined(name)[0]!.findings.map(({ when }) => when),
      [{ backend: "theano" }],
    );
    const text = (backend: string) =>
      activationLens(["define", name.replace("tensorflow", backend)]).out;
    assert.match(
      text("tensorflow"),
      /\n\nFor other versions, backends.*\n\n- On the Theano backend/,
    );
    assert.doesNotMatch(text("theano"), /For other versions/);
  });
  it("takes a parameter in the name, with --set, or in both where they agree", () => {
    const value = (...words: readonly string[]) =>
      defined(...words)[0]!.parameters.find(({ name }) => name === "a")!.value;
    assert.equal(value("puzzlelib:leakyRelu(a=0.2)"), "0.2");
    assert.equal(value("puzzlelib:leakyRelu", "--set", "a=0.2"), "0.2");
    assert.equal(value("puzzlelib:leakyRelu(a=0.2)", "--set", "a=.2"), "0.2");
    const both = activationLens(["define", "puzzlelib:leakyRelu(a=0.2)", "--set", "a=0.3"]);
    assert.deepEqual([both.status, both.out], [2, ""]);
    assert.match(both.err, /a=0\.2.*a=0\.3/);
  });
  it("lists the parameters of the version, and says since when there is another", () => {
    const names = (name: string) => defined(name)[0]!.parameters.map((one) => one.name);
    assert.deepEqual(names("torch@1.12.0:torch.nn.GELU"), ["approximate"]);
    assert.deepEqual(names("torch@1.11.0:torch.nn.GELU"), []);
    assert.doesNotMatch(activationLens(["define", "tensorflow@2.7.0:tf.nn.silu"]).out, /beta/);
    const { status, err } = activationLens(["define", "tensorflow@2.7.0:tf.nn.silu(beta=2)"]);
    assert.equal(status, 2);
    assert.match(err, /no parameter “beta” in 2\.7\.0, only in >=2\.8\. It has no parameters/);
  });
  it("cites a paper instead of a version, and takes a matrix for no lack of a gradient", () => {
    const { out } = activationLens(["define", "paper:softmax"]);
    assert.match(out, /^# paper:softmax\n\nBridle 1990\n/);
    assert.match(out, /^Gradient: a matrix \(Jacobian\)/m);
  });
  it("writes Markdown, JSON, LaTeX, NumPy and WGSL", () => {
    const out = (format: string) =>
      activationLens(["define", "torch:torch.nn.ReLU6", "--format", format]).out;
    assert.match(out("markdown"), /^# torch\.nn\.ReLU6\n/);
    assert.equal((JSON.parse(out("json")) as Defined).entry, "torch@0.4.1:torch.nn.ReLU6");
    assert.match(out("latex"), /\\/);
    assert.match(out("numpy"), /^\w+\(.*\)\n$/);
    assert.match(out("wgsl"), /fn activation\(x: f32\) -> f32/);
  });
});
