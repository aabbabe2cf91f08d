import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { activationLens, objects } from "../cli.ts";
import { validSarif } from "./sarif.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

interface Found {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly fixes: readonly { readonly edits: readonly { readonly newText: string }[] }[];
}

/** A project of files in a folder of its own. */
function project(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const misspelt = `from keras.layers import Dense\nlayer = Dense(3, activation="hard_sigmod")\n`;
const check = (...words: readonly string[]) => objects<Found>("check", ["check", ...words]);

describe("check", () => {
  const folder = project({ "model.py": misspelt, "requirements.txt": "keras==2.3.1\n" });
  it("warns of an unknown name and knows the right one", () => {
    const [found, ...others] = check(folder);
    assert.deepEqual(others, []);
    assert.deepEqual([found!.rule, found!.severity], ["unknown-activation", "warning"]);
    assert.equal(found!.fixes[0]!.edits[0]!.newText, "hard_sigmoid");
  });
  it("ends with 1 at the severity that --fail-on names, 0 below it", () => {
    assert.equal(activationLens(["check", folder]).status, 1);
    assert.equal(activationLens(["check", folder, "--fail-on", "error"]).status, 0);
  });
  it("looks at a file once, however many paths lead to it", () => {
    const file = join(folder, "model.py");
    assert.equal(check(file, folder, join(folder, ".", "model.py"), `${folder}/`).length, 1);
  });
  it("looks into no environment, no package folder and no circle of links", () => {
    const one = project({ "requirements.txt": "keras==2.3.1\n" });
    for (const name of [".venv", "node_modules", "src"]) {
      mkdirSync(join(one, name));
      writeFileSync(join(one, name, "model.py"), misspelt);
    }
    symlinkSync("..", join(one, "src", "up"));
    assert.deepEqual(
      check(one).map(({ file }) => file),
      [join(one, "src", "model.py")],
    );
  });
  it("warns of a wrong documentation on the backend that computes something else", () => {
    const found = (backend: string, keras: string, call: string) => {
      const code = `from keras.layers import LeakyReLU, ReLU\nlayer = ${call}\n`;
      const files = { "model.py": code, "requirements.txt": `keras==${keras}\n` };
      return check(project({ ...files, ".env": `KERAS_BACKEND=${backend}\n` })).map(
        ({ rule }) => rule,
      );
    };
    const steep = "LeakyReLU(negative_slope=1.5)";
    assert.deepEqual(found("numpy", "3.8.0", steep), ["wrong-documentation"]);
    assert.deepEqual(found("tensorflow", "3.8.0", steep), []);
    for (const backend of ["theano", "tensorflow"])
      assert.deepEqual(found(backend, "2.3.1", "ReLU()"), [], "They differ at 0 and at infinity.");
  });
  it("is silent about names that another file of the project registers", () => {
    const own = (name: string): string =>
      `from keras.utils import get_custom_objects\nget_custom_objects()["${name}"] = f\n`;
    const found = (name: string) => check(project({ "model.py": misspelt, "own.py": own(name) }));
    assert.deepEqual(found("hard_sigmod"), []);
    assert.equal(found("another").length, 1);
  });
  it("reports a path that cannot be read, and ends with 2", () => {
    const { status, err } = activationLens(["check", join(folder, "missing.py")]);
    assert.equal(status, 2);
    assert.match(err, /missing\.py/);
  });
  it("goes on after links and folders that lead nowhere, and ends with 2", () => {
    const odd = project({ "model.py": misspelt, "requirements.txt": "keras==2.3.1\n", lib: "" });
    symlinkSync("loop.py", join(odd, "loop.py"));
    mkdirSync(join(odd, ".venv"));
    writeFileSync(join(odd, ".venv", "lib"), "");
    const words = ["check", join(odd, "loop.py"), join(odd, "no", "x.py"), odd];
    const { status, out, err } = activationLens(words);
    assert.equal(status, 2);
    assert.match(out, /unknown-activation/);
    assert.doesNotMatch(err, /\n +at /);
  });
  it("goes on after a notebook that is none, and ends with 2", () => {
    const broken = project({ "a.ipynb": "{", "model.py": misspelt });
    const { status, out, err } = activationLens(["check", broken]);
    assert.equal(status, 2);
    assert.match(out, /unknown-activation/);
    assert.match(err, /a\.ipynb is not a notebook/);
  });
  it("writes SARIF that is valid, and in notebooks names the cell", () => {
    const source = misspelt.split(/(?<=\n)/);
    const cells = [{ cell_type: "code", metadata: {}, outputs: [], execution_count: null, source }];
    const notebook = { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
    const both = project({ "model.py": misspelt, "a.ipynb": JSON.stringify(notebook) });
    const log = JSON.parse(activationLens(["check", both, "--sarif"]).out) as Sarif;
    assert.ok(validSarif(log), JSON.stringify(validSarif.errors?.slice(0, 3)));
    const [inNotebook] = log.runs[0]!.results;
    assert.match(inNotebook!.message.text, /^In cell 0, line 2: /);
    assert.deepEqual(inNotebook!.locations[0]!.physicalLocation.region, { startLine: 1 });
    const nothing = activationLens(["check", project({ "a.py": "" }), "--sarif"]).out;
    assert.ok(validSarif(JSON.parse(nothing)));
  });
  it("writes SARIF with lines and columns from 1, and the fix", () => {
    const { out } = activationLens(["check", folder, "--sarif"]);
    const log = JSON.parse(out) as Sarif;
    assert.equal(log.version, "2.1.0");
    const [result] = log.runs[0]!.results;
    assert.equal(result!.ruleId, "unknown-activation");
    assert.deepEqual(result!.locations[0]!.physicalLocation.region, {
      startLine: 2,
      startColumn: 30,
      endLine: 2,
      endColumn: 41,
    });
    assert.equal(result!.fixes.length, 1);
  });
});

describe("a file's address in SARIF", () => {
  it("keeps signs that would end it", () => {
    const folder = project({ "a #1?.py": misspelt, "requirements.txt": "keras==2.3.1\n" });
    const { out } = activationLens(["check", folder, "--sarif"]);
    const [result] = (JSON.parse(out) as Sarif).runs[0]!.results;
    const { uri } = result!.locations[0]!.physicalLocation.artifactLocation;
    assert.match(uri, /^file:\/\/\/.*\/a%20%231%3F\.py$/);
  });
});

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly message: { readonly text: string };
      readonly locations: readonly { readonly physicalLocation: Place }[];
      readonly fixes: readonly object[];
    }[];
  }[];
}

interface Place {
  readonly artifactLocation: { readonly uri: string };
  readonly region: object;
}
