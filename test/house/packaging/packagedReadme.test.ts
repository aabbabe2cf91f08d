import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { withoutLocalAddresses } from "../../../scripts/packaging/packagedReadme.ts";

describe("the page of a package without a public address", () => {
  it("has no picture, since the editor would show a broken one", () => {
    assert.equal(
      withoutLocalAddresses("# A\n\n![b](media/b.png)\n\nC ![d](e)\n"),
      "# A\n\nC ![d](e)\n",
    );
    assert.equal(
      withoutLocalAddresses('A\n\n<picture>\n  <img src="b.png">\n</picture>\n\nC\n'),
      "A\n\nC\n",
    );
  });

  it("has the words of a link to a file, and links to the web and within the page", () => {
    assert.equal(
      withoutLocalAddresses("[a](docs/a.md), [b](#b) and [c](https://c.org)"),
      "a, [b](#b) and [c](https://c.org)",
    );
  });

  it("has all of the README's text", () => {
    const readme = readFileSync("README.md", "utf8");
    const shown = withoutLocalAddresses(readme);
    assert.doesNotMatch(shown, /!\[|<picture>|<img/);
    const words = (text: string): readonly string[] =>
      text
        .replace(/^!\[.*$|<picture>[^]*?<\/picture>/gm, "")
        .replace(/\]\([^)]*\)/g, "]")
        .match(/\w+/g) ?? [];
    assert.deepEqual(words(shown), words(readme));
  });
});
