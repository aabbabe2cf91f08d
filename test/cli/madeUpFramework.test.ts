import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { bundled } from "./bundle.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

// CONTRIBUTING.md: a framework is one folder, added to one list; nothing else has to be touched.
const folder = temporaryFolder();
const program = join(folder, "cli.cjs");
const list = "src/catalogue/frameworks/index.ts";
await bundled(program, [
  {
    name: "one more framework",
    setup: (bundle) =>
      bundle.onLoad({ filter: /catalogue[\\/]frameworks[\\/]index\.ts$/ }, () => ({
        contents: withMadeUp(readFileSync(list, "utf8")),
        loader: "ts",
        resolveDir: resolve("src/catalogue/frameworks"),
      })),
  },
]);

/** The list as it is after the two lines that a contributor writes. */
function withMadeUp(text: string): string {
  return text
    .replace(
      /^import \{ jax/m,
      `import { madeUp } from ${JSON.stringify(resolve("test/madeUp/index.ts"))};\nimport { jax`,
    )
    .replace(/^const all = \{$/m, "const all = {\n  madeup: madeUp,");
}

const code = `import madeup
from madeup.activations import bend
from madeup.layers import Layer
a = bend(x, leak=0.1)
b = Layer(8, activation="bend")
c = Layer(8)
d = bend(x, leak=-1)
e = Layer(8, activation="bent")
f = madeup.activations.Bow()
def g(x: madeup.Array):
    return x.bend()
`;

describe("A made-up framework, one folder and one line of the list", () => {
  it("is listed, looked up and evaluated", () => {
    const ids = run(["list", "--framework", "madeup"]).map(({ id }) => id);
    assert.deepEqual(ids, [
      "madeup@1.0:madeup.activations.bend",
      "madeup@2.0:madeup.activations.Bow",
    ]);
    const [one] = run(["evaluate", "madeup:bend(leak=0.5)", "-2"]);
    assert.equal(one?.["value"], "-1");
    const [max] = run(["compare", "madeup:bend", "keras.layers.LeakyReLU"]).map(
      (row) => row["max"],
    );
    assert.equal((max as { value: string }).value, "0");
  });

  it("is mentioned in code, by its pin", () => {
    const file = project("madeup-framework==2.0.0");
    const found = run(["mentions", file]).filter(
      ({ line, text }) => Number(line) > 2 && text !== "Layer",
    );
    assert.deepEqual(
      found.map(({ text, version, versionReason }) => [text, version, versionReason]),
      ["bend", "bend", "bend", "Bow", "bend"].map((text) => [text, "2.0.0", "pin"]),
    );
  });

  it("is explained, with its parameters, gradient and the layer's own choice", () => {
    const all = run(["explain", project("madeup-framework==2.0.0")]);
    const called = all.find(({ line }) => line === 3);
    assert.ok(called);
    assert.equal(called["name"], "madeup.activations.bend");
    assert.match(JSON.stringify(called["parameters"]), /"leak","value":"0.1","from":"code"/);
    assert.match(JSON.stringify(called["gradient"]), /"own":true/);
    assert.equal(all.find(({ line }) => line === 5)?.["origin"], "layer-default");
    assert.match(JSON.stringify(called["namesakes"]), /\[\]/);
  });

  it("is checked: a refused value, an unknown string, a name that the version lacks", () => {
    const rules = (pin: string): readonly unknown[] =>
      run(["check", project(pin)]).map(({ rule, range }) => [
        rule,
        (range as { start: { line: number } }).start.line,
      ]);
    assert.deepEqual(rules("madeup-framework==2.0.0"), [
      ["refused-value", 6],
      ["unknown-activation", 7],
    ]);
    assert.ok(
      rules("madeup-framework==1.5.0").some((one) => String(one) === "missing-in-version,8"),
    );
  });

  it("tells its version by a spelling", () => {
    const file = join(temporaryFolder(), "old.py");
    writeFileSync(file, "from madeup.internal.activations import bend\ny = bend(x)\n");
    const [, called] = run(["mentions", file]);
    assert.deepEqual([called?.["version"], called?.["versionReason"]], ["1.5.0", "spelling"]);
  });
});

function project(pin: string): string {
  const place = temporaryFolder();
  writeFileSync(join(place, "requirements.txt"), `${pin}\n`);
  writeFileSync(join(place, "model.py"), code);
  return join(place, "model.py");
}

function run(words: readonly string[]): readonly Readonly<Record<string, unknown>>[] {
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...words, "--json"], {
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}
