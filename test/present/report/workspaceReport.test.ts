import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { findingsIn } from "../../../src/advice/findings.ts";
import { resolveFile } from "../../../src/advice/readers/resolveFile.ts";
import { workspaceReport } from "../../../src/present/report/workspaceReport.ts";
import { projectOf } from "../../../src/project/project.ts";
import { english } from "../english.ts";

const bounds = { most: 5000, megabytes: 5, hasMore: false, unread: [] };

/** The rows of the report on some files, the title and the head left out. */
function rows(files: Readonly<Record<string, string>>): readonly string[] {
  const text = workspaceReport(
    Object.entries(files).map(([path, content]) => reported(path, content)),
    bounds,
    english,
  );
  return text.split("\n").slice(8, -1).filter(Boolean);
}

function reported(path: string, text: string) {
  const project = projectOf([{ path: "requirements.txt", text: "keras==2.3.1\n" }]);
  const file = resolveFile(path, text, project);
  assert.ok(file);
  const findings = findingsIn(file, path, project);
  return { path, address: `file:///w/${path}`, mentions: file.mentions, findings };
}

const dense = (name: string) => `from keras.layers import Dense\nDense(1, activation="${name}")\n`;

describe("workspaceReport", () => {
  it("tells place, name, meaning, version and findings of each mention", () => {
    const [row] = rows({ "a.py": dense("hard_sigmoid") });
    assert.match(
      row ?? "",
      /^\| \[a\.py:2\]\(file:\/\/\/w\/a\.py#L2\) \| `hard_sigmoid` \| `keras\.activations\.hard_sigmoid`: `clip\(0\.2 \* x \+ 0\.5, 0, 1\)` \| Keras 2\.3\.1 on tensorflow, from requirements\.txt \|.*\|$/,
    );
  });

  it("gives a name that nobody knows a row with its finding", () => {
    const [row] = rows({ "a.py": dense("sigmiod") });
    assert.match(
      row ?? "",
      /^\| \[a\.py:2\].* \|  \|  \|  \| `unknown-activation` .*sigmoid.* \|$/,
    );
  });

  it("says where the version has no such name", () => {
    const [row] = rows({ "a.py": dense("gelu") });
    assert.match(row ?? "", /\| `gelu` \| not known \|/);
  });

  it("orders files by path, and leaves out those without activations", () => {
    const found = rows({ "b.py": dense("relu"), "c.py": "print(1)\n", "a.py": dense("tanh") });
    assert.deepEqual(
      found.map((row) => /\[(.)\.py/.exec(row)?.[1]),
      ["a", "b"],
    );
  });

  it("names the cell of a notebook", () => {
    const cells = [
      { cell_type: "markdown", source: "Text" },
      { cell_type: "code", source: dense("relu") },
    ];
    const [row] = rows({ "n.ipynb": JSON.stringify({ cells, nbformat: 4, metadata: {} }) });
    assert.match(row ?? "", /^\| \[n\.ipynb, cell 1:2\]\(file:\/\/\/w\/n\.ipynb\) \|/);
  });

  it("keeps a hostile name inside its cell", () => {
    const [row] = rows({ "a|](x).py": dense("relu") });
    assert.equal(row?.replaceAll("\\|", "").split("|").length, 7);
  });
});
