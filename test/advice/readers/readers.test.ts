import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findingsIn } from "../../../src/advice/findings.ts";
import { codeEndings, isNotebook, readerOf } from "../../../src/advice/readers/readers.ts";
import { resolveData, resolveFile } from "../../../src/advice/readers/resolveFile.ts";
import { isCode } from "../../../src/advice/resolved/resolvedFile.ts";
import { projectOf } from "../../../src/project/project.ts";
import { mentionsIn } from "../../../src/python/index/mentions.ts";
import { table } from "../../../src/advice/spellings/table.ts";

const project = projectOf([{ path: "requirements.txt", text: "keras==3.15.1\n" }]);

describe("the reader of a path", () => {
  it("goes by its ending; an unknown kind that somebody names is read as Python", () => {
    const names = ["a.py", "a.ipynb", "dir.ipynb/a.py", "a.txt", "a"].map((path) => [
      path,
      readerOf(path).name,
    ]);
    assert.deepEqual(Object.fromEntries(names), {
      "a.py": "a Python file",
      "a.ipynb": "a notebook",
      "dir.ipynb/a.py": "a Python file",
      "a.txt": "a Python file",
      a: "a Python file",
    });
    assert.deepEqual(codeEndings, [".py", ".ipynb"]);
    assert.ok(isNotebook("a.ipynb") && !isNotebook("a.py"));
  });

  it("reads no text of another kind, and no bytes where it takes text", () => {
    assert.equal(resolveFile({ path: "a.ipynb", project }, "x = 1"), undefined);
    assert.equal(resolveFile({ path: "a.py", project }, new Uint8Array([1])), undefined);
  });
});

describe("a notebook", () => {
  it("of format 3 keeps its cells in worksheets, and their code as input", () => {
    const code = (input: string | readonly string[]) => ({ cell_type: "code", input });
    const worksheets = [
      {
        cells: [
          { cell_type: "markdown", source: "# T.nnet.relu" },
          code("import theano.tensor as T"),
        ],
      },
      { cells: [code(["x = T.matrix()\n", "y = T.nnet.hard_sigmoid(x)"])] },
      {},
    ];
    const text = JSON.stringify({ nbformat: 3, worksheets });
    const found = resolveFile({ path: "a.ipynb", project }, text)?.mentions ?? [];
    assert.deepEqual(
      found.map(({ canonical, cell, line }) => [canonical, cell, line]),
      [["theano.tensor.nnet.hard_sigmoid", 2, 1]],
    );
  });
});

// As a reader of saved models would give it: a text, a string in it, and who wrote the file.
describe("a file without code", () => {
  const text = '{"activation": "hard_sigmoid"}';
  const imported = 'import keras\nkeras.layers.Dense(1, activation="hard_sigmoid")';
  const [mention] = mentionsIn(imported, table);
  const start = text.indexOf("hard_sigmoid");
  const reading = {
    mentions: [{ ...mention!, start, end: start + 12, from: start - 1 }],
    unknownStrings: [],
    layers: [],
    facts: {
      imports: [],
      keywords: [],
      callees: [],
      environment: {},
      savedBy: { keras: { version: "2.3.1", backend: "theano", source: "keras_version" } },
    },
  };
  const file = resolveData({ path: "model.json", project }, { reading, cells: [{ text }] });

  it("has the version and the backend that it states, and no syntax tree", () => {
    const [one] = file.mentions;
    assert.deepEqual(one!.decision, { version: "2.3.1", reason: "file", source: "keras_version" });
    assert.equal(one!.backend, "theano");
    assert.equal(one!.choice?.entry.id, "keras@2.0.0:keras.activations.hard_sigmoid");
    assert.equal(one!.character, start);
    assert.ok(!isCode(file));
  });

  it("is looked at by every rule; a fix that would edit code is left out", () => {
    const { savedBy: _, ...facts } = reading.facts;
    const pinned = resolveData(
      { path: "model.json", project },
      { reading: { ...reading, facts }, cells: [{ text }] },
    );
    const found = findingsIn(pinned, { path: "model.json", project });
    assert.deepEqual(
      found.map(({ rule, fixes }) => [rule, fixes]),
      [["changed-meaning", []]],
    );
    const code = resolveFile({ path: "model.py", project }, `${imported}\n`)!;
    assert.equal(findingsIn(code, { path: "model.py", project })[0]?.fixes.length, 1);
  });
});
