import assert from "node:assert/strict";
import { accessSync, constants, existsSync, openSync } from "node:fs";
import { describe, it } from "node:test";
import { activationLens, program } from "./cli.ts";

describe("the command line", () => {
  it("explains itself", () => {
    for (const words of [[], ["--help"], ["help"], ["-h"]]) {
      const { status, out } = activationLens(words);
      assert.equal(status, 0);
      assert.match(out, /^activation-lens COMMAND/);
    }
  });
  it("explains every command with its options", () => {
    const names = [...activationLens([]).out.matchAll(/^  ([a-z]+) /gm)].map(([, name]) => name!);
    assert.equal(names.length, 13);
    for (const name of names) {
      const { status, out } = activationLens([name, "x", "--help"]);
      assert.equal(status, 0);
      const says = /^Serves /m.test(out) ? "Serves" : "--json  +one JSON object a line";
      assert.match(out, new RegExp(`^activation-lens ${name} [^]*${says}`));
      assert.equal(activationLens([name, "-h"]).out, out);
    }
  });
  it("is a file that can be run, as npx runs it after every build", () =>
    accessSync(program, constants.X_OK));
  it("tells its version", () => assert.match(activationLens(["--version"]).out, /\d+\.\d+\.\d+/));
  it("takes every word behind -- as an input", () => {
    const { status, out } = activationLens(["evaluate", "theano:tanh", "--json", "--", "-1", "0"]);
    assert.deepEqual([status, out.trim().split("\n").length], [0, 2]);
    assert.match(activationLens(["mentions", "--", "--help"]).err, /no file --help/);
  });
  it("says where its output could not be written", { skip: !existsSync("/dev/full") }, () => {
    const full = openSync("/dev/full", "w");
    const { status, err } = activationLens(["list"], "", full);
    assert.equal(status, 2);
    assert.match(err, /^The output could not be written: ENOSPC/);
  });
  it("ends with 2 and a message, and prints nothing else, where it is used wrongly", () => {
    for (const words of [
      ["nothing"],
      ["list", "keras"],
      ["list", "--framework", "kers"],
      ["list", "--set", "alpha=1"],
      ["list", "--json=yes"],
      ["define", "kers:relu"],
      ["define", "keras:relu("],
      ["define", "keras@2.3.1:relu(alpha=1,alpha=2)"],
      ["define", "keras:softmax", "--format", "wgsl"],
      ["define", "keras:relu", "--format"],
      ["verify", "keras:relu", "--tolerance", ""],
      ["verify", "keras:relu", "--tolerance", "-1"],
    ]) {
      const { status, out, err } = activationLens(words);
      assert.deepEqual([status, out], [2, ""], words.join(" "));
      assert.ok(err.length > 0);
      assert.doesNotMatch(err, /\n +at /);
    }
  });
  it("names the frameworks to one that it does not know", () =>
    assert.match(activationLens(["define", "kers:relu"]).err, /“kers”.*keras, tf\.keras, theano/));
});
