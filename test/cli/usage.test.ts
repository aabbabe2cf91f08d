import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { activationLens } from "./cli.ts";

describe("the command line", () => {
  it("explains itself, also after a command", () => {
    for (const words of [[], ["--help"], ["help"], ["evaluate", "--help"]]) {
      const { status, out } = activationLens(words);
      assert.equal(status, 0);
      assert.match(out, /^activation-lens COMMAND/);
    }
  });
  it("ends with 2 and a message, and prints nothing else, where it is used wrongly", () => {
    for (const words of [
      ["nothing"],
      ["list", "keras"],
      ["list", "--framework", "kers"],
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
