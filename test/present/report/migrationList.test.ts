import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { migrationList } from "../../../src/present/report/migrationList.ts";
import { english } from "../english.ts";

describe("the list of a migration", () => {
  const left = { cell: -1, line: 1, text: "a|b", why: "arguments" } as const;
  const files = [
    { path: "b.py", address: "file:///b.py", edits: 2, left: [left] },
    { path: "a.ipynb", address: "file:///a.ipynb", edits: 1, left: [{ ...left, cell: 3 }] },
  ];
  const bounds = { maxFiles: 5000, megabytes: 5, hasMore: true, unread: ["huge.py"] };

  it("leads to each place, in the order of the files, and says why", () => {
    const rows = migrationList(files, undefined, english)
      .split("\n")
      .filter((line) => line.startsWith("| ["));
    assert.deepEqual(
      rows.map((row) => row.replaceAll(/ +/g, " ")),
      [
        "| [a.ipynb, cell 3:2](file:///a.ipynb) | `a\\|b` | arguments not shown |",
        "| [b.py:2](file:///b.py#L2) | `a\\|b` | arguments not shown |",
      ],
    );
  });
  it("says how far the search went, and what it left out", () => {
    const text = migrationList(files, bounds, english);
    assert.match(text, /3 edits, 2 left/);
    assert.match(text, /the first 5000 files up to 5 MB/);
    assert.match(text, /\*\*there are more\*\*/);
    assert.match(text, /1 not read: huge\.py/);
  });
});
