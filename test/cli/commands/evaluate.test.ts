import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { activationLens, objects } from "../cli.ts";

interface Row {
  readonly x: string;
  readonly value: string;
  readonly valueBits: string;
  readonly slope?: string;
}

const values = (words: readonly string[]): readonly string[] =>
  objects<Row>("evaluate", ["evaluate", ...words]).map(({ value }) => value);

describe("evaluate", () => {
  it("computes each framework's own hard_sigmoid", () => {
    assert.deepEqual(values(["keras@2.3.1:hard_sigmoid", "-3", "0", "1"]), ["0", "0.5", "0.7"]);
    assert.deepEqual(values(["theano:hard_sigmoid", "-3", "0", "1"]), ["0", "0.5", "0.7"]);
    assert.deepEqual(values(["keras@3.15.1:hard_sigmoid", "-3", "0", "3"]), ["0", "0.5", "1"]);
  });
  it("takes negative numbers and infinities as inputs", () =>
    assert.deepEqual(values(["keras@3.15.1:hard_sigmoid", "-inf", "-0.5", "inf"]).length, 3));
  it("gives the real value, correctly rounded, when asked for exactness", () =>
    assert.deepEqual(
      values(["keras@3.15.1:hard_sigmoid", "1", "--arithmetic", "exact", "--of", "documented"]),
      ["0.6666667"],
    ));
  it("reads bit patterns and writes bit patterns", () => {
    const words = ["evaluate", "theano:hard_sigmoid", "--bits", "f32"];
    const { status, out } = activationLens(words, "00000000\n3f800000\n");
    assert.deepEqual([status, out], [0, "3f000000\n3f333333\n"]);
  });
  it("computes bit patterns of float64 in float64, and writes one pattern for every NaN", () => {
    const bits = (format: string, input: string) =>
      activationLens(["evaluate", "keras@3.15.1:sigmoid", "--bits", format], input).out;
    assert.equal(bits("f64", "0000000000000000\n"), "3fe0000000000000\n");
    assert.equal(bits("f32", "ffc00001\r\n\r\n7fc00000"), "7fc00000\n7fc00000\n");
    assert.equal(bits("f32", ""), "");
  });
  it("tells bit patterns with their numbers when asked for JSON", () => {
    const words = ["evaluate", "theano:hard_sigmoid", "--bits", "f32"];
    assert.deepEqual(objects<Row>("evaluate", words, "3f800000\n"), [
      {
        schema: 1,
        entry: "theano@0.6:theano.tensor.nnet.hard_sigmoid",
        x: "1",
        xBits: "3f800000",
        value: "0.7",
        valueBits: "3f333333",
      },
    ]);
  });
  it("takes a stream of bit patterns as one axis of a vector activation", () => {
    const words = ["evaluate", "keras@3.15.1:softmax", "--bits", "f32"];
    assert.equal(activationLens(words, "00000000\n00000000\n").out, "3f000000\n3f000000\n");
    assert.equal(activationLens([...words, "--slope"], "00000000\n").status, 2);
  });
  it("says that code without a kernel computes nothing, whatever it is documented as", () => {
    const words = ["evaluate", "puzzlelib/puzzlelib-cpu:Gelu", "1"];
    const { status, err } = activationLens(words);
    assert.equal(status, 2);
    assert.match(err, /Gelu has no value: .*raises TypeError/);
    assert.equal(activationLens([...words, "--of", "documented"]).status, 0);
  });
  it("refuses a name and options that contradict each other", () => {
    for (const words of [
      ["theano:relu", "--framework", "keras"],
      ["keras@2.3.1:relu", "--version", "3.0.0"],
      ["keras/torch:relu", "--backend", "jax"],
    ]) {
      const { status, err } = activationLens(["evaluate", ...words, "1"]);
      assert.equal(status, 2);
      assert.match(err, /says/);
    }
    assert.deepEqual(values(["keras@2.3.1:hard_sigmoid", "--version", "2.3.1", "1"]), ["0.7"]);
  });
  it("goes on after what is no bit pattern, and ends with 2", () => {
    const words = ["evaluate", "theano:relu", "--bits", "f32"];
    const { status, out, err } = activationLens(words, "1\n3f800000\n");
    assert.deepEqual([status, out], [2, "3f800000\n"]);
    assert.match(err, /“1” is not a pattern of 8/);
  });
  it("answers a hundred thousand bit patterns in order", () => {
    const patterns = Array.from({ length: 100_000 }, (_, i) => (0x3f800000 + i).toString(16));
    const input = `${patterns.join("\n")}\n`;
    assert.equal(activationLens(["evaluate", "theano:relu", "--bits", "f32"], input).out, input);
  });
  it("says that ultra_fast_sigmoid has no gradient, and ends with 2", () => {
    const { status, err } = activationLens([
      "evaluate",
      "theano:ultra_fast_sigmoid",
      "1",
      "--slope",
    ]);
    assert.equal(status, 2);
    assert.match(err, /no gradient/i);
  });
  it("answers a bare name with every framework's entry", () => {
    const rows = objects<Row & { readonly entry: string }>("evaluate", [
      "evaluate",
      "hard_sigmoid",
      "1",
    ]);
    assert.ok(rows.length > 2);
    assert.ok(rows.some(({ entry, value }) => entry.startsWith("theano") && value === "0.7"));
  });
  it("names the nearest spelling for an unknown name", () => {
    const { status, err } = activationLens(["evaluate", "keras:hard_sigmod", "1"]);
    assert.equal(status, 2);
    assert.match(err, /hard_sigmoid/);
  });
  it("refuses what is no number, an unknown option and no input", () => {
    for (const words of [
      ["keras:relu", "one"],
      ["keras:relu", "1", "--slop"],
      ["keras:relu"],
      ["keras:relu", "1", "--bits", "f32"],
      ["keras:relu", "--batch"],
      [],
    ]) {
      const { status, err } = activationLens(["evaluate", ...words]);
      assert.equal(status, 2);
      assert.ok(err.trim().length > 0);
    }
  });
});
