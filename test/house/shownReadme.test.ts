import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { withoutPictures, withShownReadme } from "../../scripts/packaging/shownReadme.ts";

describe("the README that is packaged", () => {
  it("has no picture, since the editor would show a broken one, and all of the text", () => {
    assert.equal(withoutPictures("# A\n\n![b](media/b.png)\n\nC ![d](e)\n"), "# A\n\nC ![d](e)\n");
    const readme = readFileSync("README.md", "utf8");
    const shown = withoutPictures(readme);
    assert.doesNotMatch(shown, /!\[/);
    const text = readme.split("\n").filter((line) => line !== "" && !line.startsWith("!["));
    assert.deepEqual(
      shown.split("\n").filter((line) => line !== ""),
      text,
    );
  });

  it("takes the place of the other in the package, where all else stays", () => {
    const files = { "extension/readme.md": "A\n\n![b](c)\n\nD\n", "extension/a.js": "1" };
    const vsix = zipSync(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
    );
    const shown = unzipSync(withShownReadme(vsix));
    assert.deepEqual(
      Object.entries(shown).map(([path, bytes]) => [path, strFromU8(bytes)]),
      [
        ["extension/readme.md", "A\n\nD\n"],
        ["extension/a.js", "1"],
      ],
    );
  });
});
