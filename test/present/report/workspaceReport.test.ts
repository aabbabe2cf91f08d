import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { findingsIn } from "../../../src/advice/findings.ts";
import { resolveFile } from "../../../src/advice/readers/resolveFile.ts";
import { workspaceReport } from "../../../src/present/report/workspaceReport.ts";
import { projectOf } from "../../../src/project/project.ts";
import { english } from "../english.ts";

const bounds = { maxFiles: 5000, megabytes: 5, hasMore: false, unread: [] };

/** The whole report on some files. */
const report = (files: Readonly<Record<string, string>>): string =>
  workspaceReport(
    { files: Object.entries(files).map(([path, content]) => reported(path, content)), bounds },
    () => "<svg/>",
    english,
  );

/** The rows of a section without the head of its table; what is folded is below "Files". */
const rows = (
  files: Readonly<Record<string, string>>,
  section: "Findings" | "Functions" | "Files" = "Files",
): readonly string[] =>
  (report(files).split(`## ${section}\n`)[1] ?? "")
    .split("\n## ", 1)
    .flatMap((text) => text.split("\n"))
    .filter((line) => /^\| (?!---|Place|Curve)/.test(line));

function reported(path: string, text: string) {
  const project = projectOf([{ path: "requirements.txt", text: "keras==2.3.1\n" }]);
  const file = resolveFile({ path, project }, text);
  assert.ok(file);
  const findings = findingsIn(file, { path, project });
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

  it("tells what descriptions of models name, and how many of these were looked at", () => {
    const config = '{\n  "model_type": "bert",\n  "hidden_act": "gelu"\n}\n';
    const [row] = rows({ "config.json": config });
    assert.match(
      row ?? "",
      /^\| \[config\.json:3\]\(.*\) \| `gelu` \| `transformers:gelu`: .*transformers 5/,
    );
    const more = { maxFiles: 1000, megabytes: 1, hasMore: true };
    const text = workspaceReport(
      { files: [], bounds: { ...bounds, descriptions: more } },
      () => undefined,
      english,
    );
    assert.match(text, /descriptions: the first 1000 up to 1 MB\n\n\*\*there are more\*\*/);
  });

  it("begins with totals, then the findings, each function once, and the files", () => {
    const text = report({ "a.py": dense("gelu"), "b.py": dense("relu") + dense("relu") });
    const at = [
      "Mentions: 3 · Functions: 2 · Files: 2 · Findings: 1",
      "## Findings",
      "## Functions",
    ];
    const places = [...at, "## Files"].map((part) => text.indexOf(part));
    assert.deepEqual(
      places.toSorted((a, b) => a - b),
      places,
    );
    assert.ok(!places.includes(-1));
    assert.equal(text.split("<details>").length, 3);
  });

  it("has a row for each function, with its curve, how often it is used and where", () => {
    const four = { "a.py": dense("relu").repeat(4), "b.py": dense("tanh") };
    const [relu, tanh, ...others] = rows(four, "Functions");
    assert.deepEqual(others, []);
    assert.match(
      relu ?? "",
      /^\| !\[.*relu\]\(data:image\/svg\+xml;base64,[^|]*\) \| 4 \| `keras\./,
    );
    assert.match(relu ?? "", /a\.py:2\].*a\.py:4\].*a\.py:6\].*, and 1 more \| Keras 2\.3\.1/);
    assert.match(tanh ?? "", /\| 1 \| `keras\.activations\.tanh`/);
  });

  it("says each finding with its place", () => {
    const [finding] = rows({ "a.py": dense("sigmiod") }, "Findings");
    assert.match(finding ?? "", /^\| \[a\.py:2\]\(.*\) \| `unknown-activation` .*sigmoid/);
    assert.deepEqual(rows({ "a.py": dense("relu") }, "Findings"), []);
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
