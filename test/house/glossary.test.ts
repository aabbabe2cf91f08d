import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";

const row = /^\| (?<word>[a-z]+(?: [a-z]+)*) +\| `(?<path>[\w./]+)` +\| (?<meaning>\S.*\S) +\|$/;

interface Word {
  readonly word: string;
  readonly path: string;
  readonly meaning: string;
}

const rows = readFileSync("src/GLOSSARY.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2);
const words = rows.flatMap((line): readonly Word[] => {
  const { word, path, meaning } = row.exec(line)?.groups ?? {};
  return word && path && meaning ? [{ word, path, meaning }] : [];
});

/** Whether the file exports a declaration of this name, or declares a property of it. */
function declares({ word, path }: Word): boolean {
  const name = word.replaceAll(" ", "");
  const declared = `export (?:interface|type|const|function|class) ${name}\\b`;
  return new RegExp(`^(?:${declared}|  readonly ${name}:)`, "im").test(readFileSync(path, "utf8"));
}

describe("the glossary src/GLOSSARY.md", () => {
  it("has a word, a file and one sentence in each row", () => {
    assert.ok(words.length >= 25);
    assert.equal(words.length, rows.length);
    assert.deepEqual(
      words.filter(
        ({ meaning }) =>
          !/^[A-Z]/.test(meaning) || meaning.includes(". ") || !meaning.endsWith("."),
      ),
      [],
    );
  });

  it("is in alphabetical order and names each word once", () => {
    const names = words.map(({ word }) => word);
    assert.deepEqual(names, [...new Set(names)].sort());
  });

  it("names the file that declares each word", () => {
    const undeclared = words.filter((word) => !existsSync(word.path) || !declares(word));
    assert.deepEqual(
      undeclared.map(({ word }) => word),
      [],
    );
  });

  it("is named by the map", () =>
    assert.match(readFileSync("src/README.md", "utf8"), /\(GLOSSARY\.md\)/));
});
