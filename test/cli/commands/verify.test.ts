import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Report } from "../../../src/verify/report.ts";
import { activationLens, objects } from "../cli.ts";

const reports = (...words: readonly string[]): readonly Report[] =>
  objects<Report>("verify", ["verify", ...words]);

const small = ["--leg", "implemented", "--domain", "f16"] as const;

describe("verify", () => {
  it("gives a line for the value and one for the slope, over every float16 value", () => {
    const found = reports("theano@1.0.5:hard_sigmoid", ...small);
    assert.deepEqual(
      found.map(({ of, quantity, count }) => [of, quantity, count]),
      [
        ["value", "exhaustive", 65_536],
        ["slope", "exhaustive", 65_536],
      ],
    );
    for (const { count, passed, failed, undefined: open } of found)
      assert.equal(passed + failed + open, count);
  });
  it("writes a certificate in Markdown", () => {
    const { out } = activationLens(["verify", "theano@1.0.5:hard_sigmoid", ...small, "--markdown"]);
    assert.match(out, /^## theano\S* \(theano 1\.0\.5\), value, code against documentation/);
    for (const row of [
      /\| inputs +\| 65536, exhaustive: every float16 value +\|/,
      /\| kernel +\| [0-9a-f]{8} +\|/,
    ])
      assert.match(out, row);
  });
  it("compares recordings of the framework with what its code computes", () => {
    const [value] = reports("theano@1.0.5/theano-c:hard_sigmoid", "--leg", "recording");
    assert.deepEqual([value!.failed, value!.passed], [0, value!.count]);
    assert.ok(value!.count > 0);
  });
  it("gives one line for a name and quantity, however many recordings there are", () => {
    const found = reports("keras@3.15.1/torch:gelu", "--leg", "recording");
    assert.deepEqual(
      found.map(({ of, count }) => [of, count]),
      [
        ["value", 810],
        ["slope", 810],
      ],
    );
  });
  it("fails where a recording differs, and says on standard error which differences are known", () => {
    const words = ["verify", "keras@3.15.1/torch:gelu", "--leg", "recording", "--of", "value"];
    const { status, out, err } = activationLens([...words, "--json"]);
    assert.equal(status, 1);
    assert.equal((JSON.parse(out) as Report).failed, 12);
    assert.match(err, /known differences: 2\. PyTorch's vectorized erf/);
  });
  it("names the interface below WebGPU, or says that none took part", () => {
    const [report] = reports("keras@3.15.1:relu", "--domain", "bf16", "--of", "value");
    assert.ok(report);
    const { adapter, count, notRun } = report;
    if (notRun === undefined)
      assert.ok(["vulkan", "metal", "d3d12"].includes(adapter.backend), adapter.backend);
    else assert.deepEqual([adapter.kind, count], ["emulated", 0]);
  });
  it("ends with 1 where a result lies beyond the tolerance, and with 3 where no GPU ran the kernel", () => {
    const words = ["verify", "keras@3.15.1:sigmoid", "--domain", "f16", "--of", "value"];
    const strict = activationLens([...words, "--kernel", "documented", "--tolerance", "0"]);
    if (strict.status === 3) return assert.match(strict.err, /not verified/);
    assert.equal(strict.status, 1);
    assert.match(strict.out, /does not hold/);
    assert.equal(activationLens([...words, "--kernel", "stable"]).status, 0);
  });
  it("says that code differs, at how many inputs and where most, and ends with 1", () => {
    const words = ["verify", "keras@3.1.1:hard_sigmoid", "--leg", "implemented", "--of", "value"];
    const { status, out } = activationLens([...words, "--domain", "bf16"]);
    assert.equal(status, 1);
    assert.match(out, /differs at \d+ of 65536 inputs, most at -?\d/);
    assert.doesNotMatch(out, /holds/);
    const relu = activationLens(["verify", "torch@2.1.0:torch.relu", ...small]);
    assert.match(relu.out, /holds/);
    assert.equal(relu.status, 0);
  });
  it("ends with 3 where something is not verified, and with 1 where something else differs", () => {
    const paper = ["verify", "paper:swish"];
    assert.equal(activationLens([...paper, "--leg", "recording"]).status, 3);
    const both = ["verify", "keras@3.15.1:softmax", "keras@3.1.1:hard_sigmoid", ...small];
    assert.equal(activationLens(both).status, 1);
  });
  it("says why nothing ran, and that nothing passed", () => {
    const found = reports("keras@3.15.1:softmax", "theano:ultra_fast_sigmoid", ...small);
    const idle = found.filter(({ notRun }) => notRun !== undefined);
    assert.deepEqual(
      idle.map(({ name, of, count, passed }) => [name, of, count, passed]),
      [
        ["keras.activations.softmax", "value", 0, 0],
        ["keras.activations.softmax", "slope", 0, 0],
        ["theano.tensor.nnet.ultra_fast_sigmoid", "slope", 0, 0],
      ],
    );
  });
});
