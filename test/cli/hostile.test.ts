// What a stranger's folder may hold does not end the command line, nor speak through it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

import { hostileFolder, hostileWorkspace } from "../../scripts/vscode/hostileWorkspace.ts";
import { activationLens, program } from "./cli.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

describe("the command line in a hostile folder", () => {
  it("prints no control character of it, and one finding a line", () => {
    const folder = temporaryFolder();
    const name = '"""relx\n::error file=x::pwned\n"""';
    const code = [
      "from keras.layers import Dense",
      'a = Dense(1, activation="re\u001b]0;T\u0007")',
      'b = Dense(1, activation="re\u202elu")',
      `c = Dense(1, activation=${name})`,
      "",
    ].join("\n");
    writeFileSync(join(folder, "model.py"), code);
    writeFileSync(join(folder, "requirements.txt"), "keras==2.3.1\n");
    const { out, err } = activationLens(["check", folder]);
    assert.doesNotMatch(out + err, /[\u001b\u0007\u202e]|^::error/m);
    assert.equal(out.trim().split("\n").length, 3);
  });

  it("reads what would hold it up, and says one line for each finding of files with any name", () => {
    const folder = hostileWorkspace();
    const { out } = activationLens(["mentions", join(folder, hostileFolder, "model.py")]);
    assert.match(out, /hard_sigmoid +keras\.activations\.hard_sigmoid +2\.3\.1 +pin$/m);
    assert.match(out, /hard_swish +jax\.nn\.hard_swish +\S+ +assumed$/m);
    const checked = activationLens(["check", folder]);
    assert.equal(checked.status, 1);
    assert.doesNotMatch(checked.out + checked.err, /[\u001b\u0007\u202e\u2066]|^::error/m);
    for (const line of checked.out.trim().split("\n"))
      assert.match(line, /:\d+:\d+ (?:warning|hint) [a-z-]+: /);
  });

  it("goes on after a project file that is none", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "requirements.txt"));
    writeFileSync(join(folder, "model.py"), "import keras\nkeras.activations.relu(1)\n");
    assert.equal(activationLens(["mentions", join(folder, "model.py")]).status, 0);
  });

  it("ends a check on Ctrl+C with what was done until then", async () => {
    const words = ["verify", "keras:sigmoid", "--domain", "f32", "--leg", "implemented", "--json"];
    const child = spawn(process.execPath, [program, ...words]);
    let [out, messages] = ["", ""];
    child.stdout.on("data", (data: Buffer) => (out += data.toString()));
    child.stderr.on("data", (data: Buffer) => (messages += data.toString()));
    child.stderr.once("data", () => child.kill("SIGINT"));
    const code = await new Promise((done) => child.once("close", done));
    assert.equal(code, 3);
    assert.match(
      messages,
      /value: ended early\. It was interrupted\. The report covers \d+ of 4294967296 inputs/,
    );
    assert.match(messages, /slope: not verified\. It was interrupted/);
    const lines = out.trim().split("\n");
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? "", /"rule":"every float32 value: (\d+) of 4294967296",.*"count":\1/);
  });

  it("ends with 1 where something was found, though nobody reads it to the end", async () => {
    const folder = temporaryFolder();
    const found = "import keras\n" + 'keras.layers.Dense(1, activation="sigmiod")\n'.repeat(20_000);
    writeFileSync(join(folder, "model.py"), found);
    const child = spawn(process.execPath, [program, "check", folder]);
    child.stdout.once("data", () => child.stdout.destroy());
    assert.equal(await new Promise((done) => child.once("close", done)), 1);
  });
});
