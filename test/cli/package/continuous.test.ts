// What checks activations in somebody else's continuous integration.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { describe, it } from "node:test";
import { load } from "js-yaml";
import { program } from "../cli.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const folder = temporaryFolder();
const bin = join(folder, "bin");
mkdirSync(bin);
// Stands in for the package on npm.
writeFileSync(
  join(bin, "npx"),
  `#!/bin/sh\n[ "$1 $2" = "--yes activation-lens@${version}" ] || exit 99\nshift 2\nexec "${process.execPath}" "${program}" "$@"\n`,
);
chmodSync(join(bin, "npx"), 0o755);
writeFileSync(join(folder, "bad.py"), "import keras\nkeras.activations.rellu(1)\n");
writeFileSync(join(folder, "good one.py"), "import keras\nkeras.activations.relu(1)\n");
writeFileSync(
  join(folder, "old.py"),
  "from keras.layers import Dense\nDense(1, activation='hard_sigmoid')\n",
);
const skip = process.platform === "win32" && "the stand-in of npx is a shell script";

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly run: string;
      readonly env: Readonly<Record<string, string>>;
    }[];
  };
}

const action = load(readFileSync("action.yml", "utf8")) as Action;

/** Runs the action's step as a runner does, its inputs in the environment. */
function act(inputs: Readonly<Record<string, string>>) {
  const [step] = action.runs.steps;
  assert.ok(step);
  const env = Object.entries(step.env).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1] ?? "";
    return [name, inputs[input] ?? String(action.inputs[input]?.default)] as const;
  });
  const { status, stdout } = spawnSync("bash", ["-c", step.run], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: [bin, process.env["PATH"]].join(delimiter),
      GITHUB_ACTION_PATH: resolve("."),
      ...Object.fromEntries(env),
    },
  });
  return { status, out: stdout };
}

describe("the action for GitHub", { skip }, () => {
  it("fails at a finding, which its matcher reads", () => {
    const { status, out } = act({ paths: "bad.py\n" });
    assert.equal(status, 1);
    const { problemMatcher } = JSON.parse(readFileSync("scripts/action/matcher.json", "utf8")) as {
      readonly problemMatcher: readonly {
        readonly pattern: readonly { readonly regexp: string }[];
      }[];
    };
    const [line = ""] = out.split("\n").filter((one) => one.startsWith("bad.py"));
    const found = new RegExp(problemMatcher[0]?.pattern[0]?.regexp ?? "").exec(line);
    assert.deepEqual(found?.slice(1, 5), ["bad.py", "2", "19", "warning"]);
  });

  it("takes paths with spaces, and text of theirs as nothing else", () => {
    assert.equal(act({ paths: "good one.py" }).status, 0);
    const { status } = act({ paths: "$(touch hacked)\n--fail-on" });
    assert.equal(status, 2);
    assert.notEqual(act({ paths: "hacked" }).status, 0);
  });

  it("writes SARIF where it is asked to, and fails just the same", () => {
    assert.equal(act({ paths: "bad.py", sarif: "found.sarif" }).status, 1);
    const log = JSON.parse(readFileSync(join(folder, "found.sarif"), "utf8")) as {
      readonly runs: readonly { readonly results: readonly unknown[] }[];
    };
    assert.equal(log.runs[0]?.results.length, 1);
  });

  it("fails while the migration would change a file, and shows how", () => {
    writeFileSync(join(folder, "requirements.txt"), "keras==2.3.1\n");
    const { status, out } = act({ command: "migrate", paths: "old.py" });
    assert.equal(status, 1);
    assert.match(out, /^--- /m);
    assert.equal(act({ command: "migrate", paths: "good one.py" }).status, 0);
  });

  it("says what is wrong with its inputs", () => {
    for (const inputs of [{ paths: "" }, { command: "train" }]) assert.equal(act(inputs).status, 2);
  });

  it("takes the version of this package", () =>
    assert.equal(action.inputs["version"]?.default, version));
});

describe("the hooks for pre-commit", { skip }, () => {
  const hooks = load(readFileSync(".pre-commit-hooks.yaml", "utf8")) as readonly {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
  }[];

  it("run the version of this package", () => {
    for (const { entry, language } of hooks) {
      assert.ok(entry.startsWith(`npx --yes activation-lens@${version} `));
      assert.equal(language, "system");
    }
  });

  it("fail at what is found in the files that are committed", () => {
    const [check] = hooks;
    const [name = "", ...words] = check?.entry.split(" ") ?? [];
    for (const [file, code] of [
      ["bad.py", 1],
      ["good one.py", 0],
    ] as const) {
      const { status } = spawnSync(join(bin, name), [...words, file], { cwd: folder });
      assert.equal(status, code, file);
    }
  });
});
