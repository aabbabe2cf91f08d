import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .map((file) => join(folder, file));

const documents = [...markdownIn("."), ...markdownIn("docs"), ...markdownIn("docs/decisions")];

/** What a document's links, pictures and sources of pictures name in this project. */
const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)]
    .map(([, link, source]) => link ?? source ?? "")
    .filter((target) => !/^(?:https:|#|command:)/.test(target));

describe("the documents", () => {
  it("link to files that are there", () => {
    const missing = documents.flatMap((document) =>
      namedIn(readFileSync(document, "utf8"))
        .filter((target) => !existsSync(join(dirname(document), target.replace(/#.*$/, ""))))
        .map((target) => `${document}: ${target}`),
    );
    assert.deepEqual(missing, []);
  });

  it("list every decision, and every page in the README", () => {
    const decisions = readFileSync("docs/decisions/README.md", "utf8");
    for (const file of markdownIn("docs/decisions"))
      if (!file.endsWith("README.md")) assert.ok(decisions.includes(file.split("/").pop()!), file);
    const reachable = ["README.md", "CONTRIBUTING.md"].map((file) => readFileSync(file, "utf8"));
    for (const file of markdownIn("docs"))
      assert.ok(
        reachable.some((text) => text.includes(file)),
        file,
      );
  });

  it("name tests that are there", () => {
    const named = readFileSync("docs/attacks.md", "utf8").matchAll(/`([\w/]+(?:\.test)?\.ts)`/g);
    const missing = [...named]
      .map(([, file]) => `test/${file}`)
      .filter((file) => !existsSync(file));
    assert.deepEqual(missing, []);
  });

  it("tell each change once", () => {
    const changes = readFileSync("CHANGELOG.md", "utf8")
      .split("\n")
      .filter((line) => line.startsWith("- "));
    assert.deepEqual(
      changes.filter((change, i) => changes.indexOf(change) < i),
      [],
    );
  });

  it("cite the version of the package", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    assert.match(readFileSync("CITATION.cff", "utf8"), new RegExp(`^version: ${version}$`, "m"));
  });
});
