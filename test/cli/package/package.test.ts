import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { before, describe, it } from "node:test";
import { commandLinePackage } from "../../../scripts/packaging/commandLinePackage.ts";
import { activationLens } from "../cli.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

const folder = temporaryFolder();
const project = join(folder, "project");
const installed = join(project, "node_modules", "activation-lens");
let archive = "";

/** Runs the installed package, which finds nothing of this repository. */
function run(...words: readonly string[]) {
  const program = join(project, "node_modules", ".bin", "activation-lens");
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: project,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { status, out: stdout, err: stderr };
}

before(async () => {
  archive = await commandLinePackage(folder);
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{"name":"project","version":"1.0.0"}');
  const install = ["install", "--offline", "--no-audit", "--no-fund", resolve(archive)];
  const { status, stderr } = spawnSync("npm", install, {
    cwd: project,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  assert.equal(status, 0, stderr);
});

describe("the command line's package", () => {
  it("is at most 1 MB", () => assert.ok(statSync(archive).size <= 1_000_000));

  it("brings what it needs, its licence and those of what it contains", () => {
    for (const file of ["README.md", "LICENSE", "ThirdPartyNotices.txt"])
      assert.ok(existsSync(join(installed, file)), file);
    const notices = readFileSync(join(installed, "ThirdPartyNotices.txt"), "utf8");
    for (const name of ["@lezer/python", "@modelcontextprotocol/sdk", "zod"])
      assert.ok(notices.includes(`${name} `), name);
    assert.ok(!notices.includes("@vscode/webview-ui-toolkit"));
  });

  it("answers as the command line of the repository does", () => {
    for (const words of [
      ["--version"],
      ["evaluate", "theano:hard_sigmoid", "-1", "0", "1", "--slope"],
      ["compare", "keras@2.3.1:hard_sigmoid", "keras:hard_sigmoid"],
      ["verify", "keras:relu", "--leg", "recording", "--of", "value"],
    ]) {
      const { status, out, err } = run(...words);
      const own = activationLens(words);
      assert.deepEqual([status, out], [own.status, own.out], err);
    }
  });

  it("says that it cannot run a kernel without webgpu, and ends with 3", () => {
    const { status, out, err } = run("verify", "keras:sigmoid", "--kernel", "stable");
    assert.deepEqual([status, out], [3, ""]);
    assert.match(err, /not verified\. /);
  });

  it("checks a project", () => {
    writeFileSync(join(project, "model.py"), "import keras\nkeras.activations.rellu(1)\n");
    const { status, out } = run("check", ".");
    assert.equal(status, 1);
    assert.match(out, /^model\.py:2:19 warning /);
  });

  it("names every command in its README", () => {
    const names = [...run("--help").out.matchAll(/^  ([a-z]+) /gm)].map(([, name]) => name);
    const readme = readFileSync(join(installed, "README.md"), "utf8");
    const told = [...readme.matchAll(/^\| `([a-z]+)`/gm)].map(([, name]) => name);
    assert.deepEqual(told, names);
  });
});
